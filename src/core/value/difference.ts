import jstat from 'jstat'

/** Values of one group before and from the day on which an effect could show. */
export type Periods = Readonly<{ before: readonly number[]; after: readonly number[] }>

export type Difference = Readonly<{ value: number; low: number | null; high: number | null }>

/**
 * After minus before of one group; with a comparison, less the same of that group (difference in differences, Angrist and Pischke 2009). Null while a mean is
 * missing. The 95 % interval takes the values as independent draws, each mean with its own variance, with Welch and Satterthwaite's degrees of freedom
 * (Welch 1947); it is null with fewer than two values in a part.
 */
export function differenceOf(ours: Periods, comparison: Periods | null): Difference | null {
  const parts = [ours.after, ours.before, ...(comparison ? [comparison.before, comparison.after] : [])]
  if (parts.some((values) => values.length === 0)) return null
  const [oursAfter = 0, oursBefore = 0, theirsBefore = 0, theirsAfter = 0] = parts.map(mean)
  const value = oursAfter - oursBefore - (theirsAfter - theirsBefore)
  if (parts.some((values) => values.length < 2)) return { value, low: null, high: null }
  const shares = parts.map((values) => variance(values) / values.length)
  const squared = shares.reduce((sum, share) => sum + share, 0)
  if (squared === 0) return { value, low: null, high: null }
  const degrees = squared ** 2 / shares.reduce((sum, share, at) => sum + share ** 2 / ((parts[at]?.length ?? 2) - 1), 0)
  const reach = jstat.studentt.inv(0.975, degrees) * Math.sqrt(squared)
  return { value, low: value - reach, high: value + reach }
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function variance(values: readonly number[]): number {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
}
