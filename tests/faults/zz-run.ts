import { createRouterClient } from '@orpc/server'
import { rmSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { router, Studio } from '/work/main/src/core/index.ts'
const folder = mkdtempSync(join(tmpdir(), 'run-'))
const studio = new Studio({ kind: 'terminal', version: '0', clock: { now: () => Date.now(), today: () => '2026-05-01' }, log: () => undefined, dialogs: null, places: { library: folder, state: folder, scratch: join(folder, 's') } })
studio.create(join(folder, 'a.cohort'))
const client = createRouterClient(router, { context: { studio } })
const c = await client.cohorts.create({ name: 'x', startsOn: '2026-01-05', endsOn: '2026-04-12', timeZone: 'Europe/Berlin' })
for (const what of (process.argv[3] ?? 'preview,commit').split(',')) {
  const t = process.cpuUsage().user/1000; let peak = 0
  for await (const s of await client.imports[what]({ cohortId: c.id, uploadId: studio.uploads.point(process.argv[2]) })) { peak = Math.max(peak, process.memoryUsage().heapUsed); if (s.type === 'result') { const r = s.result.preview ?? s.result; console.log(what, JSON.stringify(r.events), JSON.stringify(r.people?.added), r.kinds ?? '', r.rejectedCount, JSON.stringify(r.rejected?.slice(0,2))) } }
  console.log(what, Math.round(process.cpuUsage().user/1000 - t), 'ms cpu', Math.round(process.cpuUsage().system/1000), 'heap', Math.round(peak / 1e6), 'rss', Math.round(process.memoryUsage().rss / 1e6))
}
studio.close(); rmSync(folder, { recursive: true })
