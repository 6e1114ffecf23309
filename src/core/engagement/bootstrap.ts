import { type Tallied, tally } from './median.ts'
import type { Interval } from './wilson.ts'

const resamples = 2000
const mostDraws = 2_000_000
const fewestValues = 20
const manyValues = 200

/**
 * The 95 % percentile bootstrap interval of a statistic: 2,000 resamples, fewer of many different values (it draws about two million times, never fewer than
 * 200 resamples). Null for fewer than 20 values, where it would promise too much. The same values always give the same interval, and it always holds the
 * value itself. Source: Efron 1979.
 */
export function bootstrap(values: readonly number[], statistic: (sample: Tallied) => number | null): Interval | null {
  const n = values.length
  if (n < fewestValues) return null
  const sample = tally(values)
  const value = statistic(sample)
  if (value === null) return null
  const random = mulberry32(n)
  const isCrowded = n > manyValues && sample.values.length * 4 < n
  const draw = isCrowded ? manyAtOnce(sample, n, random) : oneByOne(sample, n, random)
  const cost = isCrowded ? sample.values.length * 4 : n
  const found: number[] = []
  for (let left = Math.max(200, Math.min(resamples, Math.floor(mostDraws / cost))); left > 0; left--) {
    const one = statistic({ values: sample.values, weights: draw() })
    if (one !== null) found.push(one)
  }
  found.sort((a, b) => a - b)
  const at = (share: number): number => found[Math.round(share * (found.length - 1))] ?? value
  return { low: Math.min(value, at(0.025)), high: Math.max(value, at(0.975)) }
}

type Draw = () => number[]

/** How often each value is drawn when n of them are drawn one by one. */
function oneByOne({ values, weights }: Tallied, n: number, random: () => number): Draw {
  const placeOf = weights.flatMap((weight, place) => new Array<number>(weight).fill(place))
  return () => {
    const drawn = new Array<number>(values.length).fill(0)
    for (let draw = 0; draw < n; draw++) {
      const place = placeOf[Math.floor(random() * n)] ?? 0
      drawn[place] = (drawn[place] ?? 0) + 1
    }
    return drawn
  }
}

/** The same where few values come many times each: a binomial number of the first, then of the second among the rest, and so on. */
function manyAtOnce({ weights }: Tallied, n: number, random: () => number): Draw {
  return () => {
    let left = n
    let weightLeft = n
    return weights.map((weight) => {
      const drawn = weight >= weightLeft ? left : binomial(left, weight / weightLeft, random)
      left -= drawn
      weightLeft -= weight
      return drawn
    })
  }
}

/** Successes among n; by waiting times where few are expected, else by the normal distribution, which is then as good. */
function binomial(n: number, p: number, random: () => number): number {
  if (p > 0.5) return n - binomial(n, 1 - p, random)
  const mean = n * p
  if (mean > 30) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return Math.min(n, Math.max(0, Math.round(mean + normal * Math.sqrt(mean * (1 - p)))))
  }
  const scale = Math.log1p(-p)
  let successes = -1
  for (let trials = 0; trials <= n; successes++) trials += Math.floor(Math.log(1 - random()) / scale) + 1
  return successes
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
