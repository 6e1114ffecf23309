import type { CohortId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'

type Step = { id: number; label: string }

/** The newest edit that stands. */
export async function nextUndo(db: Reader): Promise<Step | null> {
  const step = await db
    .selectFrom('edit_step')
    .select(['id', 'label'])
    .where('is_undone', '=', 0)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return step ?? null
}

/** Cohorts of which a step changed rows in one of the tables. */
export async function cohortsWithChanges(
  db: Reader,
  stepId: number,
  tables: readonly string[],
): Promise<Set<CohortId>> {
  const changes = await db
    .selectFrom('edit_change')
    .select(['before', 'after'])
    .where('step_id', '=', stepId)
    .where('table_name', 'in', tables)
    .execute()
  const rows = changes.flatMap(({ before, after }) => [before, after].filter((row) => row !== null))
  return new Set(rows.map((row) => (JSON.parse(row) as { cohort_id: CohortId }).cohort_id))
}

/** The oldest edit that was taken back; it was taken back last. */
export async function nextRedo(db: Reader): Promise<Step | null> {
  const step = await db
    .selectFrom('edit_step')
    .select(['id', 'label'])
    .where('is_undone', '=', 1)
    .orderBy('id', 'asc')
    .executeTakeFirst()
  return step ?? null
}
