import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const command = join(import.meta.dirname, '..', '..', '..', 'src', 'cli', 'index.ts')

/** A workspace of its own that is worked on from the terminal; each call gives the one JSON document that the command printed. */
export function openInTerminal(folder: string): (...args: string[]) => unknown {
  mkdirSync(folder)
  const workspace = ['--workspace', join(folder, 'terminal.cohort'), '--json']
  return (...args) =>
    JSON.parse(
      execFileSync(process.execPath, [command, ...args, ...workspace], {
        env: { ...process.env, COHORT_STUDIO_HOME: folder },
        stdio: ['ignore', 'pipe', 'pipe'],
        encoding: 'utf8',
      }),
    )
}
