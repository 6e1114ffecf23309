import { pairOf, type WindowPair } from '../engagement/measuring.ts'
import { isPartial, type Week } from '../engagement/weeks.ts'
import type { WeekFacts } from './week-facts.ts'

/** The last `count` weeks as one window beside the equal one before it; null unless imports cover each of them to its end. */
export function lastWeeks({ facts, weeks, window }: WeekFacts, count: number): WindowPair | null {
  const last = weeks.slice(-count)
  if (last.length < count || !last.every(isWhole)) return null
  return pairOf(facts, { from: last[0]?.window.from ?? window.from, to: window.to }, 'total')
}

/** Covered by an import to its end. */
export function isWhole(week: Week): boolean {
  return week.isCovered && !isPartial(week)
}
