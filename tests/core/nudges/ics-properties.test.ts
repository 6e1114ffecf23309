import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import type { Entry } from '../../../src/contract/entries.ts'
import { entryKinds } from '../../../src/contract/entry-kinds.ts'
import { calendarEvents } from '../../../src/core/nudges/ics/calendar-events.ts'
import { tellingOf } from '../../../src/core/nudges/ics/told.ts'
import { writeCalendar } from '../../../src/core/nudges/ics/write-calendar.ts'
import { linesOf, readCalendar } from './read-calendar.ts'

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
const pieces = [
  '\r\n',
  '\n',
  '\r',
  '\u2028',
  '\u0000',
  '\\',
  ';',
  ',',
  '"',
  ':',
  'BEGIN:VEVENT',
  'END:VCALENDAR',
  'n',
  '😀',
]
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })), { maxLength: 30 })
    .map((all) => all.join('')),
)
const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const nudge = fc.record({
  uid: fc.uuid(),
  title: text,
  text,
  channel: text,
  on: day,
  at: fc.option(clock),
  minutes: fc.integer({ min: 1, max: 1440 }),
})
const batch = fc.uniqueArray(nudge, { minLength: 100, maxLength: 100, selector: ({ uid }) => uid })

it('reads 10,000 random nudges back as they were written, in two other readers', { timeout: 120_000 }, () => {
  let read = 0
  fc.assert(
    fc.property(batch, fc.constantFrom(...zones), (nudges, timeZone) => {
      const cohort = { startsOn: '2026-01-05', endsOn: '2026-02-13', timeZone }
      const entries = nudges.map(
        ({ uid, ...body }) => ({ kind: 'nudge', uid, body: entryKinds.nudge.body.parse(body) }) as Entry<'nudge'>,
      )
      const file = writeCalendar({
        name: 'Random',
        timeZone,
        stampedAt: '2026-05-03T09:00:00Z',
        ...tellingOf(calendarEvents(entries, cohort as never), []),
      })
      const lines = linesOf(file)
      expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
      expect(lines.filter((line) => !/^( |[A-Z-]+[;:]|$)/.test(line))).toEqual([])
      const events = new Map(readCalendar(file).map((event) => [event.uid, event]))
      expect(events.size).toBe(nudges.length)
      const exact = exactTexts(file)
      for (const written of nudges) {
        const event = events.get(`${written.uid}@cohort-studio`)
        if (!event) throw new Error(`${written.uid} is missing`)
        const shown = clockIn(event.starts, timeZone)
        if (shown !== [written.on, written.at ?? []].flat().join(' '))
          expect(shown).toBe(shownInstead(written, timeZone))
        if (written.at !== null)
          expect(Date.parse(event.ends) - Date.parse(event.starts)).toBe(written.minutes * 60_000)
        expect(event.alarms).toBe(1)
        expect(exact.get(event.uid)).toEqual([oneLine(written.title) || 'Nudge', oneLine(written.channel)])
        read += 1
      }
    }),
    { numRuns: 100, seed: 20_260_503 },
  )
  expect(read).toBe(10_000)
})

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Day and time that clocks in a zone show at a moment; a date as it is. */
function clockIn(moment: string, timeZone: string): string {
  if (!moment.includes('T')) return moment
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  clocks.set(timeZone, clock)
  return clock.format(new Date(moment))
}

/** What clocks show when they skip the time that was asked for: as much later as they skip. Fails when they do show it. */
function shownInstead({ on, at }: { on: string; at: string | null }, timeZone: string): string {
  const asked = `${on} ${at}`
  const middle = Date.parse(`${on}T${at}:00Z`)
  const shown = Array.from({ length: 113 }, (_, quarter) =>
    clockIn(new Date(middle + (quarter - 56) * 900_000).toISOString(), timeZone),
  )
  expect(shown).not.toContain(asked)
  const last = shown.findLast((one) => one < asked) ?? ''
  const next = shown[shown.indexOf(last) + 1] ?? ''
  const skipped = Date.parse(`${next.replace(' ', 'T')}Z`) - Date.parse(`${last.replace(' ', 'T')}Z`) - 900_000
  return new Date(middle + skipped).toISOString().slice(0, 16).replace('T', ' ')
}

/** Summary and location of each event, read by the library that follows the rules of escaping to the letter. */
function exactTexts(file: string): Map<string, [string, string]> {
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
  return new Map(
    events.map((event) => [
      String(event.getFirstPropertyValue('uid')),
      [String(event.getFirstPropertyValue('summary')), String(event.getFirstPropertyValue('location') ?? '')],
    ]),
  )
}

/** What a calendar shows of a text on one line: no control characters, no half characters, any run of white space as one space. */
function oneLine(text: string): string {
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0
      if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD'
      const isBreak = [0x0a, 0x0b, 0x0c, 0x0d, 0x85].includes(code)
      if (isBreak || code === 9) return ' '
      return code < 0x20 || (code >= 0x7f && code < 0xa0) ? '' : letter
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
