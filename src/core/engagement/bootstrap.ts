import type { Tallied } from './median.ts'
import type { Interval } from './wilson.ts'

const resamples = 2000
const mostDraws = 4_000_000
const fewestValues = 20

/**
 * The 95 % percentile bootstrap interval of a statistic: 2,000 resamples (fewer above 2,000 values, so that it never draws more than four million times).
 * Null for fewer than 20 values, where it would promise too much. The same values always give the same interval, and it always holds the value itself.
 */
export function bootstrap(values: readonly number[], statistic: (sample: Tallied) => number | null): Interval | null {
  const n = values.length
  if (n < fewestValues) return null
  const ascending = [...values].sort((a, b) => a - b)
  const value = statistic({ values: ascending, weights: ascending.map(() => 1) })
  if (value === null) return null
  const random = mulberry32(n)
  const found: number[] = []
  for (let left = Math.max(200, Math.min(resamples, Math.floor(mostDraws / n))); left > 0; left--) {
    const weights = new Array<number>(n).fill(0)
    for (let draw = 0; draw < n; draw++) {
      const index = Math.floor(random() * n)
      weights[index] = (weights[index] ?? 0) + 1
    }
    const one = statistic({ values: ascending, weights })
    if (one !== null) found.push(one)
  }
  found.sort((a, b) => a - b)
  const at = (share: number): number => found[Math.round(share * (found.length - 1))] ?? value
  return { low: Math.min(value, at(0.025)), high: Math.max(value, at(0.975)) }
}

/** Tommy Ettinger's mulberry32: a small, well distributed generator of numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
