import type { PromptCurrencies } from '../../../contract/prompts.ts'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { excerpt } from '../../ui/wording.ts'

/** The currencies of this cohort, those that lead first. */
export function useCurrencies() {
  const cohort = useCohort()
  return useAnswer(
    ['prompts.currencies', cohort.id],
    (client, asked) => client.prompts.currencies({ cohortId: cohort.id }, asked),
    { keepsPrevious: true },
  )
}

/** What a currency is called, short enough for a label; its id where the cohort no longer knows it. */
export function labelOf({ currencies }: PromptCurrencies, id: string): string {
  return excerpt(currencies.find((currency) => currency.id === id)?.label.trim() || id, 60)
}
