import type { WaveId } from '../../contract/scalars.ts'
import { SurveyAnswer } from '../../contract/survey.ts'
import type { Reader, Writer } from '../db/connection.ts'

/** An answer as it is kept. `respondent` is a digest that tells respondents apart. */
export type KeptAnswer = Readonly<{ respondent: string; answer: SurveyAnswer }>

/** All answers to a wave, in the order of their digests: one that says nothing about who answered when. */
export async function listAnswers(db: Reader, waveId: WaveId): Promise<KeptAnswer[]> {
  const rows = await db
    .selectFrom('survey_answer')
    .select(['respondent', 'body'])
    .where('wave_id', '=', waveId)
    .orderBy('respondent')
    .execute()
  return rows.map(({ respondent, body }) => ({ respondent, answer: SurveyAnswer.parse(JSON.parse(body)) }))
}

/** Keeps an answer; one of the same respondent gives way. */
export async function keepAnswer(db: Writer, waveId: WaveId, { respondent, answer }: KeptAnswer): Promise<void> {
  const row = {
    submitted_at: answer.submittedAt === null ? null : Date.parse(answer.submittedAt),
    body: JSON.stringify(answer),
  }
  await db
    .insertInto('survey_answer')
    .values({ wave_id: waveId, respondent, ...row })
    .onConflict((conflict) => conflict.columns(['wave_id', 'respondent']).doUpdateSet(row))
    .execute()
}

export async function deleteAnswers(db: Writer, waveId: WaveId): Promise<void> {
  await db.deleteFrom('survey_answer').where('wave_id', '=', waveId).execute()
}
