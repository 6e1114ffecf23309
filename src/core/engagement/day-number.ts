const known = new Map<string, number>()

/** Days since 1970 of a date; a date without a zone has days of one length. Kept, because few dates are asked for many times. */
export function dayNumber(day: string): number {
  const found = known.get(day) ?? Date.parse(day) / 86_400_000
  known.set(day, found)
  return found
}

/** How many days after `from` a date is. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** The first place of an ascending list whose value is not below `bound`, found by halving. */
export function firstAtOrAfter<Item, Bound extends string | number>(
  items: readonly Item[],
  bound: Bound,
  keyOf: (item: Item) => Bound,
): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && keyOf(item) < bound) low = middle + 1
    else high = middle
  }
  return low
}

/** The items of an ascending list from a value (inclusive) to another (exclusive). */
export function between<Item, Bound extends string | number>(
  items: readonly Item[],
  from: Bound,
  to: Bound,
  keyOf: (item: Item) => Bound,
): readonly Item[] {
  return items.slice(firstAtOrAfter(items, from, keyOf), firstAtOrAfter(items, to, keyOf))
}
