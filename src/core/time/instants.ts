import { Temporal } from 'temporal-polyfill'

/** A moment in milliseconds since 1970 UTC, or why the text doesn't name one. */
export type InstantReading = Readonly<{ at: number } | { reason: string }>

const plainShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z$/
const afterLastYear = Date.UTC(2201, 0)
const secondsShape = /^\d{9,10}(?:\.\d{1,9})?$/
const millisecondsShape = /^\d{12,13}$/
const dateShape = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[T ]| T)(.{1,80}))?$/i
const clockShape =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?(?:\[([^\]]{1,60})\])?$/i
const unsureShape = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/
const quarterHour = 900_000
const remembered = 200_000
const offsets = new Map<string, Map<number, number>>()

/**
 * Reads a time as tables write it: ISO 8601 with or without offset or zone, `2026-01-05 08:30`, `… UTC`, epoch seconds (with decimals) or milliseconds.
 * A time without zone is read in `zone`; one that the clocks skip moves on by the gap, one that they show twice is the first. An order of day and
 * month that can't be known is not guessed.
 */
export function instantOf(text: string, zone: string): InstantReading {
  const plain = plainInstant(text)
  if (plain !== null) return { at: plain }
  const trimmed = text.trim()
  if (trimmed === '') return { reason: 'no time' }
  if (secondsShape.test(trimmed)) return { at: Math.round(Number(trimmed) * 1000) }
  if (millisecondsShape.test(trimmed)) return { at: Number(trimmed) }
  const date = dateShape.exec(trimmed)
  if (!date) {
    if (unsureShape.test(trimmed))
      return { reason: `the order of day and month in "${shown(trimmed)}" is not certain; write it like 2026-01-31` }
    return { reason: `"${shown(trimmed)}" is not a time that can be read` }
  }
  const clock = date[4] === undefined ? null : clockShape.exec(date[4].trim())
  if (date[4] !== undefined && !clock) return { reason: `"${shown(trimmed)}" is not a time that can be read` }
  const local = localMilliseconds(date, clock)
  if (local === null) return { reason: `"${shown(trimmed)}" is not a date and time that exists` }
  if (clock?.[5]) return { at: local - offsetOf(clock[5]) }
  const named = clock?.[6]
  if (named !== undefined && !isZone(named)) return { reason: `"${shown(named)}" is not a time zone` }
  return { at: local - zoneOffset(local, named ?? zone) }
}

/** The form in which programs write most times, without the detours of the others; null when it is another form or no moment that exists. */
function plainInstant(text: string): number | null {
  if (!plainShape.test(text)) return null
  const at = Date.parse(text)
  const isReal = at >= 0 && at < afterLastYear && new Date(at).getUTCDate() === Number(text.slice(8, 10))
  return isReal ? at : null
}

/** The wall clock as if it were UTC; null when there is no such day or hour. */
function localMilliseconds(date: RegExpExecArray, clock: RegExpExecArray | null): number | null {
  const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])]
  const [hour, minute] = [Number(clock?.[1] ?? 0), Number(clock?.[2] ?? 0)]
  const second = Math.min(Number(clock?.[3] ?? 0), clock?.[3] === '60' ? 59 : 60)
  const fraction = Math.floor(Number(`0.${clock?.[4] ?? '0'}`) * 1000 + 1e-6)
  if (year < 1970 || year > 2200 || hour > 23 || minute > 59 || second > 59) return null
  const made = new Date(Date.UTC(year, month - 1, day, hour, minute, second, fraction))
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? made.getTime() : null
}

function offsetOf(text: string): number {
  if (!/^[+-]/.test(text)) return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3).replace(':', '') || 0)
  return (text.startsWith('-') ? -minutes : minutes) * 60_000
}

/** How far the clocks of `zone` are ahead of UTC when they show `local`; constant within a quarter of an hour, so it is kept by quarter. */
function zoneOffset(local: number, zone: string): number {
  const byQuarter = offsets.get(zone) ?? new Map<number, number>()
  offsets.set(zone, byQuarter)
  const quarter = Math.floor(local / quarterHour)
  const known = byQuarter.get(quarter)
  if (known !== undefined) return known
  const start = quarter * quarterHour
  const wall = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO('UTC').toPlainDateTime()
  const offset = start - wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
  if (byQuarter.size >= remembered) byQuarter.clear()
  byQuarter.set(quarter, offset)
  return offset
}

function isZone(name: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
