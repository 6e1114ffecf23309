import type { CohortId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'

/** Whose the accounts are that are somebody else's: account to owner. */
export async function ownersOf(db: Reader, cohortId: CohortId): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('person_link')
    .select(['person_id', 'owner_id'])
    .where('cohort_id', '=', cohortId)
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.owner_id]))
}
