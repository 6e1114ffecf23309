import { expect, test } from 'vitest'
import { dayOfMonth, longDay, period, shortDay, shortPeriod } from '../../../src/core/wording/days.ts'

test('a day is written with its month, and with its year where that matters', () => {
  expect([longDay, dayOfMonth, shortDay].map((write) => write('2026-03-16'))).toEqual([
    '16 March 2026',
    '16 March',
    '16 Mar',
  ])
})

test('a period names its last day, and the first year only when it is another', () => {
  expect(period({ from: '2026-01-05', to: '2026-04-13' })).toBe('5 January to 12 April 2026')
  expect(shortPeriod({ from: '2025-12-29', to: '2026-01-12' })).toBe('29 Dec 2025 – 11 Jan 2026')
  expect(period({ from: '2026-01-05', to: '2026-01-06' })).toBe('5 January 2026')
})
