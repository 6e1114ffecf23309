import { chance } from '../chance.ts'
import { type Ballot, isGiven } from './ballots.ts'
import { ranksFrom } from './ranks.ts'

/** A currency's score over some respondents. `low` and `high`: its 95 % interval; null when too few answered. `rank`: 1 the strongest. */
export type Score = Readonly<{
  score: number
  low: number | null
  high: number | null
  n: number
  rank: readonly [number, number]
}>

/** Below this many respondents there is no interval: resampling so few of them comes out too narrow by more than can be put right. */
const fewestForInterval = 10

/**
 * The score of each currency, in their order; null for one that nobody said anything of.
 *
 * best–worst: (times best − times worst) ÷ times shown, pooled over respondents, −1 to 1: the count score, close to proportional to the utilities of a
 * multinomial logit model and far simpler to check (Louviere, Flynn and Marley 2015, *Best-Worst Scaling*; Marley and Louviere 2005). Where only one of
 * the two picks was made, best and worst are each taken over the times shown in which that pick was made. points: the mean of the points, 0 to 100.
 *
 * Intervals: percentile bootstrap over respondents (whole ballots, since picks of one person hang together), 2,000 resamples, less above 1,000 respondents; the percentiles
 * are set a little further out than 2.5 % and 97.5 % by the factor √(n ÷ (n − 1)) and Student's t, which mends most of its narrowness in small samples
 * (the expanded percentile interval: Hesterberg 2015). None below 10 respondents. The same ballots always give the same intervals.
 */
export function scoresOf(ballots: readonly Ballot[], currencies: number): (Score | null)[] {
  const places = Array.from({ length: currencies }, (_, at) => at)
  const given = places.map((at) => ballots.filter((ballot) => isGiven(ballot, at)).length)
  const voters = ballots.filter((ballot) => places.some((at) => isGiven(ballot, at)))
  const sums = new Sums(voters, currencies)
  const scores = sums.scores(voters.map(() => 1))
  const isJudged = given.map((n) => n >= fewestForInterval)
  const resampled = isJudged.includes(true) ? resample(sums, voters.length) : []
  const ranks = ranksFrom([...scores], resampled, { isJudged, widening: wideningFor(voters.length) })
  return places.map((at) => {
    const score = scores[at]
    const n = given[at] ?? 0
    if (score === undefined || n === 0) return null
    const interval = isJudged[at] ? intervalOf(resampled, at, score, n) : null
    return { score, low: interval?.low ?? null, high: interval?.high ?? null, n, rank: ranks[at] ?? [1, currencies] }
  })
}

const resamples = 2000
const mostDraws = 2_000_000

function resample(sums: Sums, n: number): Float64Array[] {
  const dice = chance(`resampling ${n} ballots`)
  const weights = new Array<number>(n)
  const times = Math.max(200, Math.min(resamples, Math.floor(mostDraws / n)))
  return Array.from({ length: times }, () => {
    weights.fill(0)
    for (let draw = 0; draw < n; draw++) {
      const at = dice.whole(0, n - 1)
      weights[at] = (weights[at] ?? 0) + 1
    }
    return sums.scores(weights)
  })
}

function intervalOf(resampled: readonly Float64Array[], at: number, score: number, n: number) {
  const found = resampled.map((scores) => scores[at] ?? Number.NaN).filter((value) => !Number.isNaN(value))
  found.sort((a, b) => a - b)
  const tail = expandedTail(n)
  const value = (share: number) => found[Math.round(share * (found.length - 1))] ?? score
  return { low: Math.min(score, value(tail)), high: Math.max(score, value(1 - tail)) }
}

/** The share cut off at either end: Φ(−√(n ÷ (n − 1)) · t), t the 97.5 % point of Student's t with n − 1 degrees of freedom. */
function expandedTail(n: number): number {
  return normalBelow(-normalPoint * wideningFor(n))
}

/** How much wider an interval has to be than the resamples of n respondents make it. */
function wideningFor(n: number): number {
  return (Math.sqrt(n / (n - 1)) * studentPoint(n - 1)) / normalPoint
}

/** 97.5 % point of the normal distribution. */
const normalPoint = 1.959963984540054

/** 97.5 % point of Student's t, by the expansion of Cornish and Fisher; good to three decimals from 6 degrees of freedom on. */
function studentPoint(freedom: number): number {
  const z = normalPoint
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)
  )
}

/** The standard normal distribution function, to seven decimals: Abramowitz and Stegun 26.2.17. */
function normalBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return x < 0 ? density * series : 1 - density * series
}

/** All ballots in one row of numbers, because they are added up thousands of times. */
class Sums {
  readonly #currencies: number
  readonly #flat: Float64Array
  readonly #total: Float64Array

  constructor(ballots: readonly Ballot[], currencies: number) {
    this.#currencies = currencies
    this.#flat = Float64Array.from(
      ballots.flatMap(({ up, upOf, down, downOf }) => [...up, ...upOf, ...down, ...downOf]),
    )
    this.#total = new Float64Array(4 * currencies)
  }

  /** The scores when each ballot counts `weights` times; NaN where nothing was said. */
  scores(weights: readonly number[]): Float64Array {
    const width = 4 * this.#currencies
    this.#total.fill(0)
    for (let ballot = 0; ballot < weights.length; ballot++) {
      const weight = weights[ballot] ?? 0
      if (weight === 0) continue
      const start = ballot * width
      for (let at = 0; at < width; at++) {
        this.#total[at] = (this.#total[at] ?? 0) + weight * (this.#flat[start + at] ?? 0)
      }
    }
    const scores = new Float64Array(this.#currencies)
    for (let at = 0; at < this.#currencies; at++) scores[at] = this.#share(at, 0) - this.#share(at, 2)
    return scores
  }

  #share(currency: number, part: 0 | 2): number {
    const of = this.#total[(part + 1) * this.#currencies + currency] ?? 0
    if (of > 0) return (this.#total[part * this.#currencies + currency] ?? 0) / of
    const otherOf = this.#total[(3 - part) * this.#currencies + currency] ?? 0
    return otherOf > 0 ? 0 : Number.NaN
  }
}
