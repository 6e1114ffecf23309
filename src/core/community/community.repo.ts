import type { CohortId, PersonId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'

/** Somebody of the roster, as roles of the community need them. `leavesOn` is the last day, inclusive. */
export type RosterName = Readonly<{ id: PersonId; name: string; leavesOn: string | null }>

/** Everybody on the cohort's roster. */
export async function listRosterNames(db: Reader, cohortId: CohortId): Promise<RosterName[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'leaves_on'])
    .where('cohort_id', '=', cohortId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id as PersonId, name: row.name, leavesOn: row.leaves_on }))
}
