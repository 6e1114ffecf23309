import { readdirSync } from 'node:fs'
import { test } from 'vitest'
import { readSource } from '../../builders/read-source.ts'
import { mbox } from '../../../src/core/imports/sources/mbox.ts'
const data='/work/shared/data/mbox/perceval/'
test('x', async () => {
  for (const d of ['mbox','pipermail','hyperkitty']) for (const f of readdirSync(data+d)) {
    const r = await readSource(mbox, data+d+'/'+f)
    console.log(f, 'isNot' in r.found ? r.found: '', r.read, r.kinds, r.ignored, r.rejected.map(x=>x.line+x.reason), r.problems, [...r.authors.values()].map(a=>a.name+' '+a.key), r.events.map(e=>new Date(e.at).toISOString()+e.channel+' '+e.words+e.hasArtefact))
  }
  const r = await readSource(mbox, data+'groupsio/messages.zip')
  console.log(r.found, r.read, r.kinds, r.ignored, r.rejected.map(x=>x.line+x.reason), r.problems, r.authors.size, new Set(r.events.map(e=>e.key)).size, r.events.filter(e=>e.hasArtefact).length)
})
