import { describe, expect, test } from 'vitest'
import { addDays, dayInWords, spanInWords, windowInWords } from '../../../src/renderer/ui/dates.ts'

describe('days in words', () => {
  test('a day is written with its month in letters', () => expect(dayInWords('2026-03-16')).toBe('16 Mar 2026'))

  test('a span says a shared year once', () =>
    expect(spanInWords('2026-01-05', '2026-04-12')).toBe('5 Jan – 12 Apr 2026'))

  test('a span over the turn of a year says both years', () => {
    expect(spanInWords('2025-12-29', '2026-01-04')).toBe('29 Dec 2025 – 4 Jan 2026')
  })

  test('a span of one day is that day', () => expect(spanInWords('2026-01-05', '2026-01-05')).toBe('5 Jan 2026'))

  test('a window is shown with its last day, not with the day after it', () => {
    expect(windowInWords({ from: '2026-01-01', to: '2026-04-01' })).toBe('1 Jan – 31 Mar 2026')
  })

  test('days are added over month ends, leap days and summer time', () => {
    expect(addDays('2026-01-31', 1)).toBe('2026-02-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })
})
