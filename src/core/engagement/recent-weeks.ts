import type { Window } from '../../contract/scalars.ts'
import { addDays } from '../time/days.ts'
import { isCovered, type WindowFacts } from './window-facts.ts'

/** The last `count` weeks of seven days before the end of a window and its data, latest first. */
export function recentWeeks({ end }: WindowFacts, count: number): Window[] {
  return Array.from({ length: count }, (_, back) => ({
    from: addDays(end, -7 * (back + 1)),
    to: addDays(end, -7 * back),
  }))
}

/** Whether the imports tell about each of the last `count` weeks. */
export function reachesBack(now: WindowFacts, count: number): boolean {
  return recentWeeks(now, count).every((week) => isCovered(now.facts, week))
}
