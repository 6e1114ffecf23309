import { expect, test } from 'vitest'
import type { Measure } from '../../../src/contract/engagement.ts'
import { changeBetween } from '../../../src/core/engagement/change.ts'

const window = { from: '2026-01-05', to: '2026-01-12' }
const rate = (numerator: number, denominator: number): Measure => ({
  id: 'contribution-rate',
  window,
  value: denominator > 0 ? numerator / denominator : null,
  numerator,
  denominator,
  low: 0,
  high: 1,
  grade: 'exact',
})
const index = (value: number, low: number | null, high: number | null): Measure => ({
  id: 'gini',
  window,
  value,
  numerator: null,
  denominator: 24,
  low,
  high,
  grade: 'exact',
})

test('a rise from 9 to 18 of 24 is clear, one to 15 is not', () => {
  expect(changeBetween(rate(9, 24), rate(18, 24))).toEqual({
    word: 'clear rise',
    because: 'difference +38 points, 95% interval +9 to +58',
  })
  expect(changeBetween(rate(9, 24), rate(15, 24)).word).toBe('no clear change')
  expect(changeBetween(rate(18, 24), rate(9, 24)).word).toBe('clear fall')
})

test('an interval that leaves out 0 never reads as if it held it', () => {
  let clear = 0
  for (let n = 10; n <= 40; n++)
    for (let k = 0; k <= n; k++) {
      const { word, because } = changeBetween(rate(Math.floor(n / 2), n), rate(k, n))
      if (!word.startsWith('clear')) continue
      clear++
      expect(because).not.toMatch(/interval [+−]?0(?:\.0)? |to [+−]?0(?:\.0)?$/)
    }
  expect(clear).toBeGreaterThan(100)
})

test('a certain but tiny difference is no clear change', () => {
  // 52% against 50% of 20,000: the interval leaves out 0, the difference is below five points.
  expect(changeBetween(rate(10_000, 20_000), rate(10_400, 20_000)).word).toBe('no clear change')
  expect(changeBetween(rate(10_000, 20_000), rate(11_100, 20_000)).word).toBe('clear rise')
})

test('without a value on both sides, or told unequally well, nothing is compared', () => {
  expect(changeBetween(null, rate(9, 24)).word).toBe('not comparable')
  expect(changeBetween(rate(0, 0), rate(9, 24)).word).toBe('not comparable')
  expect(changeBetween({ ...rate(9, 24), grade: 'proxy' }, rate(24, 24)).word).toBe('not comparable')
})

test('other measures change clearly only when their intervals do not overlap', () => {
  expect(changeBetween(index(0.4, 0.3, 0.5), index(0.7, 0.6, 0.8)).word).toBe('clear rise')
  expect(changeBetween(index(0.7, 0.6, 0.8), index(0.4, 0.3, 0.5)).word).toBe('clear fall')
  expect(changeBetween(index(0.4, 0.3, 0.55), index(0.6, 0.5, 0.7)).word).toBe('no clear change')
  expect(changeBetween(index(0.1, null, null), index(0.9, null, null)).word).toBe('no clear change')
})
