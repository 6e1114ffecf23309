import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry, Page } from '../../../src/contract/entries.ts'
import { type EntryKind, entryKinds } from '../../../src/contract/entry-kinds.ts'
import { ethicsQuestions } from '../../../src/contract/nudges.ts'
import { type PageKind, pageKinds } from '../../../src/contract/page-kinds.ts'
import type { CohortId } from '../../../src/contract/scalars.ts'
import { blankPurpose } from '../../../src/core/purpose/statement.ts'
import { logicalContent } from '../../builders/logical-content.ts'
import { openTestStudio, type TestStudio, testCohort } from '../../builders/studio.ts'
import { aDraft } from '../survey/asked-wave.ts'
import { filled } from './filled.ts'

type Client = TestStudio['client']
/** What a step may choose from; numbers pick one of what there is. */
type Chances = Readonly<{ one: number; other: number; text: string; kind: EntryKind; page: PageKind }>
type Act = (client: Client, cohortId: CohortId, chances: Chances) => Promise<unknown>

const kinds = Object.keys(entryKinds) as EntryKind[]
const pages = Object.keys(pageKinds) as PageKind[]
const people = ['Ada', 'Ben', 'Cleo', 'Dov', 'Eva', 'Finn', 'Gus', 'Hedy']

const acts: Readonly<Record<string, Act>> = {
  add: async (client, cohortId, { kind, one, text }) =>
    client.entries.add({
      cohortId,
      drafts: draftsOf(kind, text),
      before: (await picked(client, cohortId, one, kind))?.id ?? null,
    }),
  save: async (client, cohortId, { one, text }) => {
    const entry = await picked(client, cohortId, one)
    if (entry)
      await client.entries.save({
        cohortId,
        id: entry.id,
        entry: { ...entry, body: { ...entry.body, title: text } } as never,
      })
  },
  move: async (client, cohortId, { one, other }) => {
    const entry = await picked(client, cohortId, one)
    const before = entry && (await picked(client, cohortId, other, entry.kind))
    if (entry) await client.entries.move({ cohortId, id: entry.id, before: before?.id ?? null })
  },
  remove: async (client, cohortId, { one, other }) => {
    const found = [await picked(client, cohortId, one), await picked(client, cohortId, other)]
    const ids = [...new Set(found.flatMap((entry) => (entry ? [entry.id] : [])))]
    if (ids.length > 0) await client.entries.remove({ cohortId, ids })
  },
  page: (client, cohortId, { page, text }) =>
    client.entries.savePage({ cohortId, page: { kind: page, body: filled(pageKinds[page].body, text) } as Page }),
  purpose: (client, cohortId, { text, one }) =>
    client.purpose.save({
      cohortId,
      purpose: { ...blankPurpose, toState: text, measure: { ...blankPurpose.measure, target: one } },
    }),
  version: (client, cohortId, { text, one }) =>
    client.purpose.keepVersion({ cohortId, name: text, signedOff: one % 2 ? null : { by: 'Ada', on: '2026-01-02' } }),
  restore: async (client, cohortId, { one }) => {
    const version = at(await client.purpose.versions({ cohortId }), one)
    if (version) await client.purpose.restore({ cohortId, id: version.id })
  },
  serve: async (client, cohortId, { one, other }) => {
    const entry = await picked(client, cohortId, one)
    const serves = other % 2 ? ['training' as const] : []
    if (entry) await client.purpose.serve({ cohortId, ids: [entry.id], serves })
  },
  wave: (client, cohortId, { text }) => client.survey.add({ cohortId, draft: aDraft({ title: text }) }),
  asking: async (client, cohortId, { one, text }) => {
    const wave = at(await client.survey.waves({ cohortId }), one)
    if (wave) await client.survey.save({ cohortId, waveId: wave.id, draft: { ...aDraft(), title: text } })
  },
  'wave on': async (client, cohortId, { one, other }) => {
    const wave = at(await client.survey.waves({ cohortId }), one)
    const way = at(['open', 'close', 'reopen', 'remove'] as const, other)
    if (wave && way) await client.survey[way]({ cohortId, waveId: wave.id })
  },
  'nudge ready': (client, cohortId, { text }) =>
    client.entries.add({ cohortId, drafts: [{ kind: 'nudge', body: readyNudge(text) }] }),
  'nudge status': async (client, cohortId, { one, other }) => {
    const nudge = await picked(client, cohortId, one, 'nudge')
    const status = at(['planned', 'ready', 'sent', 'reviewed'] as const, other)
    if (nudge && status) await client.nudges.setStatus({ cohortId, id: nudge.id, status })
  },
  disclosed: (client, cohortId) => client.nudges.markDisclosed({ cohortId }),
  schedule: async (client, cohortId, { one, other }) => {
    const nudge = await picked(client, cohortId, one, 'nudge')
    if (nudge) await client.nudges.schedule({ cohortId, id: nudge.id, on: `2026-02-0${1 + (other % 9)}` })
  },
  duplicate: async (client, cohortId, { one }) => {
    const nudge = await picked(client, cohortId, one, 'nudge')
    if (nudge) await client.nudges.duplicate({ cohortId, id: nudge.id, on: '2026-02-20' })
  },
  strategy: async (client, cohortId, { one }) => {
    const strategy = at(await client.nudges.library(), one)
    if (strategy) await client.nudges.fromStrategy({ cohortId, strategyId: strategy.id, on: '2026-03-02' })
  },
  topic: async (client, cohortId, { one }) => {
    const topic = await picked(client, cohortId, one, 'topic')
    if (topic)
      await (one % 2
        ? client.community.vote({ cohortId, id: topic.id, by: 1 })
        : client.community.chooseTopic({ cohortId, id: topic.id }))
  },
  groups: async (client, cohortId, { one, text }) => {
    const request = { shape: 'circles' as const, size: 2 + (one % 3), balance: [], seed: one, mentors: null }
    await client.groups.keep({ cohortId, title: text, grouped: await client.groups.make({ cohortId, request }) })
  },
  template: (client, cohortId, { text }) => client.templates.save({ cohortId, name: text }),
  'start from it': async (client, _, { one }) => {
    const template = at(await client.templates.list(), one)
    const cohort = { ...testCohort, name: 'Next', startsOn: '2026-09-07', endsOn: '2026-12-13' }
    if (template) await client.templates.start({ templateId: template.id, cohort })
  },
  undo: (client) => client.history.undo(),
  redo: (client) => client.history.redo(),
}

const step = fc.record({
  act: fc.constantFrom(...Object.keys(acts), 'undo', 'undo', 'redo', 'redo'),
  one: fc.nat({ max: 1000 }),
  other: fc.nat({ max: 1000 }),
  text: fc.oneof(fc.string({ maxLength: 12, unit: 'binary' }), fc.constantFrom('\u0000', 'a\u0000b', '"\\', '\u2028')),
  kind: fc.constantFrom(...kinds),
  page: fc.constantFrom(...pages),
})

/** Each act once, in an order in which all can be done. */
const everyAct = Object.keys(acts).map((act) => ({
  act,
  one: 0,
  other: 0,
  text: 'x',
  kind: 'norm' as const,
  page: 'moderation' as const,
}))

test('every step of a design can be undone and done again, also after the file was closed and opened', {
  timeout: 240_000,
}, async () => {
  const done = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const { client, studio, makeCohort, file } = await openTestStudio()
      const cohortId = await makeCohort()
      for (const name of people) await client.roster.add({ cohortId, person: { name }, role: 'participant' })
      await client.entries.add({
        cohortId,
        drafts: [...draftsOf('nudge', 'n'), ...draftsOf('topic', 't'), ...draftsOf('norm', 'w')],
      })
      const content = () => {
        const { calendar_export: _, ...undoable } = logicalContent(file)
        return undoable
      }
      const standing = async () => {
        const { steps: count } = await studio.workspace.read
          .selectFrom('edit_step')
          .select(({ fn }) => fn.countAll<number>().as('steps'))
          .where('is_undone', '=', 0)
          .executeTakeFirstOrThrow()
        return count
      }
      const first = await standing()
      /** What the file said after so many steps. */
      const said = new Map([[first, content()]])
      for (const { act, ...chances } of steps) {
        const before = await standing()
        if (act === 'undo' && before === first) continue
        if (await isDone(acts[act]?.(client, cohortId, chances))) done.add(act)
        const now = await standing()
        if (act === 'undo' || act === 'redo') expect(content(), act).toEqual(said.get(now))
        else if (now !== before || JSON.stringify(content()) !== JSON.stringify(said.get(now))) {
          for (const later of said.keys()) if (later > now) said.delete(later)
          said.set(now, content())
        }
      }
      for (const wayOfOpening of ['open', 'opened again']) {
        if (wayOfOpening === 'opened again') {
          studio.closeWorkspace()
          await studio.open(file)
        }
        while ((await standing()) > first) {
          await client.history.undo()
          expect(content()).toEqual(said.get(await standing()))
        }
        while ((await client.history.state()).redo !== null) {
          await client.history.redo()
          expect(content()).toEqual(said.get(await standing()))
        }
      }
      studio.closeWorkspace()
    }),
    { numRuns: 40, examples: [[everyAct]] },
  )
  expect(Object.keys(acts).filter((act) => !done.has(act))).toEqual([])
})

test('an entry can be put between the same two neighbours more often than a number can be halved', async () => {
  const { client, makeCohort } = await openTestStudio()
  const cohortId = await makeCohort()
  const drafts = ['first', 'last', 'a', 'b'].map((title) => ({ kind: 'norm' as const, body: { title } }))
  await client.entries.add({ cohortId, drafts })
  const titles = async () => (await client.entries.list({ cohortId, kinds: ['norm'] })).map(({ body }) => body.title)
  for (let round = 0; round < 200; round++) {
    const [first, next, , moved] = await client.entries.list({ cohortId, kinds: ['norm'] })
    if (!first || !next || !moved) throw new Error('a norm is gone')
    const order = [first, moved, next].map(({ body }) => body.title)
    await client.entries.move({ cohortId, id: moved.id, before: next.id })
    expect((await titles()).slice(0, 3)).toEqual(order)
  }
  const many = Array.from({ length: 300 }, (_, at) => ({ kind: 'norm' as const, body: { title: String(at) } }))
  const [, second] = await client.entries.list({ cohortId, kinds: ['norm'] })
  await client.entries.add({ cohortId, drafts: many, before: second?.id ?? null })
  expect((await titles()).slice(1, 301)).toEqual(many.map(({ body }) => body.title))
})

/** Whether it was done; false where the studio refused it, which changes nothing. */
async function isDone(act: Promise<unknown> | undefined): Promise<boolean> {
  try {
    await act
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'REFUSED') return false
    throw error
  }
}

async function picked(
  client: Client,
  cohortId: CohortId,
  number: number,
  kind?: EntryKind,
): Promise<Entry | undefined> {
  return at(await client.entries.list({ cohortId, kinds: kind ? [kind] : kinds }), number)
}

function at<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % Math.max(1, items.length)]
}

function draftsOf(kind: EntryKind, text: string) {
  return [text, `${text} too`].map((title) => ({ kind, body: { title } })) as never[]
}

function readyNudge(title: string) {
  const ethics = Object.fromEntries(ethicsQuestions.map((question) => [question, { answer: 'yes', note: '' }]))
  return {
    ...filled(entryKinds.nudge.body, 'Here it is.'),
    title,
    on: '2026-01-20',
    ethics,
    isDisclosed: false,
    sentOn: null,
  } as never
}
