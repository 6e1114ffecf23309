/** A number as people and services write it: `12`, `12.5`, `12,5`, `12 %`. Null when it is none, or beyond any use. */
export function numberOf(text: string): number | null {
  const shape = /^(\d{1,6})(?:[.,](\d{1,6}))?\s?%?$/.exec(text.trim())
  return shape ? Number(`${shape[1]}.${shape[2] ?? '0'}`) : null
}

/** Minutes a week: a number, alone or with its unit (`30 min`, `1.5 hours`, `1 h 30`). Null when it is none, or more than a week has. */
export function minutesOf(text: string): number | null {
  const plain = text.trim().toLowerCase()
  const together =
    /^(\d{1,3})\s?(?:h|hours?|std\.?|stunden?)\s?(?:and\s)?(\d{1,2})(?:\s?(?:m|min|minutes?|minuten))?$/.exec(plain)
  if (together) return within(Number(together[1]) * 60 + Number(together[2]))
  const shape =
    /^([\d.,]{1,13})\s?(m|min\.?|mins|minutes?|minuten|h|hrs?|hours?|std\.?|stunden?)?(?:\s(?:a|per)\sweek)?$/.exec(
      plain,
    )
  const value = shape ? numberOf(shape[1] ?? '') : null
  return value === null ? null : within(/^[hs]/.test(shape?.[2] ?? '') ? value * 60 : value)
}

function within(minutes: number): number | null {
  return minutes <= 7 * 24 * 60 ? minutes : null
}
