import { createRouterClient } from '@orpc/server'
import type { CohortId } from '../../src/contract/scalars.ts'
import { router, Studio } from '../../src/core/index.ts'

/** A process of its own that imports a file into a workspace: `node importing-child.ts WORKSPACE COHORT FILE SCRATCH`. Says when it begins, and what came in. */
const [workspace = '', cohort = '', file = '', scratch = ''] = process.argv.slice(2)
const studio = new Studio({
  kind: 'terminal',
  version: '0.0.0-test',
  clock: { now: () => Date.now(), today: () => '2026-05-03' },
  log: () => undefined,
  dialogs: null,
  places: { library: scratch, state: scratch, scratch },
})
await studio.open(workspace)
const client = createRouterClient(router, { context: { studio } })
console.log('begun')
for await (const step of await client.imports.commit({
  cohortId: Number(cohort) as CohortId,
  uploadId: studio.uploads.point(file),
})) {
  if (step.type === 'result') console.log(`added ${step.result.events.added}`)
}
studio.close()
