import { instantOf } from '../../time/instants.ts'

const shape =
  /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:,? +|T)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?: ?([ap])\.?m\.?)?(?: ?(?:GMT|UTC)?([+-]\d{1,2})(?::?(\d{2}))?)?(?: ?(?:GMT|UTC|Z))?$/i
/** Days since 30 December 1899, as spreadsheets count. */
const serialShape = /^([3-7]\d{4})(\.\d{1,12})?$/
const serialStart = Date.UTC(1899, 11, 30)
/** What LimeSurvey writes for "submitted, at a time that isn't kept". */
const unkept = '1980-01-01'

/**
 * How one column writes its times, learnt from all of them: whether 3/4 is April or March shows where another row has a day above 12. Times without a
 * zone are read in `zone`. Gives ISO 8601 in UTC, or null for what names no certain moment: an answer counts without its time.
 */
export function momentReader(column: readonly string[], zone: string): (text: string) => string | null {
  const order = orderOf(column)
  return (text) => {
    const trimmed = text.trim()
    if (trimmed === '' || trimmed.startsWith(unkept)) return null
    const written = inIsoOrder(trimmed, order)
    if (written === null) return null
    const reading = instantOf(written, zone)
    return 'at' in reading ? new Date(reading.at).toISOString() : null
  }
}

type Order = 'day' | 'month' | null

function orderOf(column: readonly string[]): Order {
  let [dayFirst, monthFirst] = [false, false]
  for (const text of column) {
    const parts = shape.exec(text.trim())
    if (!parts || (parts[1] ?? '').length > 2) continue
    if (Number(parts[1]) > 12 || parts[2] === '.') dayFirst = true
    if (Number(parts[3]) > 12) monthFirst = true
  }
  return dayFirst === monthFirst ? null : dayFirst ? 'day' : 'month'
}

function inIsoOrder(text: string, order: Order): string | null {
  const serial = serialShape.exec(text)
  if (serial)
    return new Date(serialStart + Math.round(Number(text) * 86_400) * 1000).toISOString().slice(0, 19).replace('T', ' ')
  const parts = shape.exec(text)
  if (!parts) return text
  const [
    ,
    first = '',
    ,
    second = '',
    third = '',
    hours = '',
    minutes = '',
    seconds = '00',
    half,
    offset,
    offsetMinutes,
  ] = parts
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours)
  const isYearFirst = first.length === 4
  if (!isYearFirst && order === null) return null
  const [year, month, day] = isYearFirst
    ? [first, second, third]
    : order === 'day'
      ? [fullYear(third), second, first]
      : [fullYear(third), first, second]
  const zone = offset
    ? `${offset.charAt(0)}${two(offset.slice(1))}:${offsetMinutes ?? '00'}`
    : /(?:GMT|UTC|Z)$/i.test(text)
      ? 'Z'
      : ''
  return `${year}-${two(month)}-${two(day)} ${two(String(hour))}:${minutes}:${seconds}${zone}`
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}
