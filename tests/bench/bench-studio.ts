import { join } from 'node:path'
import { Studio } from '../../src/core/index.ts'

/** A studio in this process whose files stand in `folder`. */
export function benchStudio(folder: string): Studio {
  return new Studio({
    kind: 'terminal',
    version: '0.0.0-bench',
    clock: { now: Date.now, today: (timeZone) => new Date().toLocaleDateString('sv', { timeZone }) },
    log: () => undefined,
    dialogs: null,
    places: { library: folder, state: folder, scratch: join(folder, 'scratch') },
  })
}
