import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { router, Studio } from '../../../src/core/index.ts'

/** A client of a studio without any host on a workspace file that nobody else has open. */
export async function clientOf(file: string) {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-studio-fill-'))
  const studio = new Studio({
    kind: 'terminal',
    version: '0.0.0-test',
    clock: { now: () => Date.now(), today: (timeZone) => new Date().toLocaleDateString('sv', { timeZone }) },
    log: () => undefined,
    dialogs: null,
    places: { library: folder, state: folder, scratch: join(folder, 'scratch') },
  })
  await studio.open(file)
  return {
    client: createRouterClient(router, { context: { studio } }),
    /** Lets the studio read a file of this machine. */
    point: (path: string) => studio.uploads.point(path),
    close: () => {
      studio.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
