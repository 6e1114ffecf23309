import { z } from 'zod'
import type { CohortId, Quarter } from '../../contract/scalars.ts'
import type { SourceId } from '../../contract/sources.ts'
import type { Reader, Writer } from '../db/connection.ts'

/** An import as the appendix lists it. Never its label, which is a file's name and could carry a person's. Times in ms since 1970 UTC. */
export type ImportSummary = Readonly<{
  source: SourceId
  firstAt: number
  lastAt: number
  added: number
  duplicate: number
  rejected: number
  /** Left out on purpose, by reason. */
  ignored: Readonly<Record<string, number>>
}>

/** A passage in the facilitator's words, with the draft it was written over. */
export type ReviewEdit = Readonly<{ blockId: string; text: string; drafted: string; editedAt: number }>

const Ignored = z.record(z.string(), z.number())

/** Imports that stand and brought something dated, oldest window first. */
export async function listImportSummaries(db: Reader, cohortId: CohortId): Promise<ImportSummary[]> {
  const rows = await db
    .selectFrom('import')
    .select(['source', 'first_at', 'last_at', 'added_count', 'duplicate_count', 'rejected_count', 'ignored'])
    .where('cohort_id', '=', cohortId)
    .where('undone_at', 'is', null)
    .orderBy('first_at')
    .orderBy('id')
    .execute()
  return rows.flatMap((row) =>
    row.first_at === null || row.last_at === null
      ? []
      : [
          {
            source: row.source as SourceId,
            firstAt: row.first_at,
            lastAt: row.last_at,
            added: row.added_count,
            duplicate: row.duplicate_count,
            rejected: row.rejected_count,
            ignored: Ignored.parse(JSON.parse(row.ignored)),
          },
        ],
  )
}

/** Every day with activity, ascending, in the cohort's zone. */
export async function listActiveDays(db: Reader, cohortId: CohortId): Promise<string[]> {
  const rows = await db
    .selectFrom('activity_day')
    .select('day')
    .distinct()
    .where('cohort_id', '=', cohortId)
    .orderBy('day')
    .execute()
  return rows.map((row) => row.day)
}

export async function listEditedQuarters(db: Reader, cohortId: CohortId): Promise<Set<Quarter>> {
  const rows = await db
    .selectFrom('review_edit')
    .select('quarter')
    .distinct()
    .where('cohort_id', '=', cohortId)
    .execute()
  return new Set(rows.map((row) => row.quarter))
}

export async function listEdits(db: Reader, cohortId: CohortId, quarter: Quarter): Promise<ReviewEdit[]> {
  const rows = await db
    .selectFrom('review_edit')
    .select(['block_id', 'text', 'drafted', 'edited_at'])
    .where('cohort_id', '=', cohortId)
    .where('quarter', '=', quarter)
    .orderBy('block_id')
    .execute()
  return rows.map((row) => ({ blockId: row.block_id, text: row.text, drafted: row.drafted, editedAt: row.edited_at }))
}

export async function saveEdit(db: Writer, cohortId: CohortId, quarter: Quarter, edit: ReviewEdit): Promise<void> {
  const row = { text: edit.text, drafted: edit.drafted, edited_at: edit.editedAt }
  await db
    .insertInto('review_edit')
    .values({ cohort_id: cohortId, quarter, block_id: edit.blockId, ...row })
    .onConflict((conflict) => conflict.columns(['cohort_id', 'quarter', 'block_id']).doUpdateSet(row))
    .execute()
}

export async function removeEdit(db: Writer, cohortId: CohortId, quarter: Quarter, blockId: string): Promise<void> {
  await db
    .deleteFrom('review_edit')
    .where('cohort_id', '=', cohortId)
    .where('quarter', '=', quarter)
    .where('block_id', '=', blockId)
    .execute()
}
