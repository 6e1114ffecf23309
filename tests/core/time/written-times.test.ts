import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monthNamed } from '../../../src/core/time/month-names.ts'
import { dayOrderOf, TimesSeen, WrittenTimes } from '../../../src/core/time/written-times.ts'

type Order = 'dmy' | 'mdy' | null
type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>

const read = (text: string, order: Order = null, zone = 'Europe/Berlin') => {
  const reading = new WrittenTimes({ zone, order }).read(text)
  return 'at' in reading ? new Date(reading.at).toISOString() : reading.reason
}

describe('a written time', () => {
  test.each<[string, Order, string]>([
    ['17/10/21, 12:44', 'dmy', '2021-10-17T10:44:00.000Z'],
    ['7/09/26, 21:40:58', 'dmy', '2026-09-07T19:40:58.000Z'],
    ['7/09/26, 21:40:58', 'mdy', '2026-07-09T19:40:58.000Z'],
    ['11/26/25, 4:16:54 PM', 'mdy', '2025-11-26T15:16:54.000Z'],
    ['11/26/2025 4:16:54\u202fPM', 'mdy', '2025-11-26T15:16:54.000Z'],
    ['1.2.2026 09:00', 'dmy', '2026-02-01T08:00:00.000Z'],
    ['01-Jan-20 02:07 AM', null, '2020-01-01T01:07:00.000Z'],
    ['01-Jan-20 12:07 AM', null, '2019-12-31T23:07:00.000Z'],
    ['01-Jan-20 12:07 PM', null, '2020-01-01T11:07:00.000Z'],
    ['Apr 17, 2026', null, '2026-04-16T22:00:00.000Z'],
    ['Monday, January 5, 2026 at 4:16 PM', null, '2026-01-05T15:16:00.000Z'],
    ['Jan 5th, 2026', null, '2026-01-04T23:00:00.000Z'],
    ['5. März 2026 um 16:30 Uhr', null, '2026-03-05T15:30:00.000Z'],
    ['Mo., 5. Jänner 2026 16:30', null, '2026-01-05T15:30:00.000Z'],
    ['mar. 5 août 2026 à 12h30', null, '2026-08-05T10:30:00.000Z'],
    ['5 de diciembre de 2026, 10:00 p. m.', null, '2026-12-05T21:00:00.000Z'],
    ['Mon, 05 Jan 2026 10:00:00 +0000 (UTC)', null, '2026-01-05T10:00:00.000Z'],
    ['5 Jan 2026 10:00:00 -0500', null, '2026-01-05T15:00:00.000Z'],
    ['Jan 5, 2026 4:16 PM EST', null, '2026-01-05T21:16:00.000Z'],
    ['2026-01-05 10:00 UTC+2', null, '2026-01-05T08:00:00.000Z'],
    ['2026-01-05 10:00 +02:00[Europe/Berlin]', null, '2026-01-05T08:00:00.000Z'],
    ['2026-01-05 10:00 America/New_York', null, '2026-01-05T15:00:00.000Z'],
    ['2026-01-05T09:30:00.123456+00:00', null, '2026-01-05T09:30:00.123Z'],
    ['2026-01-05T09:30:00.5Z', null, '2026-01-05T09:30:00.500Z'],
    ['2026-01-05T09:30:00-03:30', null, '2026-01-05T13:00:00.000Z'],
    ['20260105T093000Z', null, '2026-01-05T09:30:00.000Z'],
    ['20260105', null, '2026-01-04T23:00:00.000Z'],
    ['46027.395833', null, '2026-01-05T08:30:00.000Z'],
    ['12:44 17/10/2021', 'dmy', '2021-10-17T10:44:00.000Z'],
    ['1/2/69 10:00', 'dmy', '2069-02-01T09:00:00.000Z'],
    ['1/2/70 10:00', 'dmy', '1970-02-01T09:00:00.000Z'],
    ['1/2/99 10:00', 'dmy', '1999-02-01T09:00:00.000Z'],
    ['1767600000', null, '2026-01-05T08:00:00.000Z'],
    ['1767600000123.0', null, '2026-01-05T08:00:00.123Z'],
  ])('%s (%s) is %s', (text, order, expected) => {
    expect(read(text, order)).toBe(expected)
  })

  test.each<[string, Order, RegExp]>([
    ['11/26/25, 16:16', 'dmy', /exists/],
    ['17/10/21, 12:44', 'mdy', /exists/],
    ['31/4/26', 'dmy', /exists/],
    ['29/2/2026', 'dmy', /exists/],
    ['13:00 PM 5 Jan 2026', null, /exists/],
    ['17/10/21', null, /order of day and month/],
    ['3/4/2026 10:00', null, /order of day and month/],
    ['5 Jan 2026 10:00 XYZ', null, /can be read/],
    ['Jan 5 2026 10:00 Nowhere/Land', null, /not a time zone/],
    ['5 Jan 2026 soon', null, /can be read/],
    ['5 of clubs 2026', null, /can be read/],
    ['10:30', null, /can be read/],
    ['1/2/3/2026', 'dmy', /can be read/],
    [`5 Jan 2026${' '.repeat(30)}${'x'.repeat(100)}`, null, /can be read/],
  ])('%s (%s) is rejected', (text, order, reason) => {
    expect(read(text, order)).toMatch(reason)
  })

  test('reads back as the moment it was written from, in every manner and zone', () => {
    const manners: ((parts: Parts, name: string) => string)[] = [
      (p) => `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}`,
      (p) => `${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}`,
      (p) => `${p.day}/${p.month}/${p.year}, ${p.hour}:${p.minute}:${p.second}`,
      (p) => `${Number(p.day)}.${Number(p.month)}.${p.year?.slice(2)} ${Number(p.hour)}:${p.minute}:${p.second}`,
      (p, name) => `${p.day}-${name.slice(0, 3)}-${p.year} ${p.hour}:${p.minute}:${p.second}`,
      (p, name) =>
        `${name} ${p.day}, ${p.year}, ${Number(p.hour) % 12 || 12}:${p.minute}:${p.second} ${Number(p.hour) < 12 ? 'AM' : 'pm'}`,
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1999, 0) / 1000, max: Date.UTC(2037, 0) / 1000 }),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'),
        fc.constantFrom(...manners),
        (seconds, zone, manner) => {
          const shown = (at: number) => {
            const options = {
              timeZone: zone,
              hourCycle: 'h23',
              year: 'numeric',
              month: '2-digit',
              day: '2-digit',
              hour: '2-digit',
              minute: '2-digit',
              second: '2-digit',
            } as const
            const parts = Object.fromEntries(
              new Intl.DateTimeFormat('en', options).formatToParts(at).map(({ type, value }) => [type, value]),
            )
            return manner(parts as Parts, new Intl.DateTimeFormat('en', { timeZone: zone, month: 'long' }).format(at))
          }
          const text = shown(seconds * 1000)
          const reading = new WrittenTimes({ zone, order: 'dmy' }).read(text)
          // Of an hour shown twice it is the first, which shows the same.
          expect('at' in reading ? shown(reading.at) : reading.reason).toBe(text)
        },
      ),
      { numRuns: 600 },
    )
  })

  test('never throws and never names a moment that nobody wrote', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789/-:., TZ+apmJanMärz[]()'), maxLength: 40 }),
        fc.constantFrom<Order>('dmy', 'mdy', null),
        (text, order) => {
          const reading = new WrittenTimes({ zone: 'Europe/Berlin', order }).read(text)
          if ('at' in reading) expect(Number.isFinite(reading.at)).toBe(true)
          else expect(reading.reason).not.toBe('')
        },
      ),
      { numRuns: 3000 },
    )
  })
})

describe('a time that clocks skip moves on, and one that they show twice is the first:', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29 02:30', '2026-03-29T01:30:00.000Z', 'skip'],
    ['Europe/Berlin', '2026-10-25 02:30', '2026-10-25T00:30:00.000Z', 'twice'],
    ['America/New_York', '3/8/2026 2:15 AM', '2026-03-08T07:15:00.000Z', 'skip'],
    ['America/New_York', '11/1/2026 1:15 AM', '2026-11-01T05:15:00.000Z', 'twice'],
    ['Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-03T15:45:00.000Z', 'skip'],
    ['Australia/Lord_Howe', '2026-04-05 01:45', '2026-04-04T14:45:00.000Z', 'twice'],
    ['Asia/Kathmandu', '2026-03-29 02:30', '2026-03-28T20:45:00.000Z', null],
    ['Europe/Berlin', '2026-03-29 03:00', '2026-03-29T01:00:00.000Z', null],
    ['Europe/Berlin', '2026-10-25 03:00', '2026-10-25T02:00:00.000Z', null],
  ])('%s, %s', (zone, text, expected, told) => {
    const times = new WrittenTimes({ zone, order: 'mdy', isZoneSaid: true })
    expect(times.read(text)).toEqual({ at: Date.parse(expected) })
    expect(times.notes('a.csv')).toEqual(told ? [expect.stringContaining(told)] : [])
  })
})

describe('the notes on a file', () => {
  test('count what was read on an assumption', () => {
    const times = new WrittenTimes({ zone: 'Europe/Berlin', order: null })
    for (const text of [
      '2026-01-05 10:00',
      '2026-03-29 02:30',
      '2026-03-29 02:45',
      '2026-10-25 02:30',
      '2026-01-05T10:00:00Z',
      '2026-01-05',
      'soon',
    ])
      times.read(text)
    expect(times.notes('a.csv')).toEqual([
      '4 times in a.csv have no time zone and were read as Europe/Berlin.',
      '2 times in a.csv were in an hour that the clocks skip; moved on by as much.',
      '1 time in a.csv was in an hour that the clocks show twice; the first was taken.',
    ])
  })

  test('are none where every time says its zone', () => {
    const times = new WrittenTimes({ zone: 'Europe/Berlin', order: null })
    times.read('2026-10-25T02:30:00+01:00')
    expect(times.notes('a.csv')).toEqual([])
  })
})

describe('the order of day and month', () => {
  test.each<[string[], string]>([
    [['1/2/26', '13/2/26'], 'dmy'],
    [['1/2/26', '2/13/26'], 'mdy'],
    [['1/2/26', '3/4/26 10:00'], 'unsure'],
    [['1/14/26', '14/1/26'], 'mixed'],
    [['3/3/26', '4/4/26'], 'dmy'],
    [['2026-01-02', '1767600000', 'Jan 5, 2026', ''], 'none'],
    [['Mon 13.02.2026'], 'dmy'],
    [[], 'none'],
  ])('of %j is %s', (texts, order) => {
    expect(dayOrderOf(texts)).toBe(order)
  })

  test('is shown by samples that leave it open', () => {
    const seen = new TimesSeen()
    for (const text of ['3/3/26 10:00', '1/2/26 10:00', '1/2/26 10:00', '5/6/26', '7/8/26', '9/8/26']) seen.see(text)
    expect(seen).toMatchObject({
      unsure: ['1/2/26 10:00', '5/6/26', '7/8/26'],
      zoneless: ['3/3/26 10:00', '1/2/26 10:00'],
    })
  })
})

test('months have names in many languages', () => {
  const words = [
    'January',
    'févr.',
    'MÄRZ',
    'avril',
    'mayo',
    'juin',
    'Julio',
    'août',
    'sept.',
    'Oktober',
    'nov',
    'diciembre',
    'monday',
  ]
  expect(words.map(monthNamed)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, null])
})
