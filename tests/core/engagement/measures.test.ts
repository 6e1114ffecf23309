import { expect, test } from 'vitest'
import type { Measure, MeasureId } from '../../../src/contract/engagement.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { allExact, type Written, type WrittenEvent, writeCohort } from './written-cohort.ts'

const at = (text: string) => Date.parse(text)

/** Two weeks of January, Berlin. Ada, Ben, Cem, Dee are participants; Fay facilitates; Bot is a bot. */
const events: WrittenEvent[] = [
  // Week of 5 January.
  { person: 0, kind: 'post', at: at('2026-01-05T09:00:00Z'), thread: 'a' },
  { person: 1, kind: 'reply', at: at('2026-01-05T15:00:00Z'), thread: 'a' },
  { person: 5, kind: 'reply', at: at('2026-01-06T09:01:00Z'), thread: 'b' },
  { person: 1, kind: 'post', at: at('2026-01-06T09:00:00Z'), thread: 'b' },
  { person: 1, kind: 'reply', at: at('2026-01-06T10:00:00Z'), thread: 'b' },
  { person: 4, kind: 'post', at: at('2026-01-07T09:00:00Z'), thread: 'f' },
  { person: 2, kind: 'reaction', at: at('2026-01-07T10:00:00Z') },
  { person: 3, kind: 'view', at: at('2026-01-08T10:00:00Z') },
  // Sunday 11 January 23:30 in Berlin is still that week; half an hour later is the next.
  { person: 0, kind: 'artefact', at: at('2026-01-11T22:30:00Z') },
  { person: 2, kind: 'post', at: at('2026-01-11T23:00:00Z'), thread: 'c' },
  // Week of 12 January.
  { person: 4, kind: 'reply', at: at('2026-01-13T11:00:00Z'), thread: 'c' },
  { person: 0, kind: 'reply', at: at('2026-01-14T11:00:00Z'), thread: 'b' },
  { person: 3, kind: 'join', at: at('2026-01-19T12:00:00Z') },
]

const written: Written = {
  people: [
    { name: 'Ada' },
    { name: 'Ben' },
    { name: 'Cem' },
    { name: 'Dee' },
    { name: 'Fay', roles: [{ role: 'facilitator', from: null, until: null }] },
    { name: 'Bot', roles: [{ role: 'bot', from: null, until: null }] },
  ],
  imports: [{ events }],
}

async function measuresOf(
  rows: Written,
  from: string,
  to: string,
  by: 'week' | 'month' | 'quarter' | 'total' = 'week',
) {
  const test = await openTestStudio()
  const { cohortId } = await writeCohort(test, rows)
  const { measures } = await test.client.engagement.measures({ cohortId, from, to, by })
  return (id: MeasureId, window = 0): Measure => {
    const found = measures.filter((measure) => measure.id === id)[window]
    if (!found) throw new Error(`no ${id}`)
    return found
  }
}

const short = ({ value, numerator, denominator }: Measure) => [value, numerator, denominator]

test('participation of two weeks is as counted by hand', async () => {
  const measure = await measuresOf(written, '2026-01-05', '2026-01-19')
  expect(short(measure('contribution-rate', 0))).toEqual([0.5, 2, 4])
  expect(short(measure('contribution-rate', 1))).toEqual([0.5, 2, 4])
  expect(short(measure('reacting-rate', 0))).toEqual([0.25, 1, 4])
  expect(short(measure('reacting-rate', 1))).toEqual([0, 0, 4])
  expect(short(measure('contributions', 0))).toEqual([5, 5, null])
  expect(short(measure('contributions', 1))).toEqual([2, 2, null])
  expect(short(measure('contributions-median', 0))).toEqual([2.5, null, 2])
  expect(short(measure('new-contributors', 0))).toEqual([2, 2, null])
  expect(short(measure('new-contributors', 1))).toEqual([1, 1, null])
  expect(short(measure('returning-contributor-rate', 1))).toEqual([0.5, 1, 2])
  expect(measure('contribution-rate', 0).low).toBeCloseTo(0.15, 2)
  expect(measure('contribution-rate', 0).high).toBeCloseTo(0.85, 2)
})

test('conversations of two weeks are as counted by hand', async () => {
  const measure = await measuresOf(written, '2026-01-05', '2026-01-19')
  expect(short(measure('thread-starts', 0))).toEqual([2, 2, null])
  expect(short(measure('thread-starts', 1))).toEqual([1, 1, null])
  // Both threads are older than 7 days at the last event, 19 January 12:00 UTC; b is answered only by a bot, its own author and, after 8 days, Ada.
  expect(short(measure('reply-coverage', 0))).toEqual([0.5, 1, 2])
  // c began on 11 January 23:00 UTC, 7 days and 13 hours before the last event, and Fay answered after 36 hours.
  expect(short(measure('reply-coverage', 1))).toEqual([1, 1, 1])
  expect(short(measure('hours-to-first-reply-median', 0))).toEqual([(6 + 194) / 2, null, 2])
  expect(short(measure('hours-to-first-reply-median', 1))).toEqual([36, null, 1])
})

test('concentration and ownership are as counted by hand', async () => {
  const measure = await measuresOf(written, '2026-01-05', '2026-01-12')
  // 3, 2, 0, 0: uncorrected 2·(2·3 + 3·4)/(4·5) − 5/4 = 0.55, times 4/3.
  expect(measure('gini').value).toBeCloseTo((0.55 * 4) / 3, 12)
  expect(short(measure('top-tenth-share'))).toEqual([0.6, 3, 5])
  expect(measure('absence-factor').value).toBe(1)
  expect(short(measure('facilitator-share'))).toEqual([1 / 6, 1, 6])
})

test('a thread younger than 7 days at the last event is not counted as unanswered', async () => {
  const young = { ...written, imports: [{ events: events.slice(0, 12) }] }
  const measure = await measuresOf(young, '2026-01-12', '2026-01-19')
  expect(short(measure('reply-coverage'))).toEqual([null, 0, 0])
  expect(short(measure('thread-starts'))).toEqual([1, 1, null])
})

test('a window that no import covers is a gap, not a zero', async () => {
  const measure = await measuresOf(written, '2026-01-26', '2026-02-02')
  for (const id of Object.keys(allExact) as MeasureId[]) {
    expect(measure(id)).toMatchObject({
      value: null,
      numerator: null,
      denominator: null,
      low: null,
      high: null,
      grade: 'unavailable',
    })
  }
})

test('a silent week between two events is a zero, not a gap', async () => {
  const measure = await measuresOf(
    {
      ...written,
      imports: [{ events: [events[0], { ...events[1], at: at('2026-02-05T10:00:00Z') }] as WrittenEvent[] }],
    },
    '2026-01-12',
    '2026-01-19',
  )
  expect(short(measure('contribution-rate'))).toEqual([0, 0, 4])
  expect(short(measure('contributions'))).toEqual([0, 0, null])
  expect(measure('gini').value).toBeNull()
})

test('the first covered window has no return rate, because nothing is known of the one before', async () => {
  const measure = await measuresOf(written, '2026-01-05', '2026-01-12')
  expect(measure('returning-contributor-rate')).toMatchObject({
    value: null,
    numerator: null,
    denominator: null,
    grade: 'unavailable',
  })
})

test('whoever facilitates on one day of a window is not in its population, but counts with the role of the day', async () => {
  const changing: Written = {
    ...written,
    people: written.people.map((person, index) =>
      index === 0 ? { ...person, roles: [{ role: 'facilitator', from: '2026-01-11', until: null }] } : person,
    ),
  }
  const measure = await measuresOf(changing, '2026-01-05', '2026-01-12')
  expect(short(measure('contribution-rate'))).toEqual([1 / 3, 1, 3])
  // Ada's post of 5 January is a member's, her artefact of 11 January and Fay's post are facilitators'.
  expect(short(measure('facilitator-share'))).toEqual([2 / 6, 2, 6])
})

test('people are in the population from the window they join until the window they leave', async () => {
  const moving: Written = {
    ...written,
    people: written.people.map((person, index) =>
      index === 2 ? { ...person, joinsOn: '2026-01-12' } : index === 3 ? { ...person, leavesOn: '2026-01-05' } : person,
    ),
  }
  const measure = await measuresOf(moving, '2026-01-05', '2026-01-19')
  expect(measure('contribution-rate', 0).denominator).toBe(3)
  expect(measure('contribution-rate', 1).denominator).toBe(3)
})

test('grades combine over the imports that touch a window, undone ones left out', async () => {
  const early = events.filter((event) => event.at < at('2026-01-11T23:00:00Z'))
  const late = events.filter((event) => event.at >= at('2026-01-11T23:00:00Z'))
  const mixed: Written = {
    ...written,
    imports: [
      { events: early, grades: { ...allExact, 'reacting-rate': 'proxy', 'reply-coverage': 'unavailable' } },
      { events: late, grades: { ...allExact, 'reacting-rate': 'exact', 'reply-coverage': 'exact' } },
      { events, grades: { ...allExact, gini: 'unavailable' }, isUndone: true },
    ],
  }
  const measure = await measuresOf(mixed, '2026-01-05', '2026-01-19')
  expect(measure('reacting-rate', 0).grade).toBe('proxy')
  expect(measure('reacting-rate', 1).grade).toBe('exact')
  expect(measure('reply-coverage', 0)).toMatchObject({ grade: 'unavailable', value: null, denominator: null })
  expect(measure('gini', 0).grade).toBe('exact')
  const whole = await measuresOf(mixed, '2026-01-05', '2026-01-19', 'total')
  expect(whole('reply-coverage').grade).toBe('proxy')
  expect(whole('contribution-rate').grade).toBe('exact')
})

test('a cohort without people or imports is a gap everywhere', async () => {
  const measure = await measuresOf({ people: [], imports: [] }, '2026-01-05', '2026-01-12', 'total')
  expect(measure('contribution-rate')).toMatchObject({ value: null, denominator: null, grade: 'unavailable' })
})

test('a window that only facilitators and bots live in has a population of 0 and no rate', async () => {
  const hosts = {
    ...written,
    people: written.people.map((person) => ({
      ...person,
      roles: [{ role: 'staff' as const, from: null, until: null }],
    })),
  }
  const measure = await measuresOf(hosts, '2026-01-05', '2026-01-12')
  expect(short(measure('contribution-rate'))).toEqual([null, 0, 0])
  expect(measure('facilitator-share').value).toBe(1)
})

test('a window that ends before it starts, or has far too many steps, is refused', async () => {
  const { client, makeCohort } = await openTestStudio()
  const cohortId = await makeCohort()
  const ask = (from: string, to: string) => client.engagement.measures({ cohortId, from, to, by: 'week' })
  await expect(ask('2026-01-05', '2026-01-05')).rejects.toMatchObject({ data: { code: 'window-empty' } })
  await expect(ask('1900-01-01', '2026-01-05')).rejects.toMatchObject({ data: { code: 'window-too-long' } })
})
