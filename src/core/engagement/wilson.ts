/** From low to high, both inclusive, in the unit of the value they belong to. */
export type Interval = Readonly<{ low: number; high: number }>

const z = 1.959963984540054

/**
 * The 95 % Wilson score interval of k out of n, as shares 0–1; null when n is 0.
 * For a whole cohort it describes the underlying tendency, not sampling. Source: Wilson 1927; Brown, Cai and DasGupta 2001.
 */
export function wilson(k: number, n: number): Interval | null {
  if (n <= 0) return null
  const p = k / n
  const spread = 1 + z ** 2 / n
  const centre = (p + z ** 2 / (2 * n)) / spread
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / spread
  return { low: k <= 0 ? 0 : Math.min(p, centre - half), high: k >= n ? 1 : Math.max(p, centre + half) }
}
