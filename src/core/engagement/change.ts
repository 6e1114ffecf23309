import type { Measure } from '../../contract/engagement.ts'
import { ruleOf } from './measures.ts'
import { newcombe } from './newcombe.ts'

/** What may be said about two windows of the same measure. */
export type Change = Readonly<{
  word: 'clear rise' | 'clear fall' | 'no clear change' | 'not comparable'
  /** Why not more, or how large; for the method appendix and hover cards. */
  because: string
}>

/** The smallest difference of two shares that matters: five points. */
const smallestDifference = 0.05

/**
 * Whether a measure changed between two windows. For shares of independent cases Newcombe's interval must leave out 0 and the difference must be at
 * least 5 points; for others their intervals must not overlap; what has no interval is never called a change. Windows of one cohort share people, for whom
 * this is conservative: a change of theirs is called clear later than a paired test would, never earlier.
 */
export function changeBetween(before: Measure | null, now: Measure): Change {
  if (!before || before.value === null || now.value === null)
    return { word: 'not comparable', because: 'one of the two windows has no value' }
  if (before.grade !== now.grade)
    return { word: 'not comparable', because: 'the imports tell one window better than the other' }
  return ruleOf(now.id).intervalBy === 'wilson' ? changeOfShare(before, now) : changeOfIntervals(before, now)
}

function changeOfShare(before: Measure, now: Measure): Change {
  const found = newcombe(
    { k: now.numerator ?? 0, n: now.denominator ?? 0 },
    { k: before.numerator ?? 0, n: before.denominator ?? 0 },
  )
  if (!found) return { word: 'not comparable', because: 'one of the two windows has no value' }
  const because = `difference ${points(found.difference)} points, 95% interval ${points(found.low)} to ${points(found.high)}`
  if (found.low > 0 && found.difference >= smallestDifference) return { word: 'clear rise', because }
  if (found.high < 0 && found.difference <= -smallestDifference) return { word: 'clear fall', because }
  return { word: 'no clear change', because }
}

function changeOfIntervals(before: Measure, now: Measure): Change {
  if (before.low === null || before.high === null || now.low === null || now.high === null) {
    return { word: 'no clear change', because: 'there is no interval that could tell a change from chance' }
  }
  const because = 'compared by whether the two 95% intervals overlap'
  if (now.low > before.high) return { word: 'clear rise', because }
  if (now.high < before.low) return { word: 'clear fall', because }
  return { word: 'no clear change', because }
}

/** Whole points, more exactly where they would round to a 0 that the interval leaves out. */
function points(share: number): string {
  const whole = Math.round(share * 100)
  const told = whole === 0 && share !== 0 ? Number((share * 100).toPrecision(1)) : whole
  return told > 0 ? `+${told}` : String(told).replace('-', '−')
}
