import type { EventMapping, ImportRecord } from '../../contract/imports.ts'
import type { RejectedRow } from '../../contract/roster.ts'
import type { CohortId, ImportId } from '../../contract/scalars.ts'
import { Answers, type Grain, type Scope, type SourceId } from '../../contract/sources.ts'
import type { Reader, Writer } from '../db/connection.ts'
import type { Schema } from '../db/schema.ts'

/** An import as the table holds it; the title of its source is added by whoever shows it. */
export type StoredImport = Omit<ImportRecord, 'sourceTitle'> & Readonly<{ cohortId: CohortId }>

/** What is known of an import once all is read. Counts as in the contract; times in milliseconds since 1970 UTC. */
export type ImportOutcome = Omit<
  Schema['import'],
  'id' | 'cohort_id' | 'source' | 'label' | 'imported_at' | 'undone_at'
>

export async function listImports(db: Reader, cohortId: CohortId): Promise<StoredImport[]> {
  const rows = await db
    .selectFrom('import')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(importFromRow)
}

export async function findImport(db: Reader, id: ImportId): Promise<StoredImport | null> {
  const row = await db.selectFrom('import').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? importFromRow(row) : null
}

/** The finished import that took in the same content, not undone. */
export async function sameImport(
  db: Reader,
  cohortId: CohortId,
  sha256: string,
): Promise<{ importId: ImportId; at: string } | null> {
  const row = await db
    .selectFrom('import')
    .select(['id', 'imported_at'])
    .where('cohort_id', '=', cohortId)
    .where('sha256', '=', sha256)
    .where('undone_at', 'is', null)
    .orderBy('id')
    .executeTakeFirst()
  return row ? { importId: row.id as ImportId, at: new Date(row.imported_at).toISOString() } : null
}

export async function rejectedRows(db: Reader, id: ImportId): Promise<RejectedRow[]> {
  return db
    .selectFrom('import_reject')
    .select(['file', 'line', 'reason'])
    .where('import_id', '=', id)
    .orderBy('id')
    .execute()
}

/** Begins an import; what it holds is filled in by `finishImport` in the same transaction. */
export async function startImport(
  db: Writer,
  start: { cohortId: CohortId; source: SourceId; label: string; at: number },
): Promise<ImportId> {
  const row = await db
    .insertInto('import')
    .values({
      cohort_id: start.cohortId,
      source: start.source,
      label: start.label,
      imported_at: start.at,
      undone_at: null,
      sha256: '',
      first_at: null,
      last_at: null,
      read_count: 0,
      added_count: 0,
      duplicate_count: 0,
      ignored_count: 0,
      rejected_count: 0,
      people_added: 0,
      people_matched: 0,
      ignored: '{}',
      grades: '{}',
      mapping: null,
      grain: 'events',
      scope: 'space',
      answers: '{}',
      channels: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id as ImportId
}

export async function finishImport(
  db: Writer,
  id: ImportId,
  outcome: ImportOutcome,
  rejected: readonly RejectedRow[],
): Promise<void> {
  await db.updateTable('import').set(outcome).where('id', '=', id).execute()
  for (let from = 0; from < rejected.length; from += 200) {
    const rows = rejected.slice(from, from + 200).map((row) => ({ import_id: id, ...row }))
    await db.insertInto('import_reject').values(rows).execute()
  }
}

function importFromRow(row: Omit<Schema['import'], 'id'> & { id: number }): StoredImport {
  const { first_at: first, last_at: last } = row
  return {
    id: row.id as ImportId,
    cohortId: row.cohort_id as CohortId,
    label: row.label,
    source: row.source as SourceId,
    importedAt: new Date(row.imported_at).toISOString(),
    undoneAt: row.undone_at === null ? null : new Date(row.undone_at).toISOString(),
    window:
      first === null || last === null
        ? null
        : { from: new Date(first).toISOString(), to: new Date(last).toISOString() },
    events: {
      read: row.read_count,
      added: row.added_count,
      duplicate: row.duplicate_count,
      ignored: row.ignored_count,
    },
    ignored: JSON.parse(row.ignored) as Record<string, number>,
    rejectedCount: row.rejected_count,
    people: { added: row.people_added, matched: row.people_matched },
    grain: row.grain as Grain,
    scope: row.scope as Scope,
    answers: Answers.parse(JSON.parse(row.answers)),
    channels: row.channels === null ? null : (JSON.parse(row.channels) as string[]),
    sha256: row.sha256,
  }
}

export function mappingAsJson(mapping: EventMapping | null): string | null {
  return mapping === null ? null : JSON.stringify(mapping)
}
