/** How contributions are spread over people: the counts behind the Lorenz curve and the "who carries it" sentences. */

/** The fewest people who together make at least half; null when there is nothing to halve. */
export function fewestMakingHalf(contributions: readonly number[]): number | null {
  const descending = [...contributions].sort((a, b) => b - a)
  const total = sum(descending)
  if (total === 0) return null
  let made = 0
  let people = 0
  for (const count of descending) {
    made += count
    people++
    if (2 * made >= total) break
  }
  return people
}

/** What the `ceil(0.1 · n)` most active made together. */
export function madeByTopTenth(contributions: readonly number[]): number {
  const descending = [...contributions].sort((a, b) => b - a)
  return sum(descending.slice(0, topTenth(contributions.length)))
}

/** How many people the most active tenth of n people is, rounded up. */
export function topTenth(n: number): number {
  return Math.ceil(n / 10)
}

/**
 * The Lorenz curve: share of people (least active first) against their share of contributions, both 0–1, from (0, 0) to (1, 1).
 * Each point adds at least `groupOf` people; what is left over joins the least active. Empty when nothing was contributed.
 */
export function lorenz(contributions: readonly number[], groupOf = 1): { x: number; y: number }[] {
  const ascending = [...contributions].sort((a, b) => a - b)
  const n = ascending.length
  const total = sum(ascending)
  if (total === 0) return []
  const points = [{ x: 0, y: 0 }]
  let made = 0
  for (const [index, count] of ascending.entries()) {
    made += count
    const people = index + 1
    if ((n - people) % groupOf === 0 && people >= groupOf) points.push({ x: people / n, y: made / total })
  }
  return points
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
