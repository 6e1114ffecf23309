import { randomUUID } from 'node:crypto'
import type { Entry, EntryDraft } from '../../contract/entries.ts'
import { type EntryBody, type EntryKind, entryKinds } from '../../contract/entry-kinds.ts'
import type { CohortId, EntryId } from '../../contract/scalars.ts'
import type { Reader, Writer } from '../db/connection.ts'

/** Entries of some kinds, each kind in the designer's order. Fields that a body was written without have their defaults. */
export async function listEntries<Kind extends EntryKind>(
  db: Reader,
  cohortId: CohortId,
  ...kinds: readonly [Kind, ...Kind[]]
): Promise<Entry<Kind>[]> {
  const rows = await db
    .selectFrom('design_entry')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .where('kind', 'in', kinds)
    .orderBy('kind')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => entryFromRow<Kind>(row))
}

export async function findEntry(db: Reader, cohortId: CohortId, id: EntryId): Promise<Entry | null> {
  const row = await db
    .selectFrom('design_entry')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? entryFromRow(row) : null
}

/** Writes a draft down at `position`. A copy from a template brings its uid, and that of the entry it was copied from. */
export async function insertEntry<Kind extends EntryKind>(
  db: Writer,
  cohortId: CohortId,
  draft: EntryDraft<Kind>,
  at: number,
  position: number,
  { uid, originUid }: Readonly<{ uid: string; originUid: string | null }> = { uid: randomUUID(), originUid: null },
): Promise<Entry<Kind>> {
  const body = bodyOf(draft.kind, draft.body)
  const row = await db
    .insertInto('design_entry')
    .values({
      cohort_id: cohortId,
      kind: draft.kind,
      position,
      uid,
      origin_uid: originUid,
      body: JSON.stringify(body),
      created_at: at,
      updated_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: row.id as EntryId, kind: draft.kind, uid, originUid, body } as Entry<Kind>
}

export async function updateEntry<Kind extends EntryKind>(
  db: Writer,
  cohortId: CohortId,
  id: EntryId,
  body: EntryBody<Kind>,
  at: number,
): Promise<void> {
  await db
    .updateTable('design_entry')
    .set({ body: JSON.stringify(body), updated_at: at })
    .where('cohort_id', '=', cohortId)
    .where('id', '=', id)
    .execute()
}

export async function removeEntries(db: Writer, cohortId: CohortId, ids: readonly EntryId[]): Promise<void> {
  await db.deleteFrom('design_entry').where('cohort_id', '=', cohortId).where('id', 'in', ids).execute()
}

/** Where an entry has to stand to come right before another of its kind, or last. Spreads the entries anew where no number is left between two of them. */
export async function positionBefore(
  db: Writer,
  cohortId: CohortId,
  kind: EntryKind,
  before: EntryId | null,
): Promise<number> {
  const rows = await db
    .selectFrom('design_entry')
    .select(['id', 'position'])
    .where('cohort_id', '=', cohortId)
    .where('kind', '=', kind)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const at = rows.findIndex((row) => row.id === before)
  const next = rows[at]
  if (!next) return (rows.at(-1)?.position ?? 0) + 1
  const previous = rows[at - 1]
  if (!previous) return next.position - 1
  const between = (previous.position + next.position) / 2
  if (previous.position < between && between < next.position) return between
  for (const [index, { id }] of rows.entries())
    await db.updateTable('design_entry').set({ position: index }).where('id', '=', id).execute()
  return at - 0.5
}

export async function moveEntry(db: Writer, cohortId: CohortId, id: EntryId, position: number): Promise<void> {
  await db
    .updateTable('design_entry')
    .set({ position })
    .where('cohort_id', '=', cohortId)
    .where('id', '=', id)
    .execute()
}

/** A body as its kind has it, with defaults where something is missing. Throws on a body that was never valid. */
export function bodyOf<Kind extends EntryKind>(kind: Kind, body: unknown): EntryBody<Kind> {
  return entryKinds[kind].body.parse(body) as EntryBody<Kind>
}

type Row = { id: number; kind: string; uid: string; origin_uid: string | null; body: string }

function entryFromRow<Kind extends EntryKind>(row: Row): Entry<Kind> {
  const kind = row.kind as Kind
  return {
    id: row.id as EntryId,
    kind,
    uid: row.uid,
    originUid: row.origin_uid,
    body: bodyOf(kind, JSON.parse(row.body)),
  } as Entry<Kind>
}
