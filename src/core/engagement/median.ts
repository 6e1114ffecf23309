/** Values in ascending order, each with how often it counts. */
export type Tallied = Readonly<{ values: readonly number[]; weights: readonly number[] }>

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  const ascending = [...values].sort((a, b) => a - b)
  return medianOf({ values: ascending, weights: ascending.map(() => 1) })
}

/** The median of values that count several times. */
export function medianOf({ values, weights }: Tallied): number | null {
  const n = weights.reduce((sum, weight) => sum + weight, 0)
  if (n === 0) return null
  return (nth(Math.floor((n - 1) / 2)) + nth(Math.floor(n / 2))) / 2

  function nth(rank: number): number {
    let passed = 0
    for (const [index, weight] of weights.entries()) {
      passed += weight
      if (passed > rank) return values[index] ?? 0
    }
    return values.at(-1) ?? 0
  }
}
