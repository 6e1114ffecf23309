// Builds out/ when it is missing or older than its sources.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot, runTool, say } from './processes.mjs'

const stamp = join(projectRoot, 'out', '.built')
const sources = ['src', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.json']

/** Gives whether out/ is built from the sources as they are now. */
export async function build() {
  const startedAt = new Date()
  if (newestChange(sources.map((name) => join(projectRoot, name))) < changedAt(stamp)) return true
  say('Building the studio …')
  const { code, output } = await runTool('electron-vite', ['build'], { capture: true })
  if (code !== 0) {
    say(output)
    say('The studio could not be built; the reason is above.')
    return false
  }
  mkdirSync(join(projectRoot, 'out'), { recursive: true })
  writeFileSync(stamp, startedAt.toISOString())
  return true
}

function newestChange(paths) {
  let newest = 0
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (!stats) continue
    const inside = stats.isDirectory() ? newestChange(readdirSync(path).map((name) => join(path, name))) : 0
    newest = Math.max(newest, stats.mtimeMs, inside)
  }
  return newest
}

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exit((await build()) ? 0 : 1)
