import { expect, test } from 'vitest'
import { CohortId } from '../../../src/contract/scalars.ts'
import { pathTo, placeOf } from '../../../src/renderer/studio/place.ts'

const third = CohortId.parse(3)

test('an address names cohort, screen and what comes after', () => {
  expect(placeOf('/c/3/review/2026-Q1')).toEqual({ cohortId: 3, screen: 'review', rest: ['2026-Q1'] })
  expect(placeOf('/c/3')).toEqual({ cohortId: 3, screen: '', rest: [] })
  expect(placeOf('/new-cohort')).toEqual({ cohortId: null, screen: 'new-cohort', rest: [] })
})

test('what is no cohort number names no cohort', () => {
  for (const path of ['/c/x/people', '/c/-1', '/c/1.5', '/c/']) expect(placeOf(path).cohortId).toBeNull()
})

test('a broken escape is read as it stands', () => expect(placeOf('/c/3/%E0%A4%A').screen).toBe('%E0%A4%A'))

test('an address leads back to the place it was made for', () => {
  expect(pathTo(third)).toBe('/c/3')
  expect(placeOf(pathTo(third, 'glossary', 'a/b c'))).toEqual({ cohortId: 3, screen: 'glossary', rest: ['a/b c'] })
})
