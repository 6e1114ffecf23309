import { expect, test } from 'vitest'
import { outsideInWords } from '../../../src/renderer/features/imports/outside.ts'

const cohort = { name: 'Spring leaders', startsOn: '2026-01-05', endsOn: '2026-04-12', timeZone: 'Europe/Berlin' }

test('files of which no day lies within the cohort are pointed out', () => {
  expect(outsideInWords({ from: '2015-07-28T14:49:00Z', to: '2016-05-25T08:00:00Z' }, cohort)).toBe(
    'The files hold 28 Jul 2015 – 25 May 2016; Spring leaders runs 5 Jan – 12 Apr 2026. Check that this is the right export, or correct the dates under the cohort’s details.',
  )
})

test('files that share a day with the cohort, in its own time zone, are not', () => {
  expect(outsideInWords({ from: '2025-12-01T10:00:00Z', to: '2026-01-04T23:30:00Z' }, cohort)).toBeNull()
  expect(outsideInWords({ from: '2025-12-01T10:00:00Z', to: '2026-01-04T22:30:00Z' }, cohort)).not.toBeNull()
  expect(outsideInWords(null, cohort)).toBeNull()
})
