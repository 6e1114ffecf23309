// A process of its own that opens a workspace and asks for all measures of windows. Arguments: the folder of the workspace, then `from..to:step` each. Prints one JSON line.
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { Step } from '../../src/contract/engagement.ts'
import type { CohortId } from '../../src/contract/scalars.ts'
import { router } from '../../src/core/index.ts'
import { benchStudio } from './bench-studio.ts'

const [folder = '', ...asked] = process.argv.slice(2)
const studio = benchStudio(folder)
await studio.open(join(folder, 'bench.cohort'))
const client = createRouterClient(router, { context: { studio } })
const answers = []
for (const text of asked) {
  const [, from = '', to = '', by = ''] = /^(.+)\.\.(.+):(.+)$/.exec(text) ?? []
  const startedAt = performance.now()
  const { measures } = await client.engagement.measures({ cohortId: 1 as CohortId, from, to, by: Step.parse(by) })
  const seconds = (performance.now() - startedAt) / 1000
  answers.push({ seconds, values: Object.fromEntries(measures.map(({ id, value }) => [id, value])) })
}
studio.close()
console.log(JSON.stringify({ answers, peakMegabytes: process.resourceUsage().maxRSS / 1024 }))
