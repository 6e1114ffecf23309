import { requireCohort } from '../cohorts/require-cohort.ts'
import { operations } from '../operation.ts'
import { statedTotals } from './stated-totals.ts'

export const totals = operations.totals.router({
  list: operations.totals.list.handler(async ({ context: { studio }, input }) => {
    const db = studio.workspace.read
    return statedTotals(db, await requireCohort(db, input.cohortId))
  }),
})
