import { createRouterClient } from '@orpc/server'
import type { CohortId } from '../../src/contract/scalars.ts'
import { router, Studio } from '../../src/core/index.ts'

/** A process of its own that forgets somebody: `node forgetting-child.ts WORKSPACE COHORT NAME SCRATCH`. Says when it begins, and when it is done. */
const [workspace = '', cohort = '', name = '', scratch = ''] = process.argv.slice(2)
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
const cohortId = Number(cohort) as CohortId
const { id: personId } = await client.roster.find({ cohortId, query: name })
console.log('begun')
await client.people.forget({ cohortId, personId, name })
console.log('done')
studio.close()
