import type { CohortId } from '../../contract/scalars.ts'
import type { Reader, Writer } from '../db/connection.ts'

/** What the facilitator said of the messages that are there, by event: bits of actBit. */
export async function listCorrections(db: Reader, cohortId: CohortId): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('act_correction')
    .innerJoin('event', (join) =>
      join
        .onRef('event.cohort_id', '=', 'act_correction.cohort_id')
        .onRef('event.source_key', '=', 'act_correction.source_key'),
    )
    .select(['event.id', 'act_correction.classes'])
    .where('act_correction.cohort_id', '=', cohortId)
    .execute()
  return new Map(rows.map((row) => [row.id, row.classes]))
}

/** Writes down what a message does; null takes back what was said of it. */
export async function correct(
  db: Writer,
  cohortId: CohortId,
  key: string,
  classes: number | null,
  at: number,
): Promise<void> {
  if (classes === null) {
    await db.deleteFrom('act_correction').where('cohort_id', '=', cohortId).where('source_key', '=', key).execute()
    return
  }
  await db
    .insertInto('act_correction')
    .values({ cohort_id: cohortId, source_key: key, classes, corrected_at: at })
    .onConflict((conflict) => conflict.columns(['cohort_id', 'source_key']).doUpdateSet({ classes, corrected_at: at }))
    .execute()
}
