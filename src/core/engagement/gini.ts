import { type Tallied, tally } from './median.ts'

/**
 * How unequally something is spread, 0 (everybody alike) to 1 (one has all), corrected for small groups by n/(n−1): without the correction one poster
 * among twelve would only reach 0.92. Null for fewer than two values or when all are 0. Source: Deltas 2003.
 */
export function gini(values: readonly number[]): number | null {
  return giniOf(tally(values))
}

/** The corrected Gini index of values that count several times. */
export function giniOf({ values, weights }: Tallied): number | null {
  let n = 0
  let total = 0
  let ranked = 0
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0
    const weight = weights[at] ?? 0
    // Σ of the ranks n+1 … n+weight
    ranked += value * (weight * n + (weight * (weight + 1)) / 2)
    n += weight
    total += weight * value
  }
  if (n < 2 || total === 0) return null
  const uncorrected = (2 * ranked) / (n * total) - (n + 1) / n
  return Math.min(1, Math.max(0, (uncorrected * n) / (n - 1)))
}
