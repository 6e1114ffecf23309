import { expect, test } from 'vitest'
import { CohortOverview } from '../../../src/contract/cohorts.ts'
import { newDraft, problemsOf } from '../../../src/renderer/features/cohort-home/cohort-draft.ts'
import { homeAnswer } from '../../../src/renderer/features/cohort-home/home-answer.ts'
import { testCohort } from '../../builders/studio.ts'

const overview = (part: Partial<CohortOverview>): CohortOverview =>
  CohortOverview.parse({
    cohort: { ...testCohort, id: 1, isDemo: false },
    people: { participants: 12, facilitatorsAndStaff: 2, bots: 0 },
    imports: 0,
    events: 0,
    data: null,
    lastImportAt: null,
    isPurposeWritten: false,
    ...part,
  })
const imported = { imports: 2, events: 40, data: { from: '2026-01-05', to: '2026-02-01' } }
const states = (part: Partial<CohortOverview>) =>
  homeAnswer(overview(part), null, testCohort.startsOn).steps.map(({ state }) => state)

test('the path begins with the purpose, goes on to the import, then to following', () => {
  expect(states({})).toEqual(['next', 'later', 'later', 'later'])
  expect(states({ isPurposeWritten: true })).toEqual(['done', 'next', 'later', 'later'])
  expect(states({ isPurposeWritten: true, ...imported })).toEqual(['done', 'done', 'next', 'later'])
})

test('an import before the purpose is done, and the purpose is still next', () => {
  expect(states(imported)).toEqual(['next', 'done', 'done', 'later'])
})

test('there is exactly one next step, whatever is there', () => {
  for (const part of [{}, imported, { isPurposeWritten: true }, { isPurposeWritten: true, ...imported }]) {
    expect(states(part).filter((state) => state === 'next')).toHaveLength(1)
  }
})

test('a written purpose leads on to the rest of the design', () => {
  const [design] = homeAnswer(overview({ isPurposeWritten: true }), { ready: 3, of: 21 }, testCohort.startsOn).steps
  expect(design).toMatchObject({
    screen: 'readiness',
    words: 'The purpose is written; 3 of 21 parts of the design are ready.',
  })
})

test('before the first day the rest of the design is next, as long as something is missing', () => {
  const before = (ready: number) => homeAnswer(overview({ isPurposeWritten: true }), { ready, of: 21 }, '2026-01-04')
  expect(before(3).next?.screen).toBe('readiness')
  expect(before(3).sentence).toMatch(/3 of 21 parts of its design are ready\.$/)
  expect(before(21).next?.screen).toBe('imports')
})

test('a new cohort lasts twelve whole weeks and only lacks a name', () => {
  const draft = newDraft(new Date('2026-01-05T12:00:00Z'))
  expect(Date.parse(draft.endsOn) - Date.parse(draft.startsOn)).toBe((12 * 7 - 1) * 86_400_000)
  expect(Object.keys(problemsOf(draft))).toEqual(['name'])
})

test('a cohort must not end before it starts', () => {
  expect(problemsOf({ ...testCohort, endsOn: '2026-01-04' }).endsOn).toMatch(/before the first/)
  expect(problemsOf({ ...testCohort, endsOn: '2026-01-05' })).toEqual({})
  expect(problemsOf({ ...testCohort, startsOn: '', timeZone: 'Mars/Base' })).toMatchObject({
    startsOn: expect.any(String),
    timeZone: expect.any(String),
  })
})
