import { expect, test } from 'vitest'
import { MeasureId } from '../../../src/contract/engagement.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { allExact, type Written, type WrittenEvent, writeCohort } from '../engagement/written-cohort.ts'

const at = (text: string) => Date.parse(text)
const post = (person: number, day: string, thread?: string): WrittenEvent => ({
  person,
  kind: 'post',
  at: at(`${day}T10:00:00Z`),
  ...(thread ? { thread } : {}),
})

/** 17 people; 4 contribute in the week of 9 March, 12 in that of 16 March; the data ends on Friday 20 March. */
const march: Written = {
  startsOn: '2026-03-02',
  people: Array.from({ length: 17 }, (_, index) => ({ name: `Person ${index}` })),
  imports: [
    {
      events: [
        ...[0, 1, 2, 3].map((person) => post(person, '2026-03-10', `first ${person}`)),
        { person: 5, kind: 'reply', at: at('2026-03-10T12:00:00Z'), thread: 'first 1' },
        ...Array.from({ length: 12 }, (_, person) => post(person, '2026-03-17', `second ${person}`)),
        post(0, '2026-03-20'),
      ],
    },
  ],
}

async function viewOf(written: Written, from = '2026-03-02', to = '2026-03-30') {
  const test = await openTestStudio()
  const { cohortId } = await writeCohort(test, written)
  return {
    view: await test.client.engagement.view({ cohortId, from, to }),
    evidence: await test.client.engagement.evidence({ cohortId }),
  }
}

test('the headline speaks of the last complete week that is covered, and of a clear rise only when it is one', async () => {
  const { view } = await viewOf(march)
  // 12 of 17 against 5 of 17: +41 points, 95 % interval +8 to +64.
  expect(view.headline.sentence).toBe(
    '12 of 17 took part in the week of 16 March; a clear rise from 5 of 17 the week before.',
  )
  const events = (march.imports[0]?.events ?? []).filter((event) => event.person < 8)
  const calmer = await viewOf({ ...march, imports: [{ events }] })
  expect(calmer.view.headline.sentence).toBe(
    '8 of 17 took part in the week of 16 March; no clear change from the week before.',
  )
})

test('a week that the data leaves before its Friday is not the headline', async () => {
  const events = (march.imports[0]?.events ?? []).filter((event) => event.at < at('2026-03-19T00:00:00Z'))
  const { view } = await viewOf({ ...march, imports: [{ events }] })
  expect(view.headline.sentence).toBe(
    '5 of 17 took part in the week of 9 March; there is no week before to compare with.',
  )
  expect(view.figures[0]?.note).toContain('Only part of the week of 16 March is covered.')
})

test('a week that the window or the data cuts is neither compared nor the least', async () => {
  // Monday 16 March only, on which nobody contributed.
  const clipped = await viewOf(march, '2026-03-09', '2026-03-17')
  const [participation, rate] = clipped.view.figures
  expect(participation?.finding).toBe('5 of 17 people contributed in the week of 9 March.')
  expect(rate?.finding).toBe('There are no two whole weeks in a row to compare.')
  const whole = await viewOf(march, '2026-03-09', '2026-03-23')
  expect(whole.view.figures[1]?.finding).toBe(
    'Clear changes from one week to the next: a rise in the week of 16 March.',
  )
})

test('the support line names the data, and warns while nobody silent is known', async () => {
  const { view } = await viewOf(march)
  expect(view.headline.support).toBe('Data from 10 March to 20 March 2026 out of 1 import; 17 people.')
  const acting = await viewOf({ ...march, people: march.people.slice(0, 12) })
  expect(acting.view.headline.support).toContain(
    'People who never act are missing from the denominators until you import the roster.',
  )
})

test('where only facilitators wrote, the headline says so and where to check the roles', async () => {
  const people = [
    ...march.people.slice(0, 6),
    { name: 'Fay', roles: [{ role: 'facilitator' as const, from: null, until: null }] },
  ]
  const { view } = await viewOf({
    ...march,
    people,
    imports: [{ events: [post(6, '2026-03-10'), post(6, '2026-03-20')] }],
  })
  expect(view.headline.sentence).toBe('Only facilitators and staff wrote in these days; none of the 6 members did.')
  expect(view.headline.support).toContain('see under People who holds which role')
  expect(view.figures[0]?.finding).toBe('None of 6 people contributed in any week.')
  const alone = await viewOf({
    ...march,
    people: people.slice(6),
    imports: [{ events: [post(0, '2026-03-10'), post(0, '2026-03-20')] }],
  })
  expect(alone.view.headline.sentence).toBe('Nobody but facilitators, staff and bots is known in these days.')
  expect(alone.view.figures[0]).toMatchObject({ drawing: null, unavailable: expect.stringContaining('Nobody but') })
})

test('a headline about fewer than ten people has no percent sign', async () => {
  const events = (march.imports[0]?.events ?? []).filter((event) => event.person < 8)
  const { view } = await viewOf({ ...march, people: march.people.slice(0, 8), imports: [{ events }] })
  expect(view.headline.sentence).toContain('8 of 8 took part')
  expect(
    JSON.stringify([view.headline, view.cards.find((card) => card.measureId === 'contribution-rate')]),
  ).not.toContain('%')
})

test('first conversations without an answer are listed with their person, newest first', async () => {
  const { view } = await viewOf(march, '2026-03-02', '2026-03-16')
  expect(view.unanswered).toEqual([
    { person: 'Person 3', on: '2026-03-10', channel: 'general' },
    { person: 'Person 2', on: '2026-03-10', channel: 'general' },
    { person: 'Person 0', on: '2026-03-10', channel: 'general' },
  ])
})

test('cards print each main measure with its company, grade and a note', async () => {
  const { view } = await viewOf({
    ...march,
    imports: march.imports.map((one) => ({ ...one, grades: { ...allExact, 'reply-coverage': 'proxy' } })),
  })
  expect(view.cards.find((card) => card.measureId === 'contribution-rate')).toMatchObject({
    value: '71%',
    company: '12 of 17 people, 95% interval 47% to 87%',
  })
  expect(view.cards.find((card) => card.measureId === 'reply-coverage')).toMatchObject({
    grade: 'proxy',
    note: expect.stringContaining('Only roughly.'),
  })
  expect(new Set(view.cards.map((card) => card.measureId)).size).toBe(view.cards.length)
})

test('weeks are numbered from the week in which the cohort starts', async () => {
  const { view } = await viewOf(march, '2026-02-23', '2026-03-16')
  const drawing = view.figures[0]?.drawing
  expect(drawing?.kind === 'bands' && drawing.categories).toEqual(['23 Feb', 'W1 · 2 Mar', 'W2 · 9 Mar'])
})

test('the evidence says for every measure how well the imports tell it and what would unlock it', async () => {
  const none = await viewOf({ people: [], imports: [] })
  expect(none.evidence.measures.map((measure) => measure.id)).toEqual(MeasureId.options)
  for (const measure of none.evidence.measures)
    expect(measure).toMatchObject({ grade: 'unavailable', because: expect.stringContaining('Nothing is imported yet') })
  const events = march.imports[0]?.events ?? []
  const mixed = await viewOf({
    ...march,
    imports: [
      {
        events: events.slice(0, 4),
        grades: { ...allExact, 'reacting-rate': 'unavailable', 'reply-coverage': 'unavailable' },
      },
      { events: events.slice(4), grades: { ...allExact, 'reply-coverage': 'unavailable' } },
    ],
  })
  const of = (id: string) => mixed.evidence.measures.find((measure) => measure.id === id)
  expect(of('contributions')).toMatchObject({ grade: 'exact', because: 'All of your 2 imports hold what it needs.' })
  expect(of('reacting-rate')).toMatchObject({
    grade: 'proxy',
    because: expect.stringContaining('1 of your 2 imports holds all that it needs'),
  })
  expect(of('reply-coverage')).toMatchObject({
    grade: 'unavailable',
    because: expect.stringContaining('To unlock it, import'),
  })
  expect(mixed.evidence.imports.map((one) => one.grades['reacting-rate'])).toEqual(['unavailable', 'exact'])
})

test('the definitions cover every measure once, in order, each with a version and a source', async () => {
  const { client } = await openTestStudio()
  const definitions = await client.engagement.definitions()
  expect(definitions.map((definition) => definition.id)).toEqual(MeasureId.options)
  for (const { version, formula, source, reading } of definitions)
    expect([version > 0, formula, source, reading].every(Boolean)).toBe(true)
})
