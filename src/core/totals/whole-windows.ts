import type { Window } from '../../contract/scalars.ts'
import { addDays, mondayOf } from '../time/days.ts'

/** Windows of one source that can be stated, the newest first, and how many days make no whole week. */
export type WholeWindows = Readonly<{ stated: readonly (Window & { isFromDays: boolean })[]; looseDays: number }>

/**
 * Longer windows stand as they are. Days are added up to the ISO weeks of which all seven are there; the others are only counted, because a week with a day
 * missing would look quiet. Nothing else is ever put together or taken apart.
 */
export function wholeWindows(windows: readonly Window[]): WholeWindows {
  const isDay = ({ from, to }: Window) => to === addDays(from, 1)
  const longer = windows.filter((one) => !isDay(one))
  const days = new Set(windows.filter(isDay).map(({ from }) => from))
  const mondays = new Set([...days].map(mondayOf))
  const whole = [...mondays].filter((monday) => weekFrom(monday).every((day) => days.has(day)))
  const stated = [
    ...longer.map((one) => ({ ...one, isFromDays: false })),
    ...whole.map((monday) => ({ from: monday, to: addDays(monday, 7), isFromDays: true })),
  ]
  return {
    stated: stated.sort((a, b) => (a.to === b.to ? order(a.from, b.from) : -order(a.to, b.to))),
    looseDays: days.size - 7 * whole.length,
  }
}

function weekFrom(monday: string): string[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
