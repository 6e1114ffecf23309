import type { Cohort } from '../../contract/cohorts.ts'
import type { Quarter, Window } from '../../contract/scalars.ts'
import { addDays } from '../time/days.ts'
import { windowsBetween } from '../time/windows.ts'

/** The calendar quarter a day is in, e.g. `2026-Q1`. */
export function quarterOf(day: string): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The days that a cohort's dates and its data touch. */
export function extentOf(cohort: Pick<Cohort, 'startsOn' | 'endsOn'>, activeDays: readonly string[]): Window {
  const days = [cohort.startsOn, cohort.endsOn, ...activeDays].sort()
  return { from: days[0] ?? cohort.startsOn, to: addDays(days.at(-1) ?? cohort.endsOn, 1) }
}

/** Quarters that the cohort's dates or data touch, oldest first. */
export function quartersOf(cohort: Pick<Cohort, 'startsOn' | 'endsOn'>, activeDays: readonly string[]): Quarter[] {
  const { from, to } = extentOf(cohort, [])
  const planned = windowsBetween(from, to, 'quarter').map((window) => quarterOf(window.from))
  return [...new Set([...planned, ...activeDays.map(quarterOf)])].sort()
}

/** The days that two windows share; null when they share none. */
export function overlapOf(one: Window, other: Window): Window | null {
  const [, from = one.from] = [one.from, other.from].sort()
  const [to = one.to] = [one.to, other.to].sort()
  return from < to ? { from, to } : null
}
