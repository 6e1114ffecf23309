import { demoSeedOf } from '../cohorts/cohorts.repo.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import { operations } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { findFacts } from './facts.ts'

export const demo = operations.demo.router({
  facts: operations.demo.facts.handler(async ({ context: { studio }, input }) => {
    const cohort = await requireCohort(studio.workspace.read, input.cohortId)
    const seed =
      (await demoSeedOf(studio.workspace.read, cohort.id)) ?? refuse('cohort-not-demo', { cohort: cohort.name })
    return { seed, facts: await findFacts(studio, cohort.id) }
  }),
})
