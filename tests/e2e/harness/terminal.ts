import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const command = join(import.meta.dirname, '..', '..', '..', 'src', 'cli', 'index.ts')

/** A workspace of its own that is worked on from the terminal; each call gives the one JSON document that the command printed. */
export function openInTerminal(folder: string): (...args: string[]) => unknown {
  mkdirSync(folder)
  return workOn(join(folder, 'terminal.cohort'), folder)
}

/** The same on this workspace file, with everything else that the studio keeps in `home`. */
export function workOn(file: string, home: string): (...args: string[]) => unknown {
  return (...args) =>
    JSON.parse(
      execFileSync(process.execPath, [command, ...args, '--workspace', file, '--json'], {
        env: { ...process.env, COHORT_STUDIO_HOME: home },
        stdio: ['ignore', 'pipe', 'pipe'],
        encoding: 'utf8',
      }),
    )
}
