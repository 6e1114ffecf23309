type Day = string

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** `2026-03-16` as "16 Mar 2026". Days carry no time zone; they are shown as they are. */
export function dayInWords(date: Day): string {
  return day.format(asUtc(date))
}

/** Both days inclusive, "5 Jan – 12 Apr 2026". The year is said once where both share it. */
export function spanInWords(first: Day, last: Day): string {
  if (first === last) return dayInWords(first)
  const start = first.slice(0, 4) === last.slice(0, 4) ? dayOfYear.format(asUtc(first)) : dayInWords(first)
  return `${start} – ${dayInWords(last)}`
}

/** A window whose end is exclusive, in words with its last day. */
export function windowInWords({ from, to }: { from: Day; to: Day }): string {
  return spanInWords(from, addDays(to, -1))
}

/** The day before or after by `count` days. */
export function addDays(date: Day, count: number): Day {
  const moment = asUtc(date)
  moment.setUTCDate(moment.getUTCDate() + count)
  return moment.toISOString().slice(0, 10)
}

/** An instant as day and time, in the given time zone or this machine's. */
export function momentInWords(instant: string, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone ? { timeZone } : {}),
  }).format(new Date(instant))
}

function asUtc(date: Day): Date {
  return new Date(`${date}T00:00:00Z`)
}
