import ical, { type CalendarComponent, type VEvent } from 'node-ical'

export type ReadEvent = Readonly<{
  uid: string
  title: string
  /** A date when it lasts all day, otherwise a moment in UTC. */
  starts: string
  ends: string
  sequence: number
  status: string
  description: string
  location: string
  alarms: number
}>

/** The events of a calendar file as another library reads them, in the order of the file. */
export function readCalendar(text: string): ReadEvent[] {
  return Object.values(ical.sync.parseICS(text)).filter(isEvent).map(readEvent)
}

/** Lines as they are in the file, still folded. */
export function linesOf(text: string): string[] {
  return text.split('\r\n')
}

function isEvent(component: CalendarComponent | undefined): component is VEvent {
  return component?.type === 'VEVENT'
}

function readEvent(event: VEvent): ReadEvent {
  const isDay = event.datetype === 'date'
  const moment = (at: Date) => (isDay ? at.toLocaleDateString('sv') : at.toISOString().replace('.000Z', 'Z'))
  const alarms = Object.values(event).filter(
    (part): part is unknown[] => Array.isArray(part) && part.some((one) => one?.type === 'VALARM'),
  )
  return {
    uid: event.uid,
    title: textIn(event.summary),
    starts: moment(event.start),
    ends: event.end ? moment(event.end) : '',
    sequence: Number(event.sequence),
    status: event.status ?? '',
    description: textIn(event.description),
    location: textIn(event.location),
    alarms: alarms.flat().length,
  }
}

function textIn(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'val' in value) return String(value.val)
  return value === undefined ? '' : String(value)
}
