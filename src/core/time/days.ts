import { Temporal } from 'temporal-polyfill'

type Day = Readonly<{ day: string; from: number; until: number }>

const utcDay = 86_400_000
const known = new Map<string, Map<number, Day[]>>()

/**
 * The date `YYYY-MM-DD` that the clocks of `zone` show at `at` (milliseconds since 1970 UTC). A day's bounds are computed once and kept, so that a
 * million events cost a million look-ups, whatever the zone's offsets and its changes of clock.
 */
export function localDay(at: number, zone: string): string {
  const slots = slotsOf(zone)
  const slot = Math.floor(at / utcDay)
  const days = slots.get(slot)
  for (const day of days ?? []) if (at >= day.from && at < day.until) return day.day
  const found = dayAround(at, zone)
  if (days) days.push(found)
  else slots.set(slot, [found])
  return found.day
}

/** When a day begins in `zone`, in milliseconds since 1970 UTC: at midnight, or at the first moment that the clocks show. */
export function startOfDay(day: string, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds
}

/** The date `count` days later (earlier when negative). Dates without a zone have days of one length, and calendars ask for thousands of them. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * utcDay).toISOString().replace(/T.*/, '')
}

/** The Monday of the ISO week in which a date lies. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7))
}

/** The later of two dates. */
export function later(one: string, other: string): string {
  return one > other ? one : other
}

/** The earlier of two dates. */
export function earlier(one: string, other: string): string {
  return one < other ? one : other
}

function slotsOf(zone: string): Map<number, Day[]> {
  const slots = known.get(zone) ?? new Map<number, Day[]>()
  known.set(zone, slots)
  return slots
}

function dayAround(at: number, zone: string): Day {
  const start = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).startOfDay()
  const next = start.add({ days: 1 }).startOfDay()
  return { day: start.toPlainDate().toString(), from: start.epochMilliseconds, until: next.epochMilliseconds }
}
