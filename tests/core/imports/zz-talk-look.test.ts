import { readdirSync, statSync } from 'node:fs'
import { test } from 'vitest'
import { openFiles } from '../../../src/core/imports/intake/files.ts'
import { nearMiss } from '../../../src/core/imports/sources/near-misses.ts'
import { eventsCsv } from '../../../src/core/imports/sources/events-csv.ts'
import { noAnswers } from '../../../src/core/imports/answers.ts'
const data='/work/shared/data/'
test('x', async () => {
  for (const d of readdirSync(data)) if (statSync(data+d).isDirectory()) for (const e of readdirSync(data+d)) {
    const paths = [data+d+'/'+e, ...(statSync(data+d+'/'+e).isDirectory() ? readdirSync(data+d+'/'+e).slice(0,8).map(x=>data+d+'/'+e+'/'+x):[])]
    for (const p of paths) {
    const files = await openFiles({ name: p, paths: [p] })
    try { const m = await nearMiss(files); const ev = await eventsCsv.recognise(files, null, noAnswers).catch(e=>String(e)); if (m || /gitter|telegram|whatsapp|github|stackex/.test(p)) console.log(p.slice(data.length), m?.slice(0,60), JSON.stringify(ev).slice(0,100)) } finally { files.close() }
    }
  }
})
