import type { Cohort } from '../../contract/cohorts.ts'
import type { CohortId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'
import { refuse } from '../refusal.ts'
import { findCohort } from './cohorts.repo.ts'

/** The cohort; refused when there is none with that number. */
export async function requireCohort(db: Reader, id: CohortId): Promise<Cohort> {
  return (await findCohort(db, id)) ?? refuse('cohort-not-found', { cohort: String(id) })
}
