import type { Window } from '../../contract/scalars.ts'
import { addDays } from '../time/days.ts'

const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const twoDecimals = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

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

/** A share 0–1 in whole percent; what is neither none nor all is never printed as 0% or 100%. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100)
  if (rounded === 0 && share > 0) return 'under 1%'
  if (rounded === 100 && share < 1) return 'over 99%'
  return `${rounded}%`
}

/** Counts without, other numbers with at most one decimal. */
export function number(value: number): string {
  return oneDecimal.format(value)
}

/** An index 0–1 with two decimals. */
export function index(value: number): string {
  return twoDecimals.format(value)
}

/** Hours below two days, days above: "5.2 h", "3.1 days". */
export function duration(hours: number): string {
  return hours < 48 ? `${number(hours)} h` : `${number(hours / 24)} days`
}

/** "1 thread", "2 threads". */
export function counted(count: number, words: Readonly<{ one: string; many: string }>): string {
  return `${number(count)} ${count === 1 ? words.one : words.many}`
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
