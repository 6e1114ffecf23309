/**
 * The best and worst rank that each currency may have, 1 the strongest, from scores and resampled scores (NaN: nothing was said of it). A currency
 * stands above another when their difference is too large for chance; all pairs are judged together, so that with 95 % confidence no statement about the
 * order is wrong, however many currencies there are: the largest studentised difference of each resample sets the limit (Mogstad, Romano, Shaikh and
 * Wilhelm 2024, *Inference for Ranks*). Overlapping intervals say nothing of this, because answers about two currencies hang together. A
 * currency that isn't judged, because too few answered, may have any rank. `widening` mends that resamples of few vary too little.
 */
export function ranksFrom(
  scores: readonly number[],
  resampled: readonly Float64Array[],
  { isJudged, widening }: Readonly<{ isJudged: readonly boolean[]; widening: number }>,
): [number, number][] {
  const pairs = comparedPairs(scores, resampled).filter(({ a, b }) => isJudged[a] && isJudged[b])
  const limit = resampled.length === 0 ? Number.POSITIVE_INFINITY : widening * limitOf(pairs, resampled)
  const said = scores.filter((score) => !Number.isNaN(score)).length
  const above = scores.map(() => 0)
  const below = scores.map(() => 0)
  for (const { a, b, difference, error } of pairs) {
    if (Math.abs(difference) <= Math.max(negligible, limit * error)) continue
    const [higher, lower] = difference > 0 ? [a, b] : [b, a]
    above[lower] = (above[lower] ?? 0) + 1
    below[higher] = (below[higher] ?? 0) + 1
  }
  return scores.map((_, at) => [1 + (above[at] ?? 0), said - (below[at] ?? 0)])
}

type Pair = Readonly<{ a: number; b: number; difference: number; error: number }>

/** Every two currencies with the difference of their scores and its standard error over the resamples. */
function comparedPairs(scores: readonly number[], resampled: readonly Float64Array[]): Pair[] {
  if (resampled.length === 0) return []
  return scores.flatMap((score, a) =>
    scores.slice(a + 1).flatMap((other, after) => {
      const b = a + 1 + after
      if (Number.isNaN(score) || Number.isNaN(other)) return []
      const error = deviation(resampled, a, b)
      return [{ a, b, difference: score - other, error: error < negligible ? 0 : error }]
    }),
  )
}

/** Below this a standard error is the rounding of a difference that is the same in every resample. */
const negligible = 1e-6

function deviation(resampled: readonly Float64Array[], a: number, b: number): number {
  let [count, sum, squares] = [0, 0, 0]
  for (const scores of resampled) {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0)
    if (Number.isNaN(difference)) continue
    count += 1
    sum += difference
    squares += difference ** 2
  }
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2))
}

/** How many standard errors the largest difference of a resample from the truth stays below in 95 % of them. */
function limitOf(pairs: readonly Pair[], resampled: readonly Float64Array[]): number {
  const uncertain = pairs.filter(({ error }) => error > 0)
  const largest = resampled.map((scores) => {
    let most = 0
    for (const { a, b, difference, error } of uncertain) {
      const off = Math.abs((scores[a] ?? 0) - (scores[b] ?? 0) - difference) / error
      if (off > most) most = off
    }
    return most
  })
  largest.sort((a, b) => a - b)
  return largest[Math.ceil(0.95 * largest.length) - 1] ?? Number.POSITIVE_INFINITY
}
