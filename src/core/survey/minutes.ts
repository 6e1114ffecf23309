import { median } from '../engagement/median.ts'

/** The middle of the minutes a week that people would give. `low`, `high`: its 95 % interval; null below nine answers. */
export type Minutes = Readonly<{ median: number; low: number | null; high: number | null; n: number }>

/** From here on the interval doesn't end at the smallest and the largest answer, which would give these two people away. */
const fewestForInterval = 9

/**
 * The median with its 95 % interval from one answer to another, counted in from both ends as far as the binomial distribution allows; it supposes nothing
 * of how the answers are spread. Null of no answers. Source: Thompson 1936; Conover, *Practical Nonparametric Statistics*.
 */
export function minutesOf(given: readonly number[]): Minutes | null {
  const middle = median(given)
  if (middle === null) return null
  const n = given.length
  if (n < fewestForInterval) return { median: middle, low: null, high: null, n }
  const sorted = [...given].sort((a, b) => a - b)
  const cut = cutOff(n)
  return { median: middle, low: sorted[cut] ?? middle, high: sorted[n - 1 - cut] ?? middle, n }
}

/** How many answers are left out at each end: as many as keep P(the median lies beyond) at 2.5 % or less at that end. */
function cutOff(n: number): number {
  if (n > manyEnough) return Math.floor((n - 1.96 * Math.sqrt(n)) / 2) - 1
  let term = 0.5 ** n
  let beyond = term
  for (let count = 0; ; count++) {
    term *= (n - count) / (count + 1)
    beyond += term
    if (beyond > 0.025) return count
  }
}

/** Above this the normal distribution takes the place of the binomial one, whose terms get too small. */
const manyEnough = 500
