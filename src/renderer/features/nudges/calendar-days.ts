import { addDays } from '../../ui/dates.ts'

const long = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'short', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const dayOfMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** "Thursday 15 Jan" */
export function longDay(on: string): string {
  return long.format(asUtc(on)).replace(',', '')
}

/** "Thu 15 Jan" */
export function shortDay(on: string): string {
  return short.format(asUtc(on)).replace(',', '')
}

/** "15 Jan" */
export function dayAndMonth(on: string): string {
  return dayOfMonth.format(asUtc(on))
}

/** "16 – 22 Nov", "30 Nov – 6 Dec" */
export function shortSpan(first: string, last: string): string {
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7)
  return `${isOneMonth ? Number(first.slice(8)) : dayAndMonth(first)} – ${dayAndMonth(last)}`
}

/** "Thu" */
export function weekdayName(on: string): string {
  return weekday.format(asUtc(on))
}

/** "January 2026", of `2026-01`. */
export function monthName(yearMonth: string): string {
  return month.format(asUtc(`${yearMonth}-01`))
}

/** Monday is 0, Sunday 6. */
export function weekdayOf(on: string): number {
  return (asUtc(on).getUTCDay() + 6) % 7
}

export function mondayOf(on: string): string {
  return addDays(on, -weekdayOf(on))
}

/** Whole days from one day to a later one; negative to an earlier one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((asUtc(to).getTime() - asUtc(from).getTime()) / 86_400_000)
}

/** The Mondays of the weeks that a month `YYYY-MM` touches. */
export function mondaysOfMonth(yearMonth: string): string[] {
  const mondays: string[] = []
  for (let monday = mondayOf(`${yearMonth}-01`); monday < `${monthAfter(yearMonth, 1)}-01`; monday = addDays(monday, 7))
    mondays.push(monday)
  return mondays
}

/** The month `count` later, or earlier when negative. */
export function monthAfter(yearMonth: string, count: number): string {
  const [year = 0, number = 1] = yearMonth.split('-').map(Number)
  const moment = new Date(Date.UTC(year, number - 1 + count, 1))
  return moment.toISOString().slice(0, 7)
}

/** What day it is in a time zone. */
export function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('sv', { timeZone }).format(new Date())
}

function asUtc(on: string): Date {
  return new Date(`${on}T00:00:00Z`)
}
