import { expect, test } from 'vitest'
import {
  axisTicks,
  axisTop,
  emptyColumns,
  lastPlace,
  rowsOf,
  valueInWords,
  valueWithUnit,
} from '../../../src/renderer/figure/values.ts'

test('values are written in their unit, and a missing one as a dash', () => {
  expect(valueInWords(0.456, 'share')).toBe('46%')
  expect(valueInWords(1.74, 'hours')).toBe('1.7 h')
  expect(valueInWords(1382, 'contributions')).toBe('1,382')
  expect(valueInWords(null, 'people')).toBe('—')
  expect(valueInWords(Number.NaN, 'people')).toBe('—')
  expect(valueWithUnit(1, 'people')).toBe('1 person')
  expect(valueWithUnit(null, 'people')).toBe('no data')
})

test('an axis reaches over its largest value and keeps whole ticks from zero', () => {
  for (const largest of [0, 1, 3, 4, 7, 11, 24, 99, 183, 1041]) {
    const top = axisTop(largest, 'people')
    const ticks = axisTicks(top, 'people')
    expect(top).toBeGreaterThanOrEqual(largest)
    expect(ticks[0]).toBe(0)
    expect(ticks.at(-1)).toBe(top)
    expect(ticks.every(Number.isInteger)).toBe(true)
  }
})

test('shares never reach over 100 %', () => {
  expect(axisTop(0.97, 'share')).toBe(1)
  expect(axisTop(0.62, 'share')).toBe(1)
  expect(axisTop(0.12, 'share')).toBeCloseTo(0.2)
})

test('a gap is left out of the row, a zero is not', () => {
  const rows = rowsOf(['W1', 'W2'], [{ id: 'a', values: [0, null], low: [0, null], high: [0.2, null] }])
  expect(rows[0]).toEqual({ category: 'W1', 'v-a': 0, 'i-a': [0, 0.2] })
  expect(rows[1]?.['v-a']).toBeUndefined()
  expect(rows[1]).not.toHaveProperty('i-a')
})

test('the last point is the last one with a value', () => {
  expect(lastPlace([1, 2, null])).toBe(1)
  expect(lastPlace([null, null])).toBe(-1)
})

test('a column that counts nothing is told apart from one without data', () => {
  const stack = [{ values: [0, null, 2, null] }, { values: [0, null, 0, 0] }]
  expect(emptyColumns(['W1', 'W2', 'W3', 'W4'], stack)).toEqual({ zeros: ['W1', 'W4'], gaps: ['W2'] })
})
