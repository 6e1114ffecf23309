import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDay, startOfDay } from '../../../src/core/time/days.ts'
import { instantOf } from '../../../src/core/time/instants.ts'
import { previousWindow, windowOfQuarter, windowsBetween } from '../../../src/core/time/windows.ts'

const at = (text: string, zone = 'Europe/Berlin') => {
  const reading = instantOf(text, zone)
  return 'at' in reading ? new Date(reading.at).toISOString() : `rejected: ${reading.reason}`
}

describe('the local day', () => {
  test.each([
    ['2026-03-28T22:59:59Z', 'Europe/Berlin', '2026-03-28'],
    ['2026-03-28T23:00:00Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-03-29T21:59:59Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-03-29T22:00:00Z', 'Europe/Berlin', '2026-03-30'],
    ['2026-10-25T22:59:59Z', 'Europe/Berlin', '2026-10-25'],
    ['2026-10-25T23:00:00Z', 'Europe/Berlin', '2026-10-26'],
    ['2025-12-31T23:30:00Z', 'Europe/Berlin', '2026-01-01'],
    ['2025-12-31T23:30:00Z', 'America/New_York', '2025-12-31'],
    ['2026-01-01T18:14:00Z', 'Asia/Kathmandu', '2026-01-01'],
    ['2026-01-01T18:15:00Z', 'Asia/Kathmandu', '2026-01-02'],
    ['2011-12-30T09:59:00Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
  ])('of %s in %s is %s', (instant, zone, day) => {
    expect(localDay(Date.parse(instant), zone)).toBe(day)
  })

  test('is what the platform formats, for any moment', () => {
    const zones = [
      'Europe/Berlin',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'America/Sao_Paulo',
      'UTC',
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2037, 0) }),
        fc.constantFrom(...zones),
        (moment, zone) => {
          expect(localDay(moment, zone)).toBe(new Date(moment).toLocaleDateString('sv', { timeZone: zone }))
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('begins at midnight, or at the first moment that the clocks show', () => {
    expect(new Date(startOfDay('2026-03-30', 'Europe/Berlin')).toISOString()).toBe('2026-03-29T22:00:00.000Z')
    expect(new Date(startOfDay('2018-11-04', 'America/Sao_Paulo')).toISOString()).toBe('2018-11-04T03:00:00.000Z')
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01')
  })
})

describe('a time in a table', () => {
  test.each([
    ['2026-01-05T08:30:00Z', '2026-01-05T08:30:00.000Z'],
    ['2026-01-05T08:30:00+05:30', '2026-01-05T03:00:00.000Z'],
    ['2026-01-05T08:30:00-0330', '2026-01-05T12:00:00.000Z'],
    ['2026-01-05 08:30:00+00', '2026-01-05T08:30:00.000Z'],
    ['2026-01-05 08:30', '2026-01-05T07:30:00.000Z'],
    ['2026-07-05 08:30:15.25', '2026-07-05T06:30:15.250Z'],
    ['2016-08-01 12:30:00 UTC', '2016-08-01T12:30:00.000Z'],
    ['2026-01-05T08:30[America/New_York]', '2026-01-05T13:30:00.000Z'],
    ['2026/01/05 8:05', '2026-01-05T07:05:00.000Z'],
    ['2026-01-05', '2026-01-04T23:00:00.000Z'],
    ['1767600000', '2026-01-05T08:00:00.000Z'],
    ['1767600000.123456', '2026-01-05T08:00:00.123Z'],
    ['1767600000123', '2026-01-05T08:00:00.123Z'],
    ['2026-02-28 23:59:60', '2026-02-28T22:59:59.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(at(text)).toBe(expected)
  })

  test('that the clocks skip moves on by the gap, and one that they show twice is the first', () => {
    expect(at('2026-03-29 02:30')).toBe('2026-03-29T01:30:00.000Z')
    expect(at('2026-10-25 02:30')).toBe('2026-10-25T00:30:00.000Z')
  })

  test.each(['05/01/2026 10:00', '17/10/2026', '1.2.2026 09:00', '5-1-26'])(
    '%s is rejected because day and month could be swapped',
    (text) => {
      expect(at(text)).toContain('order of day and month')
    },
  )

  test.each(['2026-02-30 10:00', '2026-13-01', '2026-01-05 24:10', '2026-01-05 10:61', '1026-01-05'])(
    '%s does not exist',
    (text) => {
      expect(at(text)).toContain('exists')
    },
  )

  test.each(['yesterday', '12', '2026-01-05 morning', '2026-01', 'NaN', '-1767600000'])('%s cannot be read', (text) => {
    expect(at(text)).toContain('rejected')
  })

  test('without time names its lack', () => expect(at('  ')).toBe('rejected: no time'))

  test('without zone reads back in its zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2037, 0) }), (moment) => {
        const zone = 'America/St_Johns'
        const wall = new Date(moment).toLocaleString('sv', { timeZone: zone })
        const reading = instantOf(wall, zone)
        const again = 'at' in reading ? new Date(reading.at).toLocaleString('sv', { timeZone: zone }) : reading.reason
        expect(again).toBe(wall)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('windows', () => {
  test('by week run from Monday and are clipped at both ends', () => {
    expect(windowsBetween('2025-12-31', '2026-01-14', 'week')).toEqual([
      { from: '2025-12-31', to: '2026-01-05' },
      { from: '2026-01-05', to: '2026-01-12' },
      { from: '2026-01-12', to: '2026-01-14' },
    ])
  })

  test('by month, quarter and total are clipped too', () => {
    expect(windowsBetween('2025-12-15', '2026-02-01', 'month').map((window) => window.from)).toEqual([
      '2025-12-15',
      '2026-01-01',
    ])
    expect(windowsBetween('2026-02-10', '2026-07-02', 'quarter')).toEqual([
      { from: '2026-02-10', to: '2026-04-01' },
      { from: '2026-04-01', to: '2026-07-01' },
      { from: '2026-07-01', to: '2026-07-02' },
    ])
    expect(windowsBetween('2026-02-10', '2026-07-02', 'total')).toEqual([{ from: '2026-02-10', to: '2026-07-02' }])
    expect(windowsBetween('2026-02-10', '2026-02-10', 'week')).toEqual([])
  })

  test('follow each other without gap', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom('week', 'month', 'quarter', 'total'),
        (from, length, step) => {
          const to = addDays(from, length)
          const windows = windowsBetween(from, to, step)
          expect(windows[0]?.from).toBe(from)
          expect(windows.at(-1)?.to).toBe(to)
          for (const [index, window] of windows.entries())
            if (index > 0) expect(window.from).toBe(windows[index - 1]?.to)
        },
      ),
    )
  })

  test('before a whole week, month or quarter are the calendar ones', () => {
    expect(previousWindow({ from: '2026-01-05', to: '2026-01-12' }, 'week')).toEqual({
      from: '2025-12-29',
      to: '2026-01-05',
    })
    expect(previousWindow({ from: '2026-03-01', to: '2026-04-01' }, 'month')).toEqual({
      from: '2026-02-01',
      to: '2026-03-01',
    })
    expect(previousWindow({ from: '2026-01-01', to: '2026-04-01' }, 'quarter')).toEqual({
      from: '2025-10-01',
      to: '2026-01-01',
    })
  })

  test('before a clipped one are as many days', () => {
    expect(previousWindow({ from: '2026-01-07', to: '2026-01-12' }, 'week')).toEqual({
      from: '2026-01-02',
      to: '2026-01-07',
    })
    expect(previousWindow({ from: '2026-01-05', to: '2026-04-13' }, 'total')).toEqual({
      from: '2025-09-29',
      to: '2026-01-05',
    })
  })

  test('of a quarter are its three months', () => {
    expect(windowOfQuarter('2026-Q1')).toEqual({ from: '2026-01-01', to: '2026-04-01' })
    expect(windowOfQuarter('2026-Q4')).toEqual({ from: '2026-10-01', to: '2027-01-01' })
  })
})
