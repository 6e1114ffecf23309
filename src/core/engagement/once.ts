/** Computes something of a cohort's or window's facts once, however many measures ask for it; kept as long as the facts. */
export function once<Given extends object, Value>(compute: (given: Given) => Value): (given: Given) => Value {
  const known = new WeakMap<Given, { value: Value }>()
  return (given) => {
    const found = known.get(given) ?? { value: compute(given) }
    known.set(given, found)
    return found.value
  }
}
