import { Temporal } from 'temporal-polyfill'
import type { WeekName } from '../../contract/week.ts'
import { refuse } from '../refusal.ts'
import { addDays, mondayOf } from '../time/days.ts'

/** The ISO week in which a day lies, e.g. `2026-W07`; the first days of January can belong to the last week of the year before. */
export function weekNameOf(day: string): WeekName {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day)
  return `${String(yearOfWeek).padStart(4, '0')}-W${String(weekOfYear).padStart(2, '0')}`
}

/** The Monday of an ISO week. Refused when its year has no such week: only some years have a 53rd. */
export function mondayOfWeek(name: WeekName): string {
  const firstMonday = mondayOf(`${name.slice(0, 4)}-01-04`)
  const monday = addDays(firstMonday, (Number(name.slice(6)) - 1) * 7)
  return weekNameOf(monday) === name ? monday : refuse('week-not-found', { week: name })
}
