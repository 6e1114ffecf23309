import type { Purpose } from '../../contract/purpose.ts'
import type { CohortId } from '../../contract/scalars.ts'
import type { Reader, Writer } from '../db/connection.ts'

/** The cohort's purpose; null while none was written. */
export async function findPurpose(db: Reader, cohortId: CohortId): Promise<Purpose | null> {
  const row = await db.selectFrom('purpose').selectAll().where('cohort_id', '=', cohortId).executeTakeFirst()
  if (!row) return null
  return {
    audience: row.audience,
    fromState: row.from_state,
    toState: row.to_state,
    behaviours: row.behaviours,
    vagueOutcome: row.vague_outcome,
    measure: {
      name: row.measure_name,
      unit: row.measure_unit,
      baseline: row.baseline,
      target: row.target,
      dueOn: row.due_on,
    },
    spacePurpose: row.space_purpose,
  }
}

export async function savePurpose(db: Writer, cohortId: CohortId, purpose: Purpose): Promise<void> {
  const row = {
    audience: purpose.audience,
    from_state: purpose.fromState,
    to_state: purpose.toState,
    behaviours: purpose.behaviours,
    vague_outcome: purpose.vagueOutcome,
    measure_name: purpose.measure.name,
    measure_unit: purpose.measure.unit,
    baseline: purpose.measure.baseline,
    target: purpose.measure.target,
    due_on: purpose.measure.dueOn,
    space_purpose: purpose.spacePurpose,
  }
  await db
    .insertInto('purpose')
    .values({ cohort_id: cohortId, ...row })
    .onConflict((conflict) => conflict.column('cohort_id').doUpdateSet(row))
    .execute()
}
