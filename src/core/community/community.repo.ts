import type { CohortId, PersonId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'
import { ownersOf } from '../people/people.repo.ts'

/** Somebody of the roster, as roles of the community need them. `leavesOn` is the last day, inclusive; `rows` are all rows that are this person. */
export type RosterName = Readonly<{ id: PersonId; rows: readonly PersonId[]; name: string; leavesOn: string | null }>

/** Everybody on the cohort's roster. */
export async function listRosterNames(db: Reader, cohortId: CohortId): Promise<RosterName[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'leaves_on'])
    .where('cohort_id', '=', cohortId)
    .orderBy('id')
    .execute()
  const owners = await ownersOf(db, cohortId)
  const rowsOf = new Map<PersonId, PersonId[]>()
  for (const [id, owner] of owners) rowsOf.set(owner, [...(rowsOf.get(owner) ?? []), id])
  return rows.flatMap((row) => {
    const id = row.id as PersonId
    if (owners.has(id)) return []
    return [{ id, rows: [id, ...(rowsOf.get(id) ?? [])], name: row.name, leavesOn: row.leaves_on }]
  })
}
