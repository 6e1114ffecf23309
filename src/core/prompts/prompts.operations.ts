import { requireCohort } from '../cohorts/require-cohort.ts'
import { operations } from '../operation.ts'
import { leadingCurrencies } from './leading.ts'
import { variantsOf } from './variants.ts'

const feature = operations.prompts

export const prompts = feature.router({
  currencies: feature.currencies.handler(async ({ input: { cohortId }, context: { studio } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    return leadingCurrencies([], null)
  }),

  draftVariants: feature.draftVariants.handler(({ input: { intent, currencies, turn } }) =>
    variantsOf(intent, currencies, turn),
  ),
})
