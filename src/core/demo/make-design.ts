import { call } from '@orpc/server'
import { nobody, type Who } from '../../contract/design.ts'
import type { Entry, EntryDraft } from '../../contract/entries.ts'
import type { CohortId } from '../../contract/scalars.ts'
import { entries } from '../entries/entries.operations.ts'
import { groups } from '../groups/groups.operations.ts'
import { nudges } from '../nudges/nudges.operations.ts'
import { purpose } from '../purpose/purpose.operations.ts'
import { roster } from '../roster/roster.operations.ts'
import type { Studio } from '../studio.ts'
import { studioOn } from './another-day.ts'
import type { Member } from './cast.ts'
import { demoPurpose, designDays, type FactId, firstPurpose, sponsor, standInCurator } from './story.ts'
import { callsOf, draftOf, type Known, writtenKinds, writtenPages } from './written-design.ts'

/** What the design of the demo is written for. */
export type Commission = Readonly<{
  studio: Studio
  cohortId: CohortId
  seed: number
  cast: readonly Member[]
  omitted: ReadonlySet<FactId>
}>

/** Writes the purpose down, first as it was wished for, then as it was signed off; both versions are kept. */
export async function writePurpose({ studio, cohortId, seed }: Commission): Promise<void> {
  const wished = { context: { studio: studioOn(studio, designDays.kickOff, seed) } }
  await call(purpose.save, { cohortId, purpose: firstPurpose }, wished)
  await call(purpose.keepVersion, { cohortId, name: 'As it was wished for', signedOff: null }, wished)
  const signed = { context: { studio: studioOn(studio, designDays.signOff, seed) } }
  await call(purpose.save, { cohortId, purpose: demoPurpose }, signed)
  const signedOff = { by: sponsor, on: designDays.signOff }
  await call(purpose.keepVersion, { cohortId, name: 'Signed off', signedOff }, signed)
}

/** Writes the pages and entries of the design down, and lets its nudges go through their statuses as the story has it. */
export async function writeDesign(commission: Commission): Promise<void> {
  const { studio, cohortId, seed } = commission
  const context = { studio: studioOn(studio, designDays.written, seed) }
  const people = await peopleOf(commission)
  const uids = new Map<string, string>()
  const known: Known = { people, uids }
  for (const page of writtenPages(known)) await call(entries.savePage, { cohortId, page }, { context })
  for (const [kind, written] of writtenKinds()) {
    const drafts = written.map((entry) => told(draftOf(kind, entry, known), commission, people))
    const added = await call(entries.add, { cohortId, drafts: drafts.map(({ draft }) => draft) }, { context })
    for (const [at, { uid }] of added.entries()) {
      const key = written[at]?.key
      if (key !== undefined) uids.set(key, uid)
    }
    if (kind === 'nudge') await send(commission, added as Entry<'nudge'>[], drafts)
  }
}

/** Makes the practice trios and keeps them. */
export async function keepGroups({ studio, cohortId, seed }: Commission): Promise<void> {
  const context = { studio: studioOn(studio, designDays.groups, seed) }
  const request = {
    shape: 'circles' as const,
    size: 4,
    balance: [
      { attribute: 'Region', wish: 'mix' as const },
      { attribute: 'Job', wish: 'mix' as const },
    ],
    seed: 7,
    mentors: null,
  }
  const grouped = await call(groups.make, { cohortId, request }, { context })
  await call(groups.keep, { cohortId, title: 'Practice circles', grouped }, { context })
}

type Outcome = Readonly<{ status: Entry<'nudge'>['body']['status']; sentOn: string | null; outcome: string }>
type Told = Readonly<{ draft: EntryDraft; outcome: Outcome | null }>

/** A draft as it can be added, and apart from it what happens to a nudge later. */
function told(draft: EntryDraft, { omitted }: Commission, people: Known['people']): Told {
  if (draft.kind === 'communityRole' && omitted.has('curator-gap') && draft.body.title === standInCurator.role) {
    const who = people.get(standInCurator.call) ?? nobody
    const holders = [...(draft.body.holders ?? []), { who, fromOn: standInCurator.fromOn, untilOn: null }]
    return { draft: { ...draft, body: { ...draft.body, holders } }, outcome: null }
  }
  if (draft.kind !== 'nudge') return { draft, outcome: null }
  const { status = 'planned', sentOn = null, outcome = '' } = draft.body
  const body = { ...draft.body, status: status === 'planned' ? status : ('ready' as const), sentOn: null, outcome: '' }
  return { draft: { kind: 'nudge', body }, outcome: { status, sentOn, outcome } }
}

/** Discloses what is ready, sends each on its day, and writes down what happened after it. */
async function send({ studio, cohortId, seed }: Commission, added: readonly Entry<'nudge'>[], drafts: readonly Told[]) {
  const on = (day: string) => ({ context: { studio: studioOn(studio, day, seed) } })
  const outcomes = new Map(added.map(({ id }, at) => [id, drafts[at]?.outcome ?? null]))
  await call(nudges.markDisclosed, { cohortId }, on(designDays.written))
  for (const [id, outcome] of outcomes)
    if (outcome?.sentOn) await call(nudges.setStatus, { cohortId, id, status: 'sent' }, on(outcome.sentOn))
  for (const entry of await call(entries.list, { cohortId, kinds: ['nudge'] }, on(designDays.reviewed))) {
    const { status, outcome } = outcomes.get(entry.id) ?? {}
    if (entry.kind !== 'nudge' || status !== 'reviewed' || outcome === undefined) continue
    const reviewed = { kind: entry.kind, body: { ...entry.body, status, outcome } }
    await call(entries.save, { cohortId, id: entry.id, entry: reviewed }, on(designDays.reviewed))
  }
}

async function peopleOf({ studio, cohortId, cast }: Commission): Promise<ReadonlyMap<string, Who>> {
  const calls = callsOf(cast)
  const people = await call(roster.list, { cohortId }, { context: { studio } })
  return new Map(
    cast.flatMap((member) => {
      const person = people.find(({ email }) => email === member.email)
      return person ? [[calls.get(member) ?? '', { personId: person.id, name: person.name }] as const] : []
    }),
  )
}
