import type { CohortId, WaveId } from '../../contract/scalars.ts'
import { type Wave, WaveDraft } from '../../contract/survey.ts'
import { chance } from '../chance.ts'
import type { Reader, Writer } from '../db/connection.ts'
import { balanceOf } from './question-sets.ts'

/** The cohort's waves, the newest first. */
export async function listWaves(db: Reader, cohortId: CohortId): Promise<Wave[]> {
  const rows = await waves(db, cohortId).orderBy('survey_wave.id', 'desc').execute()
  return rows.map(waveFromRow)
}

export async function findWave(db: Reader, cohortId: CohortId, id: WaveId): Promise<Wave | null> {
  const row = await waves(db, cohortId).where('survey_wave.id', '=', id).executeTakeFirst()
  return row ? waveFromRow(row) : null
}

type NewWave = Readonly<{ draft: WaveDraft; sets: readonly (readonly string[])[]; code: string; at: number }>

export async function insertWave(db: Writer, cohortId: CohortId, { draft, sets, code, at }: NewWave): Promise<WaveId> {
  const row = await db
    .insertInto('survey_wave')
    .values({
      cohort_id: cohortId,
      code,
      status: 'draft',
      body: JSON.stringify(draft),
      sets: JSON.stringify(sets),
      created_at: at,
      opened_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id as WaveId
}

export async function updateWave(
  db: Writer,
  id: WaveId,
  draft: WaveDraft,
  sets: readonly (readonly string[])[],
): Promise<void> {
  await db
    .updateTable('survey_wave')
    .set({ body: JSON.stringify(draft), sets: JSON.stringify(sets) })
    .where('id', '=', id)
    .execute()
}

export async function setStatus(
  db: Writer,
  id: WaveId,
  status: Wave['status'],
  openedAt: number | null,
): Promise<void> {
  await db.updateTable('survey_wave').set({ status, opened_at: openedAt }).where('id', '=', id).execute()
}

export async function deleteWave(db: Writer, id: WaveId): Promise<void> {
  // Written out, so that the answers are recorded for undo before the wave goes.
  await db.deleteFrom('survey_answer').where('wave_id', '=', id).execute()
  await db.deleteFrom('survey_wave').where('id', '=', id).execute()
}

/** Six signs that are hard to confuse when read out; never those of another wave of the cohort. Drawn from the moment at which the wave is made. */
export async function freshCode(db: Reader, cohortId: CohortId, at: number): Promise<string> {
  const taken = new Set((await listWaves(db, cohortId)).map(({ code }) => code))
  const dice = chance(`code of a wave made at ${at}`)
  for (;;) {
    const code = Array.from({ length: 6 }, () => signs[dice.whole(0, signs.length - 1)]).join('')
    if (!taken.has(code)) return code
  }
}

const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

function waves(db: Reader, cohortId: CohortId) {
  return db
    .selectFrom('survey_wave')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('survey_answer')
        .select((answer) => answer.fn.countAll<number>().as('count'))
        .whereRef('survey_answer.wave_id', '=', 'survey_wave.id')
        .as('answers'),
    )
    .where('cohort_id', '=', cohortId)
}

type Row = {
  id: number
  code: string
  status: string
  body: string
  sets: string
  opened_at: number | null
  answers: number | null
}

function waveFromRow(row: Row): Wave {
  const draft = WaveDraft.parse(JSON.parse(row.body))
  const sets = JSON.parse(row.sets) as string[][]
  return {
    ...draft,
    id: row.id as WaveId,
    status: row.status as Wave['status'],
    sets,
    balance: balanceOf(sets, draft.currencies),
    code: row.code,
    openedAt: row.opened_at === null ? null : new Date(row.opened_at).toISOString(),
    answers: Number(row.answers ?? 0),
  }
}
