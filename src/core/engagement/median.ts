/** Different values in ascending order, each with how often it counts. */
export type Tallied = Readonly<{ values: readonly number[]; weights: readonly number[] }>

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  return medianOf(tally(values))
}

/** The median of values that count several times. */
export function medianOf({ values, weights }: Tallied): number | null {
  let n = 0
  for (let at = 0; at < weights.length; at++) n += weights[at] ?? 0
  if (n === 0) return null
  const lower = Math.floor((n - 1) / 2)
  const upper = Math.floor(n / 2)
  let passed = 0
  let first: number | null = null
  for (let at = 0; at < weights.length; at++) {
    passed += weights[at] ?? 0
    const value = values[at] ?? 0
    if (first === null && passed > lower) first = value
    if (first !== null && passed > upper) return (first + value) / 2
  }
  return first
}

/** Values as tallied. */
export function tally(values: readonly number[]): Tallied {
  const times = new Map<number, number>()
  for (const value of [...values].sort((a, b) => a - b)) times.set(value, (times.get(value) ?? 0) + 1)
  return { values: [...times.keys()], weights: [...times.values()] }
}
