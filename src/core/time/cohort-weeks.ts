import type { Cohort } from '../../contract/cohorts.ts'
import type { Window } from '../../contract/scalars.ts'
import { addDays, mondayOf } from './days.ts'

/** The cohort's week in which a day lies: 1 for the week, Monday to Sunday, in which the cohort starts; 0, -1 … for those before. */
export function weekOf(cohort: Pick<Cohort, 'startsOn'>, day: string): number {
  return Math.round((Date.parse(mondayOf(day)) - Date.parse(mondayOf(cohort.startsOn))) / weekLength) + 1
}

/** The seven days of a cohort's week. */
export function windowOfWeek(cohort: Pick<Cohort, 'startsOn'>, week: number): Window {
  const monday = addDays(mondayOf(cohort.startsOn), (week - 1) * 7)
  return { from: inReach(monday), to: inReach(addDays(monday, 7)) }
}

const weekLength = 7 * 86_400_000

/** Years have four digits; what lies beyond, at the very ends, is cut off. */
function inReach(day: string): string {
  if (day.startsWith('-')) return '0000-01-01'
  return day.startsWith('+') ? '9999-12-31' : day
}
