import type { Page } from '../../../src/contract/entries.ts'
import { type EntryKind, entryKinds } from '../../../src/contract/entry-kinds.ts'
import { Principle } from '../../../src/contract/nudges.ts'
import { type PageKind, pageKinds } from '../../../src/contract/page-kinds.ts'
import { Purpose } from '../../../src/contract/purpose.ts'
import { filled, hostileTexts } from '../../core/design/filled.ts'
import { clientOf } from './client.ts'

// Fills the design of a workspace's only cohort, as a process of its own: `node fill-design.ts FILE texts|nudges`.
const [file = '', what = 'texts'] = process.argv.slice(2)
const { client, close } = await clientOf(file)
const [cohort] = await client.cohorts.list()
if (!cohort) throw new Error('the workspace has no cohort')
const cohortId = cohort.id

if (what === 'nudges') {
  const bodies = Array.from({ length: 500 }, (_, at) => ({
    title: `Nudge ${at}`,
    on: new Date(Date.parse(cohort.startsOn) + ((at * 7) % 98) * 86_400_000).toISOString().slice(0, 10),
    principle: Principle.options[at % 7] ?? null,
    channel: `channel ${at % 4}`,
    text: 'Say in one sentence what you tried this week. '.repeat(6),
    disclosure: 'We ask you to say what you tried. '.repeat(3),
  }))
  await client.entries.add({ cohortId, drafts: bodies.map((body) => ({ kind: 'nudge' as const, body })) })
} else {
  for (const text of Object.values(hostileTexts)) {
    for (const kind of Object.keys(entryKinds) as EntryKind[])
      await client.entries.add({ cohortId, drafts: [{ kind, body: filled(entryKinds[kind].body, text) } as never] })
    for (const kind of Object.keys(pageKinds) as PageKind[])
      await client.entries.savePage({ cohortId, page: { kind, body: filled(pageKinds[kind].body, text) } as Page })
    await client.purpose.save({ cohortId, purpose: filled(Purpose, text) })
  }
}
close()
