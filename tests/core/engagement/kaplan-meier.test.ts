import { expect, test } from 'vitest'
import { type Followed, happenedBy, kaplanMeier, medianWait } from '../../../src/core/engagement/kaplan-meier.ts'

const spoke = (days: number): Followed => ({ days, hasHappened: true })
const silent = (days: number): Followed => ({ days, hasHappened: false })

/** The 6-MP group of Freireich and others 1963, the textbook example: weeks until relapse, or followed so far. */
const textbook = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(spoke),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(silent),
]

test('the curve of the textbook example is the textbook’s', () => {
  expect(kaplanMeier(textbook).map(({ day, atRisk, waiting }) => [day, atRisk, Math.round(waiting * 1000)])).toEqual([
    [6, 21, 857],
    [7, 17, 807],
    [10, 15, 753],
    [13, 12, 690],
    [16, 11, 627],
    [22, 7, 538],
    [23, 6, 448],
  ])
  expect(medianWait(kaplanMeier(textbook))).toBe(23)
})

test('the interval is that of the log-minus-log scale', () => {
  // Survival at 10: 0.7529, standard error 0.0963; 95 % on the log-minus-log scale 0.503 to 0.889.
  const found = happenedBy(textbook, 10)
  expect(found?.share).toBeCloseTo(1 - 0.7529, 4)
  expect(found?.interval?.low).toBeCloseTo(1 - 0.8894, 3)
  expect(found?.interval?.high).toBeCloseTo(1 - 0.5032, 3)
})

test('who never does it is never dropped, so the median may not be reached', () => {
  expect(medianWait(kaplanMeier([spoke(0), spoke(2), silent(30), silent(30), silent(30)]))).toBeNull()
  expect(medianWait(kaplanMeier([spoke(0), spoke(2), silent(30), silent(30)]))).toBe(2)
})

test('nothing is said of a day that nobody was followed to, unless it had happened to all', () => {
  expect(happenedBy([spoke(1), silent(3)], 7)).toBeNull()
  expect(happenedBy([spoke(1), spoke(3)], 7)).toEqual({ share: 1, interval: null })
  expect(happenedBy([], 7)).toBeNull()
})
