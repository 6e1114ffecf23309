import type { Cohort, CohortDraft } from '../../contract/cohorts.ts'
import type { CohortId } from '../../contract/scalars.ts'
import type { Reader, Writer } from '../db/connection.ts'
import type { Schema } from '../db/schema.ts'

type CohortRow = { [Column in keyof Omit<Schema['cohort'], 'id'>]: Schema['cohort'][Column] } & { id: number }

export async function listCohorts(db: Reader): Promise<Cohort[]> {
  const rows = await db.selectFrom('cohort').selectAll().orderBy('starts_on', 'desc').orderBy('id', 'desc').execute()
  return rows.map(cohortFromRow)
}

export async function findCohort(db: Reader, id: CohortId): Promise<Cohort | null> {
  const row = await db.selectFrom('cohort').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? cohortFromRow(row) : null
}

export async function insertCohort(
  db: Writer,
  draft: CohortDraft,
  at: number,
  demoSeed: number | null,
): Promise<CohortId> {
  const row = await db
    .insertInto('cohort')
    .values({ ...rowFromCohort(draft), demo_seed: demoSeed, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id as CohortId
}

export async function updateCohort(db: Writer, id: CohortId, draft: CohortDraft): Promise<void> {
  await db.updateTable('cohort').set(rowFromCohort(draft)).where('id', '=', id).execute()
}

export async function demoSeedOf(db: Reader, id: CohortId): Promise<number | null> {
  const row = await db.selectFrom('cohort').select('demo_seed').where('id', '=', id).executeTakeFirst()
  return row?.demo_seed ?? null
}

function rowFromCohort(draft: CohortDraft) {
  return {
    name: draft.name,
    group_name: draft.groupName,
    starts_on: draft.startsOn,
    ends_on: draft.endsOn,
    time_zone: draft.timeZone,
    space: draft.space,
  }
}

function cohortFromRow(row: CohortRow): Cohort {
  return {
    id: row.id as CohortId,
    name: row.name,
    groupName: row.group_name,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    timeZone: row.time_zone,
    space: row.space,
    isDemo: row.demo_seed !== null,
  }
}
