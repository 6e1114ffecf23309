import type { PromptCurrencies, PromptCurrency } from '../../contract/prompts.ts'
import type { Currency, CurrencyResult } from '../../contract/survey.ts'
import { listed, shortened } from '../wording/text.ts'

type Answers = Readonly<{ n: number; currencies: readonly CurrencyResult[] }>
type Shown = Exclude<CurrencyResult, { suppressed: true }>

const most = 3

/**
 * A wave's currencies with those first that count most, and which of them lead: the three highest scores. What can't be told apart from the third is
 * named, so that nobody takes the cut for a fact. Without answers that may be shown nothing leads.
 */
export function leadingCurrencies(currencies: readonly Currency[], answers: Answers | null): PromptCurrencies {
  const shown = (answers?.currencies ?? []).filter(isShown).toSorted((a, b) => b.score - a.score)
  const ranked: PromptCurrency[] = shown.map(({ id, label, rank }) => ({ id, label, rank }))
  const others = currencies
    .filter(({ id }) => !ranked.some((one) => one.id === id))
    .map(({ id, label }) => ({ id, label, rank: null }))
  return {
    currencies: [...ranked, ...others],
    leading: shown.slice(0, most).map(({ id }) => id),
    because: because(shown, answers),
  }
}

function because(shown: readonly Shown[], answers: Answers | null): string {
  if (answers === null || answers.n === 0) {
    return 'No survey answers yet, so nobody knows what leads. Choose the currencies yourself.'
  }
  const leading = shown.slice(0, most)
  const third = leading.at(-1)
  if (!third) return 'Too few answers to say what leads. Choose the currencies yourself.'
  const tied = shown.slice(most).filter(({ rank }) => rank[0] <= third.rank[1] && rank[0] <= most)
  const tie = tied.length === 0 ? '' : `; ${listed(tied.map(labelOf))} can’t be told apart from ${labelOf(third)}`
  const names = listed(leading.map(labelOf))
  const scores = leading.length === 1 ? 'scores' : 'score'
  if (leading.some(({ low }) => low === null)) {
    return `${names} ${scores} highest, but ${answers.n} answers are too few to be sure of the order.`
  }
  return `${names} ${scores} highest in ${answers.n} answers${tie}.`
}

function isShown(result: CurrencyResult): result is Shown {
  return !('suppressed' in result)
}

function labelOf({ label }: Shown): string {
  return `“${shortened(label)}”`
}
