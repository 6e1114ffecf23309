import type { CohortId, PersonId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'
import { refuse } from '../refusal.ts'
import { listPersonRecords, type PersonRecord } from '../roster/roster.repo.ts'

/** The person whose row that is; refused when the cohort has nobody with that number. */
export async function requirePerson(db: Reader, cohortId: CohortId, id: PersonId): Promise<PersonRecord> {
  const [record] = await listPersonRecords(db, cohortId, id)
  return record ?? refuse('person-not-found', { person: String(id) })
}
