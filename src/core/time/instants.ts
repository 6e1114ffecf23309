import { Temporal } from 'temporal-polyfill'
import { dateOf } from './written-dates.ts'

/** A moment in milliseconds since 1970 UTC, or why the text doesn't name one. */
export type InstantReading = Readonly<{ at: number } | { reason: string }>

/** Whether 3/4 is 3 April (`dmy`) or 4 March (`mdy`). */
export type DayOrder = 'dmy' | 'mdy'

/** What a text says: a moment; or what a clock shows (as if it were UTC), in a named zone or in none, perhaps only a day; or why it can't be read. */
export type Written = Readonly<
  { at: number } | { local: number; zone: string | null; hasClock: boolean } | { reason: string }
>

const longest = 80
const epochShape = /^(?:(\d{9,10}(?:\.\d{1,9})?)|(\d{12,13})(?:\.0{1,9})?)$/
const serialShape = /^[3-7]\d{4}(?:\.\d{1,15})?$/
const serialStart = Date.UTC(1899, 11, 30)
const clockShape = /(?:^|[ T,(])(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([ap])\.? ?m\b\.?)?(?![\d:])/i
const zoneShape = /^(?:z|ut|utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?(?: ?[[(].{1,60}[\])])?$/i
const namedZoneShape = /^\[?([a-z_]{2,20}(?:\/[a-z0-9_+-]{1,30}){1,2})\]?$/i
const quarterHour = 900_000
const minute = 60_000
const remembered = 200_000
const clocks = new Map<string, Map<number, Shift>>()

/** Abbreviations that mean one offset wherever mail and logs are written; others mean several and are not guessed. Minutes. */
const offsetNames = new Map<string, number>([
  ...['z', 'ut', 'utc', 'gmt', 'wet', 'coordinated universal time', 'greenwich mean time'].map(
    (name) => [name, 0] as const,
  ),
  ...([
    ['cet', 60],
    ['mez', 60],
    ['cest', 120],
    ['mesz', 120],
    ['eet', 120],
    ['eest', 180],
    ['west', 60],
  ] as const),
  ...([
    ['est', -300],
    ['edt', -240],
    ['cdt', -300],
    ['mst', -420],
    ['mdt', -360],
    ['pst', -480],
    ['pdt', -420],
  ] as const),
])

/**
 * Reads a time as tables write it: ISO 8601 with or without offset or zone, `2026-01-05 08:30`, `… UTC`, `5 Jan 2026, 8:30 AM`, epoch seconds (with decimals) or
 * milliseconds. A time without zone is read in `zone`; one that the clocks skip moves on by the gap, one that they show twice is the first. An order of day
 * and month that can't be known is not guessed.
 */
export function instantOf(text: string, zone: string): InstantReading {
  const written = readWritten(text, null)
  return 'local' in written ? { at: wallClock(written.local, written.zone ?? zone).at } : written
}

/** What a text says about a time, before a zone is chosen for it. `order` is that of dates in numbers, where it is known. */
export function readWritten(text: string, order: DayOrder | null): Written {
  return isoWritten(text) ?? otherWritten(text, order)
}

/**
 * When the clocks of `zone` show `local` (as if it were UTC), and whether they do so once, never or twice. Offsets are constant within a quarter of an hour, so
 * they are kept by quarter.
 */
export function wallClock(local: number, zone: string): Readonly<{ at: number; is: Shift['is'] }> {
  const { offset, is } = shiftAt(local, zone)
  return { at: local - offset, is }
}

/** How far clocks are ahead of UTC, in milliseconds, and whether they show the time once. */
type Shift = Readonly<{ offset: number; is: 'once' | 'skipped' | 'twice' }>

function shiftAt(local: number, zone: string): Shift {
  const byQuarter = clocks.get(zone) ?? new Map<number, Shift>()
  clocks.set(zone, byQuarter)
  const quarter = Math.floor(local / quarterHour)
  const known = byQuarter.get(quarter)
  if (known) return known
  const start = quarter * quarterHour
  const wall = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO('UTC').toPlainDateTime()
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' })
  const isShown = later.toPlainDateTime().equals(wall)
  const shift: Shift =
    earlier === later.epochMilliseconds
      ? { offset: start - earlier, is: 'once' }
      : isShown
        ? { offset: start - earlier, is: 'twice' }
        : { offset: start - later.epochMilliseconds, is: 'skipped' }
  if (byQuarter.size >= remembered) byQuarter.clear()
  byQuarter.set(quarter, shift)
  return shift
}

/** The form in which programs write most times, digit by digit and without the detours of the others; null when it is another form. */
function isoWritten(text: string): Written | null {
  const length = text.length
  if (length < 16 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || text.charCodeAt(13) !== 58) return null
  const between = text.charCodeAt(10)
  if (between !== 84 && between !== 32) return null
  const local = momentOf(
    twoDigits(text, 0) * 100 + twoDigits(text, 2),
    twoDigits(text, 5),
    twoDigits(text, 8),
    twoDigits(text, 11),
    twoDigits(text, 14),
  )
  if (Number.isNaN(local)) return null
  let at = local
  let next = 16
  if (text.charCodeAt(next) === 58) {
    const second = twoDigits(text, 17)
    if (!(second <= 59)) return null
    at += second * 1000
    next = 19
    if (text.charCodeAt(next) === 46) {
      let weight = 100
      for (next++; next < length; next++) {
        const digit = text.charCodeAt(next) - 48
        if (digit < 0 || digit > 9) break
        if (weight >= 1) at += digit * weight
        weight = weight / 10
      }
      if (weight === 100) return null
    }
  }
  if (next === length) return { local: at, zone: null, hasClock: true }
  const sign = text.charCodeAt(next)
  if (sign === 90) return next + 1 === length ? { at } : null
  if ((sign !== 43 && sign !== 45) || (length !== next + 6 && length !== next + 5)) return null
  const hours = twoDigits(text, next + 1)
  const minutes = twoDigits(text, length - 2)
  if (length === next + 6 && text.charCodeAt(next + 3) !== 58) return null
  if (!(hours <= 18 && minutes <= 59)) return null
  const offset = (hours * 60 + minutes) * minute
  return { at: sign === 43 ? at - offset : at + offset }
}

/** NaN when one of both is no digit. */
function twoDigits(text: string, from: number): number {
  const tens = text.charCodeAt(from) - 48
  const ones = text.charCodeAt(from + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The wall clock as if it were UTC; NaN when there is no such day or hour. */
function momentOf(year: number, month: number, day: number, hour: number, minutes: number): number {
  const isReal =
    year >= 1970 &&
    year <= 2200 &&
    month >= 1 &&
    day >= 1 &&
    day <= (monthDays[month - 1] ?? 0) &&
    hour <= 23 &&
    minutes <= 59
  if (!isReal) return Number.NaN
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return Number.NaN
  return Date.UTC(year, month - 1, day, hour, minutes)
}

function otherWritten(text: string, order: DayOrder | null): Written {
  const said = tidied(text)
  if (said === '') return { reason: 'no time' }
  const unreadable: Written = { reason: `"${shown(said)}" is not a time that can be read` }
  if (said.length > longest) return unreadable
  const epoch = epochShape.exec(said)
  if (epoch) return { at: epoch[1] ? Math.round(Number(epoch[1]) * 1000) : Number(epoch[2]) }
  if (serialShape.test(said))
    return { local: serialStart + Math.round(Number(said) * 86_400) * 1000, zone: null, hasClock: said.includes('.') }
  const clock = clockShape.exec(said)
  const before = clock ? said.slice(0, clock.index) : said
  const after = clock ? said.slice(clock.index + clock[0].length) : ''
  const isClockFirst = clock !== null && before.trim() === ''
  const date = dateOf(isClockFirst ? after : before, order)
  if (date === null) return unreadable
  if (date === 'unsure')
    return { reason: `the order of day and month in "${shown(said)}" is not certain; write it like 2026-01-31` }
  const local = localMilliseconds(date, clock)
  if (Number.isNaN(local)) return { reason: `"${shown(said)}" is not a date and time that exists` }
  return zoned(local, clock !== null, isClockFirst ? '' : after) ?? unreadable
}

/** Blanks of all widths as one, marks of writing direction gone, a basic ISO date spread out. */
function tidied(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\u00a0\u2000-\u200a\u202f]+/g, ' ')
    .trim()
    .replace(
      /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(?=Z|[+-]|$)|$)/,
      (_, year, month, day, hour, minutes, second) =>
        hour === undefined ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${hour}:${minutes}:${second}`,
    )
}

function localMilliseconds(
  date: Readonly<{ year: number; month: number; day: number }>,
  clock: RegExpExecArray | null,
): number {
  const half = clock?.[5]?.toLowerCase()
  let hour = Number(clock?.[1] ?? 0)
  if (half && hour > 12) return Number.NaN
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0)
  const second = clock?.[3] === '60' ? 59 : Number(clock?.[3] ?? 0)
  if (second > 59) return Number.NaN
  const fraction = Math.floor(Number(`0.${clock?.[4] ?? '0'}`) * 1000 + 1e-6)
  return momentOf(date.year, date.month, date.day, hour, Number(clock?.[2] ?? 0)) + second * 1000 + fraction
}

/** What the words behind a clock make of it; null when they say something else. */
function zoned(local: number, hasClock: boolean, after: string): Written | null {
  const words = after.replace(/^[ ,)]+|[ .]+$/g, '').replace(/^(?:uhr|h|hrs|hours|heures?|horas?)\b\.? ?/i, '')
  if (words === '') return { local, zone: null, hasClock }
  const offset = zoneShape.exec(words)
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
    return minutes > 18 * 60 ? null : { at: local - (offset[1] === '-' ? -minutes : minutes) * minute }
  }
  const bare = words.replace(/^[[(]|[\])]$/g, '')
  const known =
    offsetNames.get(bare.toLowerCase()) ?? offsetNames.get(bare.replace(/ ?\(.{1,60}\)?$/, '').toLowerCase())
  if (known !== undefined) return { at: local - known * minute }
  const named = namedZoneShape.exec(words)?.[1]
  if (named === undefined) return null
  return isZone(named) ? { local, zone: named, hasClock } : { reason: `"${shown(named)}" is not a time zone` }
}

const zones = new Map<string, boolean>()

function isZone(name: string): boolean {
  const known = zones.get(name)
  if (known !== undefined) return known
  let is = true
  try {
    Temporal.Now.zonedDateTimeISO(name)
  } catch {
    is = false
  }
  if (zones.size >= 1000) zones.clear()
  zones.set(name, is)
  return is
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
