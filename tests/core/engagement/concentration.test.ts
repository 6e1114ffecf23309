import { expect, test } from 'vitest'
import { fewestMakingHalf, lorenz, madeByTopTenth } from '../../../src/core/engagement/concentration.ts'
import { gini, giniOf } from '../../../src/core/engagement/gini.ts'
import { median, medianOf } from '../../../src/core/engagement/median.ts'

test('one poster among twelve is complete concentration: 0.917 uncorrected, 1 corrected', () => {
  const values = [...Array(11).fill(0), 5]
  expect(gini(values)).toBe(1)
  expect(((gini(values) ?? 0) * 11) / 12).toBeCloseTo(0.917, 3)
})

test('everybody alike is 0', () => {
  expect(gini([4, 4, 4])).toBeCloseTo(0, 12)
})

test('the index of 1, 2, 3 and 6 is 4/9 by hand', () => {
  // Mean absolute difference of all pairs: (1+2+5+1+4+3)·2/12 = 32/12; over twice the mean 3: 32/12/6 = 4/9.
  expect(gini([6, 1, 3, 2])).toBeCloseTo(4 / 9, 12)
})

test('nothing to share, or only one person, has no index', () => {
  expect(gini([0, 0, 0])).toBeNull()
  expect(gini([7])).toBeNull()
  expect(gini([])).toBeNull()
})

test('values that count several times are the same as values written several times', () => {
  const tallied = { values: [0, 2, 9], weights: [3, 2, 1] }
  const written = [0, 0, 0, 2, 2, 9]
  expect(giniOf(tallied)).toBeCloseTo(gini(written) ?? -1, 12)
  expect(medianOf(tallied)).toBe(median(written))
})

test('the median is the middle, or the mean of the two middle values', () => {
  expect(median([9, 1, 4])).toBe(4)
  expect(median([9, 1, 4, 5])).toBe(4.5)
  expect(median([])).toBeNull()
})

test('the fewest people who make half are counted from the most active', () => {
  expect(fewestMakingHalf([1, 10, 2, 3, 4])).toBe(1)
  expect(fewestMakingHalf([5, 5, 5, 5])).toBe(2)
  expect(fewestMakingHalf([5, 4, 1])).toBe(1)
  expect(fewestMakingHalf([4, 4, 1])).toBe(2)
  expect(fewestMakingHalf([0, 0])).toBeNull()
})

test('the most active tenth is rounded up to whole people', () => {
  expect(madeByTopTenth([1, 2, 3])).toBe(3)
  expect(madeByTopTenth(Array.from({ length: 10 }, (_, at) => at))).toBe(9)
  expect(madeByTopTenth(Array.from({ length: 11 }, (_, at) => at))).toBe(19)
})

test('the curve goes from the least active to all', () => {
  expect(lorenz([3, 1, 0, 0])).toEqual([
    { x: 0, y: 0 },
    { x: 0.25, y: 0 },
    { x: 0.5, y: 0 },
    { x: 0.75, y: 0.25 },
    { x: 1, y: 1 },
  ])
  expect(lorenz([0, 0])).toEqual([])
})

test('a curve in groups of five adds at least five people with each point', () => {
  for (let people = 10; people <= 40; people++) {
    const points = lorenz(
      Array.from({ length: people }, (_, at) => at),
      5,
    )
    const steps = points.slice(1).map((point, at) => Math.round((point.x - (points[at]?.x ?? 0)) * people))
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(5)
    expect(points.at(-1)).toEqual({ x: 1, y: 1 })
  }
})
