import starterCurrencies from '../../../resources/currencies.json' with { type: 'json' }
import type { Cohort } from '../../contract/cohorts.ts'
import type { PromptCurrencies } from '../../contract/prompts.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader } from '../db/connection.ts'
import { operations } from '../operation.ts'
import { surveyResults } from '../survey/results.ts'
import { listWaves } from '../survey/waves.repo.ts'
import { leadingCurrencies } from './leading.ts'
import { variantsOf } from './variants.ts'

const feature = operations.prompts

export const prompts = feature.router({
  currencies: feature.currencies.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const cohort = await requireCohort(studio.workspace.read, cohortId)
    return currenciesOf(studio.workspace.read, cohort)
  }),

  draftVariants: feature.draftVariants.handler(({ input: { intent, currencies, turn } }) =>
    variantsOf(intent, currencies, turn),
  ),
})

/** Those of the newest wave whose answers may be shown; else of the newest wave, else the starter set. */
async function currenciesOf(db: Reader, cohort: Cohort): Promise<PromptCurrencies> {
  const waves = await listWaves(db, cohort.id)
  let undecided: PromptCurrencies | null = null
  for (const wave of waves.filter(({ answers }) => answers > 0)) {
    const found = leadingCurrencies(wave.currencies, await surveyResults(db, cohort, wave, null))
    if (found.leading.length > 0) return found
    undecided ??= found
  }
  return undecided ?? leadingCurrencies(waves[0]?.currencies ?? starterCurrencies, null)
}
