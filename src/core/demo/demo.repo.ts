import type { CohortId } from '../../contract/scalars.ts'
import type { Reader, Writer } from '../db/connection.ts'

/** The number of the newest step of the edit history; 0 when there is none. */
export async function newestEditStep(db: Reader): Promise<number> {
  const row = await db.selectFrom('edit_step').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row?.id ?? 0
}

/** Makes what was edited after a step part of the ground that undo stands on. */
export async function forgetEditsAfter(db: Writer, step: number): Promise<void> {
  await db.deleteFrom('edit_step').where('id', '>', step).execute()
}

/** What refers to an import or a person goes before it; the rest goes with the cohort. */
const inOrder = ['event', 'role_assignment', 'identity', 'person', 'import'] as const

/** Takes a cohort away with everything that belongs to it. */
export async function deleteCohort(db: Writer, id: CohortId): Promise<void> {
  for (const table of inOrder) await db.deleteFrom(table).where('cohort_id', '=', id).execute()
  await db.deleteFrom('cohort').where('id', '=', id).execute()
}
