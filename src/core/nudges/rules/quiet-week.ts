import { addDays } from '../../time/days.ts'
import type { CalendarRule } from './rule.ts'

/**
 * Weeks of the cohort in which nothing happens, neither a nudge nor a rhythm event. Not said of an empty calendar, of weeks that are a holiday from Monday
 * to Friday, and of weeks that are over while the cohort runs.
 */
export const quietWeek: CalendarRule = ({ cohort, weeks, today }) => {
  const isActive = weeks.some(({ items }) => items.some(({ kind }) => kind === 'nudge' || kind === 'rhythm'))
  if (!isActive) return []
  return weeks.flatMap(({ number: week, window, isInCohort, items }) => {
    const isOver = window.to <= today && today <= cohort.endsOn
    const free = new Set(items.filter(({ kind }) => kind === 'holiday').map(({ on }) => on))
    const isFree = workdays.every((day) => free.has(addDays(window.from, day)))
    const isQuiet = items.every(({ kind }) => kind === 'exportDay' || kind === 'holiday')
    if (!isInCohort || !isQuiet || isFree || isOver) return []
    return {
      rule: 'quiet-week' as const,
      week,
      keys: [],
      says: `Nothing happens in week ${week}; a group that hears nothing for a week easily goes quiet itself.`,
      mend: 'Add something small, or a rhythm event that comes every week.',
    }
  })
}

const workdays = [0, 1, 2, 3, 4]
