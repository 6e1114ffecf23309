import { wallClock } from '../../time/instants.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** RFC 5322, section 4.3: names of zones that may still be met; all others say nothing and count as UTC. */
const hours: ReadonlyMap<string, number> = new Map([
  ['EST', -5],
  ['EDT', -4],
  ['CST', -6],
  ['CDT', -5],
  ['MST', -7],
  ['MDT', -6],
  ['PST', -8],
  ['PDT', -7],
])
const standard =
  /^(?:[a-z]{3,9},? +)?(\d{1,2})[ -]([a-z]{3})[a-z]{0,6}[ -](\d{2,4}),? +(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d{1,6})?(?: *([+-]\d{4}|[a-z]{1,5}))?$/i
const american =
  /^(?:[a-z]{3,9},? +)?([a-z]{3})[a-z]{0,6} +(\d{1,2}),? +(\d{1,2}):(\d{2})(?::(\d{2}))?(?: +([+-]\d{4}|[a-z]{1,5}))? +(\d{4})(?: *([+-]\d{4}|[a-z]{1,5}))?$/i

/** The moment of a mail's Date (RFC 5322, and what older programs write) in milliseconds since 1970 UTC; null when it names none. Without zone it is the wall clock of `zone`. */
export function mailDate(text: string, zone: string): number | null {
  const plain = withoutComments(text.slice(0, 200)).replace(/\s+/g, ' ').trim()
  const found = standard.exec(plain)
  if (found) return moment(found[3], found[2], found[1], [found[4], found[5], found[6]], found[7], zone)
  const other = american.exec(plain)
  return other ? moment(other[7], other[1], other[2], [other[3], other[4], other[5]], other[6] ?? other[8], zone) : null
}

function withoutComments(text: string): string {
  const outer = text.replace(/\([^()]*\)/g, ' ')
  return outer === text ? text : withoutComments(outer)
}

function moment(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
  clock: readonly (string | undefined)[],
  zoneText: string | undefined,
  zone: string,
): number | null {
  const year = fullYear(Number(yearText))
  const month = months.indexOf(monthText?.toLowerCase() ?? '')
  const [hour, minute, second] = clock.map((part) => Number(part ?? 0))
  const day = Number(dayText)
  if (month < 0 || year < 1970 || year > 2200 || !(Number(hour) < 24) || !(Number(minute) < 60)) return null
  const local = Date.UTC(year, month, day, hour, minute, Math.min(second ?? 0, 59))
  if (new Date(local).getUTCDate() !== day) return null
  const at = zoneText === undefined ? wallClock(local, zone).at : local - offsetOf(zoneText)
  return at >= 0 ? at : null
}

function fullYear(year: number): number {
  if (year >= 1000) return year
  return year < 50 ? 2000 + year : 1900 + year
}

function offsetOf(text: string): number {
  if (!/^[+-]/.test(text)) return (hours.get(text.toUpperCase()) ?? 0) * 3_600_000
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3))
  return (text.startsWith('-') ? -minutes : minutes) * 60_000
}
