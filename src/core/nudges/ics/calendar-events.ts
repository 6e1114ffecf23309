import { Temporal } from 'temporal-polyfill'
import type { Cohort } from '../../../contract/cohorts.ts'
import type { Who } from '../../../contract/design.ts'
import { entryKinds } from '../../../contract/entry-kinds.ts'
import { principleWords } from '../../../contract/nudges.ts'
import { addDays } from '../../time/days.ts'
import { startingLarge } from '../../wording/text.ts'
import { type CalendarEntry, exportMinutes } from '../items.ts'
import { exportDays, holidayDays, rhythmDays } from '../occurrences.ts'

/** One event as calendar programs are told of it. */
export type CalendarEvent = Readonly<{
  uid: string
  title: string
  /** A date, or a moment in UTC like `2026-01-05T08:00:00Z`; `ends` is of the same sort and exclusive. */
  starts: string
  ends: string
  description: string
  location: string
  category: string
  /** It takes none of the calendar owner's time. */
  isFree: boolean
  /** A reminder the day before. */
  reminds: boolean
}>

/**
 * Everything of a calendar that has a day, by moment and uid: an event for each day on which something happens, and one for a whole holiday. What
 * touches the very ends of what a date can be is left out: calendar files have four digits for a year.
 */
export function calendarEvents(entries: readonly CalendarEntry[], cohort: Cohort): CalendarEvent[] {
  return entries
    .flatMap((entry) => eventsOf(entry, cohort))
    .filter(({ starts, ends }) => !starts.startsWith('-') && !ends.startsWith('+'))
    .sort((one, other) => compare(one.starts, other.starts) || compare(one.uid, other.uid))
}

function eventsOf(entry: CalendarEntry, cohort: Cohort): CalendarEvent[] {
  const { kind, uid, body } = entry
  const about = { title: lineOf(body.title) || startingLarge(entryKinds[kind].one), category: categories[kind] }
  switch (kind) {
    case 'nudge': {
      const { on, at, minutes, channel } = entry.body
      if (on === null) return []
      const description = textOf(entry.body.text, factsOfNudge(entry.body))
      const time = timeOf(on, at, minutes, cohort.timeZone)
      return [{ ...about, ...time, uid: uidOf(uid), description, location: lineOf(channel), reminds: true }]
    }
    case 'rhythm': {
      const { at, minutes, channel, notes, owner } = entry.body
      const rest = { description: textOf(notes, ownerOf(owner)), location: lineOf(channel), reminds: false }
      return rhythmDays(entry.body, cohort).map((on) => ({
        ...about,
        ...timeOf(on, at, minutes, cohort.timeZone),
        uid: uidOf(uid, on),
        ...rest,
      }))
    }
    case 'exportDay': {
      const { at, platform, steps, owner } = entry.body
      const rest = { description: textOf(steps, ownerOf(owner)), location: lineOf(platform), reminds: true }
      return exportDays(entry.body, cohort).map((on) => ({
        ...about,
        ...timeOf(on, at, exportMinutes, cohort.timeZone),
        uid: uidOf(uid, on),
        ...rest,
      }))
    }
    case 'holiday': {
      const days = holidayDays(entry.body)
      const [first, last] = [days[0], days.at(-1)]
      if (first === undefined || last === undefined) return []
      const time = { starts: first, ends: addDays(last, 1), isFree: true }
      return [{ ...about, ...time, uid: uidOf(uid), description: '', location: '', reminds: false }]
    }
  }
}

const categories = { nudge: 'Nudge', rhythm: 'Rhythm event', exportDay: 'Export day', holiday: 'Holiday' } as const

/** The same event keeps its uid as long as the file lives; one that comes again has one for each day. */
function uidOf(uid: string, on?: string): string {
  return `${uid}${on === undefined ? '' : `-${on.replaceAll('-', '')}`}@cohort-studio`
}

/**
 * When it is: all day, or from a moment on for so many real minutes. A time that the clocks skip is an hour later (or by as much as they skip); one that they
 * show twice is the first.
 */
function timeOf(on: string, at: string | null, minutes: number, zone: string) {
  if (at === null) return { starts: on, ends: addDays(on, 1), isFree: true }
  const starts = Temporal.PlainDateTime.from(`${on}T${at}`).toZonedDateTime(zone, { disambiguation: 'compatible' })
  return { starts: inUtc(starts), ends: inUtc(starts.add({ minutes })), isFree: false }
}

function inUtc(moment: Temporal.ZonedDateTime): string {
  return moment.toInstant().toString({ smallestUnit: 'second' })
}

function factsOfNudge({ principle, audience, sender, owner }: Extract<CalendarEntry, { kind: 'nudge' }>['body']) {
  return [
    ...fact('Principle', principle === null ? '' : principleWords[principle].name),
    ...fact('For', audience),
    ...fact('From', sender.name),
    ...ownerOf(owner),
  ]
}

function ownerOf(owner: Who): string[] {
  return fact('Owner', owner.name)
}

function fact(name: string, value: string): string[] {
  const line = lineOf(value)
  return line === '' ? [] : [`${name}: ${line}`]
}

/** A text and the facts about it, an empty line between. */
function textOf(text: string, facts: readonly string[]): string {
  return [linesOf(text).trim(), facts.join('\n')].filter((part) => part !== '').join('\n\n')
}

/** What calendar programs can show of a text: every sort of line break as one, no other control characters, no half characters. */
function linesOf(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
}

function lineOf(text: string): string {
  return linesOf(text).replace(/\s+/g, ' ').trim()
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
