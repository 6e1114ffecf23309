import type { Window } from '../../contract/scalars.ts'
import { addDays } from '../time/days.ts'

const withYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** `2026-03-16` as "16 March 2026". */
export function longDay(day: string): string {
  return withYear.format(Date.parse(day))
}

/** `2026-03-16` as "16 March". */
export function dayOfMonth(day: string): string {
  return long.format(Date.parse(day))
}

/** `2026-03-16` as "16 Mar". */
export function shortDay(day: string): string {
  return short.format(Date.parse(day))
}

/** The days of a window, the last one included: "5 January to 12 April 2026". */
export function period(window: Window): string {
  return between(window.from, addDays(window.to, -1), dayOfMonth)
}

/** The same, short: "5 Jan – 12 Apr 2026". */
export function shortPeriod(window: Window): string {
  return between(window.from, addDays(window.to, -1), shortDay, ' – ')
}

function between(first: string, last: string, print: (day: string) => string, joint = ' to '): string {
  const year = last.slice(0, 4)
  if (first === last) return `${print(last)} ${year}`
  const start = first.slice(0, 4) === year ? print(first) : `${print(first)} ${first.slice(0, 4)}`
  return `${start}${joint}${print(last)} ${year}`
}
