import type { CohortId } from '../../contract/scalars.ts'
import { Answers, type SourceId } from '../../contract/sources.ts'
import type { Reader, Writer } from '../db/connection.ts'
import { noAnswers } from './answers.ts'

/** What was answered for a source's files before; a window belongs to one file and is not remembered. */
export async function rememberedAnswers(db: Reader, cohortId: CohortId, source: SourceId): Promise<Answers> {
  const row = await db
    .selectFrom('source_answers')
    .select('answers')
    .where('cohort_id', '=', cohortId)
    .where('source', '=', source)
    .executeTakeFirst()
  return row ? Answers.parse(JSON.parse(row.answers)) : noAnswers
}

export async function rememberAnswers(
  db: Writer,
  cohortId: CohortId,
  source: SourceId,
  answers: Answers,
): Promise<void> {
  if (answers.zone === null && answers.dates === null && answers.encoding === null) return
  const kept = JSON.stringify({ ...answers, window: null })
  await db
    .insertInto('source_answers')
    .values({ cohort_id: cohortId, source, answers: kept })
    .onConflict((conflict) => conflict.columns(['cohort_id', 'source']).doUpdateSet({ answers: kept }))
    .execute()
}
