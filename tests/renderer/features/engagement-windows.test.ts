import { expect, test } from 'vitest'
import { Cohort } from '../../../src/contract/cohorts.ts'
import { quarterWindow, windowsFor } from '../../../src/renderer/features/engagement/windows.ts'
import { testCohort } from '../../builders/studio.ts'

const cohort = Cohort.parse({ ...testCohort, id: 1, isDemo: false })

test('a quarter begins on its first day and ends before the next one', () => {
  expect(quarterWindow('2026-Q1')).toEqual({ from: '2026-01-01', to: '2026-04-01' })
  expect(quarterWindow('2026-Q4')).toEqual({ from: '2026-10-01', to: '2027-01-01' })
})

test('a cohort without data can be looked at as a whole and by its quarters', () => {
  expect(windowsFor(cohort, null, ['2026-Q1', '2026-Q2']).map(({ id }) => id)).toEqual(['whole', '2026-Q1', '2026-Q2'])
  expect(windowsFor(cohort, null, [])[0]?.window).toEqual({ from: '2026-01-05', to: '2026-04-13' })
})

test('data before and after the cohort is inside the whole window', () => {
  const whole = windowsFor(cohort, { from: '2025-12-30', to: '2026-05-02' }, ['2025-Q4'])
  expect(whole[0]?.window).toEqual({ from: '2025-12-30', to: '2026-05-03' })
  expect(whole.map(({ id }) => id)).toContain('2025-Q4')
})

test('the last four weeks are whole ISO weeks that end with the week of the last event', () => {
  const recent = (to: string) =>
    windowsFor(cohort, { from: '2026-01-05', to }, []).find(({ id }) => id === 'recent')?.window
  expect(recent('2026-04-08')).toEqual({ from: '2026-03-16', to: '2026-04-13' })
  expect(recent('2026-04-12')).toEqual({ from: '2026-03-16', to: '2026-04-13' })
  expect(recent('2026-04-13')).toEqual({ from: '2026-03-23', to: '2026-04-20' })
})
