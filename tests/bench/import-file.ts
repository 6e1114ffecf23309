// A process of its own for one import, so that its memory is the import's. Arguments: the file, a folder for the workspace, and the source. Prints one JSON line.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { SourceId } from '../../src/contract/sources.ts'
import { router } from '../../src/core/index.ts'
import { addDays } from '../../src/core/time/days.ts'
import { benchStudio } from './bench-studio.ts'

const [file = '', folder = '', asked = '', days = '97'] = process.argv.slice(2)
const source = SourceId.parse(asked)
const studio = benchStudio(folder)
studio.create(join(folder, 'bench.cohort'))
const client = createRouterClient(router, { context: { studio } })
const { id: cohortId } = await client.cohorts.create({
  name: 'Bench',
  startsOn: '2026-01-05',
  endsOn: addDays('2026-01-05', Number(days)),
  timeZone: 'Europe/Berlin',
})
const uploadId = studio.uploads.point(file)

const startedAt = performance.now()
const cpuBefore = process.cpuUsage()
let added = 0
for await (const step of await client.imports.commit({ cohortId, uploadId, source })) {
  if (step.type === 'result') added = step.result.events.added
}
const seconds = (performance.now() - startedAt) / 1000
const { user, system } = process.cpuUsage(cpuBefore)
studio.close()
console.log(
  JSON.stringify({
    added,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: peakMegabytes(),
  }),
)

/** Linux counts what the parent process held into the peak of `resourceUsage`, but keeps the process's own as well. */
function peakMegabytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
}
