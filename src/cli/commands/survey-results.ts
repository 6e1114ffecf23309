import type { CurrencyResult, SurveyResults } from '../../contract/survey.ts'

/** The JSON document of `survey results`: suppressed cells are `{"id","label","suppressed":true}`; the ranks stand apart. */
export function printedResults({ currencies, segments, ...results }: SurveyResults) {
  return {
    ...results,
    currencies: currencies.map(printedCurrency),
    ranks: currencies.flatMap((currency) => ('rank' in currency ? [{ id: currency.id, rank: currency.rank }] : [])),
    segments: segments.map((segment) => ({ ...segment, currencies: segment.currencies.map(printedCurrency) })),
  }
}

/** Lines for people: the sentence, the currencies with the strongest first, the segments, and what is held back. */
export function resultsInWords(results: SurveyResults): string[] {
  const { headline, n, threshold, response, currencies, by, segments, minutes, missing, suppressed } = results
  return [
    headline,
    `${n} answered${response ? `, ${percent(response.rate)} of ${response.invited} participants (95% interval ${percent(response.low)} to ${percent(response.high)})` : ''}; nothing is shown of fewer than ${threshold}.`,
    ...(n === 0 ? [] : ordered(currencies)).map((currency) => `  ${inWords(currency)}`),
    ...(minutes && 'median' in minutes
      ? [`Minutes a week they would give: ${minutes.median}${interval(minutes)}`]
      : []),
    ...segments.flatMap((segment) => [
      `${by}: ${segment.value}  ${segment.isSuppressed ? 'suppressed' : `${segment.n} answered`}`,
      ...(segment.isSuppressed ? [] : ordered(segment.currencies).map((currency) => `  ${inWords(currency)}`)),
    ]),
    ...missing.map(
      (group) =>
        `${group.by} ${group.value}: ${group.answered ?? 'too few to say'} of ${group.invited ?? 'too few to say'} answered`,
    ),
    ...suppressed.map(({ what, why }) => `Suppressed: ${what} (${why})`),
  ]
}

function printedCurrency(currency: CurrencyResult) {
  if (!('score' in currency)) return currency
  const { id, label, score, low, high, n } = currency
  return { id, label, score, low, high, n }
}

function ordered(currencies: readonly CurrencyResult[]): CurrencyResult[] {
  const score = (currency: CurrencyResult) => ('score' in currency ? currency.score : Number.NEGATIVE_INFINITY)
  return [...currencies].sort((a, b) => score(b) - score(a) || 0)
}

function inWords(currency: CurrencyResult): string {
  if (!('score' in currency)) return `${currency.label}  suppressed`
  const { label, score, n, rank } = currency
  const ranks = rank[0] === rank[1] ? `rank ${rank[0]}` : `rank ${rank[0]} to ${rank[1]}`
  return `${label}  ${rounded(score)}${interval(currency)}  ${ranks}  of ${n}`
}

function interval({ low, high }: { low: number | null; high: number | null }): string {
  return low === null || high === null ? '' : ` (${rounded(low)} to ${rounded(high)})`
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
