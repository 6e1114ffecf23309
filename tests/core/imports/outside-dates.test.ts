import { expect, test } from 'vitest'
import { outsideDates } from '../../../src/core/imports/outside-dates.ts'
import { fileOf } from '../../builders/files.ts'
import { openTestStudio, testCohort } from '../../builders/studio.ts'
import { readyPreview } from '../../builders/taking-in.ts'

const said = (first: string, last: string) =>
  outsideDates({ firstAt: Date.parse(first), lastAt: Date.parse(last) }, testCohort)

test("events of another year are said to lie outside the cohort's dates, before anything is imported", async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const path = fileOf('e.csv', 'at,person\n2014-01-05 10:00,Ada\n2014-03-09 10:00,Ada\n')
  expect((await readyPreview(studio, cohortId, path)).problems).toEqual([
    "The events run from 5 January 2014 to 9 March 2014, outside the cohort's dates (5 January 2026 to 12 April 2026). Check that this is the right export, or the cohort's dates.",
  ])
})

test.each([
  ['within', '2026-01-05T00:00:00+01:00', '2026-04-12T23:59:59+02:00', null],
  ['up to four weeks around', '2025-12-08T00:00:00+01:00', '2026-05-10T23:59:59+02:00', null],
  ['one day more before', '2025-12-07T23:59:59+01:00', '2026-02-01T00:00:00Z', 'more than four weeks beyond'],
  ['one day more behind', '2026-02-01T00:00:00Z', '2026-05-11T00:00:00+02:00', 'more than four weeks beyond'],
  ['wholly before, by a day', '2026-01-04T10:00:00Z', '2026-01-04T12:00:00Z', 'outside'],
  ['wholly behind, by an hour', '2026-04-13T00:00:00+02:00', '2026-04-13T01:00:00+02:00', 'outside'],
])('events %s the dates: days are those of the cohort', (_, first, last, expected) => {
  if (expected === null) expect(said(first, last)).toBeNull()
  else expect(said(first, last)).toContain(`, ${expected} the cohort's dates (5 January 2026 to 12 April 2026)`)
})

test('no events, no sentence', () => {
  expect(outsideDates({ firstAt: null, lastAt: null }, testCohort)).toBeNull()
})
