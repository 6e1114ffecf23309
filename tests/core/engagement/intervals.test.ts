import { expect, test } from 'vitest'
import { bootstrap } from '../../../src/core/engagement/bootstrap.ts'
import { giniOf } from '../../../src/core/engagement/gini.ts'
import { medianOf } from '../../../src/core/engagement/median.ts'
import { newcombe } from '../../../src/core/engagement/newcombe.ts'
import { wilson } from '../../../src/core/engagement/wilson.ts'

const inPercent = (share: number) => Math.round(share * 100)

test.each([
  [4, 8, 22, 78],
  [6, 12, 25, 75],
  [0, 12, 0, 24],
  [12, 25, 30, 67],
  [20, 40, 35, 65],
  [30, 60, 38, 62],
  [50, 100, 40, 60],
  [100, 200, 43, 57],
])('the interval of %i of %i is %i to %i percent', (k, n, low, high) => {
  const found = wilson(k, n)
  expect([inPercent(found?.low ?? -1), inPercent(found?.high ?? -1)]).toEqual([low, high])
})

test('the interval of a share holds the share and stays between 0 and 1', () => {
  for (let n = 1; n <= 60; n++) {
    for (let k = 0; k <= n; k++) {
      const { low, high } = wilson(k, n) ?? { low: -1, high: -1 }
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(k / n)
      expect(high).toBeGreaterThanOrEqual(k / n)
      expect(high).toBeLessThanOrEqual(1)
    }
  }
})

test('none and all have an end at exactly 0 and 1, and nothing has no interval', () => {
  expect(wilson(0, 7)?.low).toBe(0)
  expect(wilson(7, 7)?.high).toBe(1)
  expect(wilson(0, 0)).toBeNull()
})

test.each([
  [18, 24, 9, 24, 38, 9, 58],
  [15, 24, 9, 24, 25, -3, 48],
  [60, 100, 45, 100, 15, 1, 28],
])('%i of %i against %i of %i differs by %i points, from %i to %i', (k1, n1, k2, n2, difference, low, high) => {
  const found = newcombe({ k: k1, n: n1 }, { k: k2, n: n2 })
  expect(found && [found.difference, found.low, found.high].map(inPercent)).toEqual([difference, low, high])
})

test('the difference turned round has the interval turned round', () => {
  const one = newcombe({ k: 18, n: 24 }, { k: 9, n: 24 })
  const other = newcombe({ k: 9, n: 24 }, { k: 18, n: 24 })
  expect(other?.low).toBeCloseTo(-(one?.high ?? 0), 12)
  expect(other?.high).toBeCloseTo(-(one?.low ?? 0), 12)
})

test('fewer than 20 values have no bootstrap interval', () => {
  expect(bootstrap(Array(19).fill(3), medianOf)).toBeNull()
  expect(bootstrap(Array(20).fill(3), medianOf)).toEqual({ low: 3, high: 3 })
})

test('the bootstrap interval is the same every time and holds the value', () => {
  const values = Array.from({ length: 24 }, (_, at) => (at * 7) % 11)
  const found = bootstrap(values, medianOf)
  expect(bootstrap([...values].reverse(), medianOf)).toEqual(found)
  expect(found?.low).toBeLessThanOrEqual(5)
  expect(found?.high).toBeGreaterThanOrEqual(5)
})

test('the bootstrap interval of a median is about the one that order statistics give', () => {
  // 1 … 99: the 95 % interval of the median by order statistics is 40 to 60 (binomial, n = 99).
  const found = bootstrap(
    Array.from({ length: 99 }, (_, at) => at + 1),
    medianOf,
  )
  expect(Math.abs((found?.low ?? 0) - 40)).toBeLessThanOrEqual(2)
  expect(Math.abs((found?.high ?? 0) - 60)).toBeLessThanOrEqual(2)
})

test('the bootstrap interval of a concentration stays between 0 and 1', () => {
  const found = bootstrap([...Array(23).fill(0), 40], giniOf)
  expect(found?.low).toBeGreaterThanOrEqual(0)
  expect(found?.high).toBeLessThanOrEqual(1)
})

test('values that come many times are resampled at once, as well as one by one', () => {
  const values = Array.from({ length: 5000 }, (_, at) => (at % 7 === 0 ? at % 31 : 0))
  const atOnce = bootstrap(values, giniOf)
  // The tiniest differences make every value another one, so that these are drawn one by one.
  const oneByOne = bootstrap(
    values.map((value, at) => value + at * 1e-9),
    giniOf,
  )
  expect(atOnce?.low).toBeCloseTo(oneByOne?.low ?? 0, 2)
  expect(atOnce?.high).toBeCloseTo(oneByOne?.high ?? 0, 2)
})
