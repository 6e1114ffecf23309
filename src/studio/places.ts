import { existsSync, readdirSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Places } from '../core/index.ts'

/**
 * Where a studio on this machine keeps things: workspaces in the person's documents, what it remembers in the platform's folder for that, and uploads
 * in a scratch folder of this process. COHORT_STUDIO_HOME puts everything below one folder instead (for tests and for a studio on a stick).
 */
export function places(): Places {
  const own = process.env.COHORT_STUDIO_HOME
  if (own)
    return {
      library: join(own, 'Cohort Studio'),
      state: join(own, 'state'),
      scratch: join(own, 'scratch', String(process.pid)),
    }
  const home = homedir()
  const documents = join(home, 'Documents')
  return {
    library: join(existsSync(documents) ? documents : home, 'Cohort Studio'),
    state: join(stateFolder(home), 'cohort-studio'),
    scratch: join(scratchFolder(home), 'cohort-studio', String(process.pid)),
  }
}

/** Removes what processes that ended without tidying up (a crash, a power cut) left beside this process's scratch folder. */
export function sweepScratch(scratch: string): void {
  const shared = join(scratch, '..')
  if (!existsSync(shared)) return
  for (const name of readdirSync(shared)) {
    if (/^\d+$/.test(name) && !isRunning(Number(name))) rmSync(join(shared, name), { recursive: true, force: true })
  }
}

function stateFolder(home: string): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(home, 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support')
  return process.env.XDG_STATE_HOME ?? join(home, '.local', 'state')
}

/** The temporary folder where that is the person's own; elsewhere the cache, because /tmp is shared with other accounts and often lies in memory. */
function scratchFolder(home: string): string {
  if (process.platform === 'win32' || process.platform === 'darwin') return tmpdir()
  return process.env.XDG_CACHE_HOME ?? join(home, '.cache')
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
