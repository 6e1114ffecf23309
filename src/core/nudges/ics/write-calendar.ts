import ICAL from 'ical.js'
import type { CalendarEvent } from './calendar-events.ts'
import type { Told } from './told.ts'

export type CalendarFile = Readonly<{
  name: string
  /** What calendar programs show as the calendar's zone; every time in the file is in UTC. */
  timeZone: string
  /** `2026-05-03T09:00:00Z` */
  stampedAt: string
  events: readonly Readonly<{ event: CalendarEvent; sequence: number }>[]
  cancelled: readonly Told[]
}>

type Property = [name: string, parameters: Record<string, string>, type: string, value: string | number]
type Component = [name: string, properties: Property[], components: Component[]]

/**
 * A calendar as iCalendar text (RFC 5545). Times are in UTC, so that no reader has to know a zone's rules; days without a time are dates. Text is escaped and
 * folded by the library: nothing that somebody typed can become a property.
 */
export function writeCalendar({ name, timeZone, stampedAt, events, cancelled }: CalendarFile): string {
  const calendar: Component = [
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', '-//Cohort Studio//Calendar//EN'],
      ['calscale', {}, 'text', 'GREGORIAN'],
      ['x-wr-calname', {}, 'text', name],
      ['x-wr-timezone', {}, 'text', timeZone],
    ],
    [...events.map((one) => written(one, stampedAt)), ...cancelled.map((one) => calledOff(one, stampedAt))],
  ]
  return `${ICAL.stringify.component(calendar, ICAL.design.icalendar)}\r\n`
}

/** RFC 5545 allows 75 octets a line; the library doesn't count the space that a continued line begins with. */
ICAL.foldLength = 74

function written({ event, sequence }: CalendarFile['events'][number], stampedAt: string): Component {
  const { uid, title, starts, ends, description, location, category, isFree, reminds } = event
  const properties: Property[] = [
    ...identity(uid, stampedAt, sequence),
    time('dtstart', starts),
    time('dtend', ends),
    ['summary', {}, 'text', title],
    ...(description === '' ? [] : [['description', {}, 'text', description] satisfies Property]),
    ...(location === '' ? [] : [['location', {}, 'text', location] satisfies Property]),
    ['categories', {}, 'text', category],
    ['status', {}, 'text', 'CONFIRMED'],
    ['transp', {}, 'text', isFree ? 'TRANSPARENT' : 'OPAQUE'],
  ]
  return ['vevent', properties, reminds ? [reminder(title)] : []]
}

function calledOff({ uid, sequence, starts, title }: Told, stampedAt: string): Component {
  const properties: Property[] = [
    ...identity(uid, stampedAt, sequence),
    time('dtstart', starts),
    ['summary', {}, 'text', title],
    ['status', {}, 'text', 'CANCELLED'],
  ]
  return ['vevent', properties, []]
}

function identity(uid: string, stampedAt: string, sequence: number): Property[] {
  return [
    ['uid', {}, 'text', uid],
    ['dtstamp', {}, 'date-time', stampedAt],
    ['sequence', {}, 'integer', sequence],
  ]
}

function time(name: string, value: string): Property {
  return [name, {}, value.includes('T') ? 'date-time' : 'date', value]
}

function reminder(title: string): Component {
  return [
    'valarm',
    [
      ['action', {}, 'text', 'DISPLAY'],
      ['trigger', {}, 'duration', '-P1D'],
      ['description', {}, 'text', title],
    ],
    [],
  ]
}
