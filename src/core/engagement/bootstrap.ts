import { type Tallied, tally } from './median.ts'
import type { Interval } from './wilson.ts'

const resamples = 2000
const mostDraws = 2_000_000
const fewestValues = 20

/**
 * The 95 % percentile bootstrap interval of a statistic: 2,000 resamples, fewer above 1,000 values (it draws about two million times, never fewer than 200
 * resamples). Null for fewer than 20 values, where it would promise too much. The same values always give the same interval, and it always holds the
 * value itself. Source: Efron 1979.
 */
export function bootstrap(values: readonly number[], statistic: (sample: Tallied) => number | null): Interval | null {
  const n = values.length
  if (n < fewestValues) return null
  const sample = tally(values)
  const value = statistic(sample)
  if (value === null) return null
  const placeOf = sample.weights.flatMap((weight, place) => new Array<number>(weight).fill(place))
  const random = mulberry32(n)
  const found: number[] = []
  for (let left = Math.max(200, Math.min(resamples, Math.floor(mostDraws / n))); left > 0; left--) {
    const weights = new Array<number>(sample.values.length).fill(0)
    for (let draw = 0; draw < n; draw++) {
      const place = placeOf[Math.floor(random() * n)] ?? 0
      weights[place] = (weights[place] ?? 0) + 1
    }
    const one = statistic({ values: sample.values, weights })
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
