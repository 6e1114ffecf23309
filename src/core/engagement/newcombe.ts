import { type Interval, wilson } from './wilson.ts'

/** k of n. */
export type Proportion = Readonly<{ k: number; n: number }>

/**
 * The 95 % interval of the difference `now − before` of two shares, by Newcombe's hybrid score method (1998, method 10); null when either has no n.
 * Weeks of one cohort share their people, for which this interval is a little too wide: it errs on the side of "no clear change".
 */
export function newcombe(now: Proportion, before: Proportion): (Interval & { difference: number }) | null {
  const first = wilson(now.k, now.n)
  const second = wilson(before.k, before.n)
  if (!first || !second) return null
  const p1 = now.k / now.n
  const p2 = before.k / before.n
  const difference = p1 - p2
  return {
    difference,
    low: difference - Math.hypot(p1 - first.low, second.high - p2),
    high: difference + Math.hypot(first.high - p1, p2 - second.low),
  }
}
