import { expect, test } from 'vitest'
import { weekOf, windowOfWeek } from '../../../src/core/time/cohort-weeks.ts'
import { earlier, later, mondayOf } from '../../../src/core/time/days.ts'

const cohort = { startsOn: '2026-01-07' }

test('the first week of a cohort is the one, from Monday, in which it starts', () => {
  expect(['2026-01-04', '2026-01-05', '2026-01-11', '2026-01-12'].map((day) => weekOf(cohort, day))).toEqual([
    0, 1, 1, 2,
  ])
  expect(windowOfWeek(cohort, 2)).toEqual({ from: '2026-01-12', to: '2026-01-19' })
})

test('the Monday of a week is found across the end of a year', () => {
  expect(['2025-12-29', '2026-01-01', '2026-01-04', '2026-01-05'].map(mondayOf)).toEqual([
    '2025-12-29',
    '2025-12-29',
    '2025-12-29',
    '2026-01-05',
  ])
})

test('of two dates one is the earlier and one the later', () => {
  expect([earlier('2026-02-01', '2026-01-31'), later('2026-02-01', '2026-01-31')]).toEqual(['2026-01-31', '2026-02-01'])
})
