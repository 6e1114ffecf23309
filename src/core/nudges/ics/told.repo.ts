import type { CohortId } from '../../../contract/scalars.ts'
import type { Reader, Writer } from '../../db/connection.ts'
import type { Told } from './told.ts'

/** What calendar programs were told of a cohort's events until now. */
export async function listTold(db: Reader, cohortId: CohortId): Promise<Told[]> {
  const rows = await db
    .selectFrom('calendar_export')
    .select(['uid', 'sequence', 'digest', 'state', 'starts', 'title'])
    .where('cohort_id', '=', cohortId)
    .orderBy('starts')
    .orderBy('uid')
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as Told['state'] }))
}

export async function saveTold(db: Writer, cohortId: CohortId, told: Told): Promise<void> {
  const { uid, ...row } = told
  await db
    .insertInto('calendar_export')
    .values({ cohort_id: cohortId, uid, ...row })
    .onConflict((conflict) => conflict.columns(['cohort_id', 'uid']).doUpdateSet(row))
    .execute()
}
