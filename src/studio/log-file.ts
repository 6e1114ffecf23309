import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../core/index.ts'

const largestBytes = 1024 * 1024

/** A log of JSON lines, `studio.log` in the state folder; the one before it is kept when it grows past 1 MiB. Losing the log never stops the studio. */
export function logTo(stateFolder: string, now: () => number): Log {
  const file = join(stateFolder, 'studio.log')
  return (event, details = {}) => {
    try {
      mkdirSync(stateFolder, { recursive: true, mode: 0o700 })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestBytes) renameSync(file, `${file}.1`)
      appendFileSync(file, `${JSON.stringify({ at: new Date(now()).toISOString(), event, ...details })}\n`, {
        mode: 0o600,
      })
    } catch {
      // Nowhere left to say it.
    }
  }
}
