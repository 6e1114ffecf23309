import { EventMapping } from '../../contract/imports.ts'
import type { SavedMapping } from '../../contract/mappings.ts'
import type { MappingId } from '../../contract/scalars.ts'
import { Answers } from '../../contract/sources.ts'
import type { Reader, Writer } from '../db/connection.ts'
import type { Schema } from '../db/schema.ts'
import { fold } from '../roster/folding.ts'

type MappingDraft = Omit<SavedMapping, 'id' | 'savedAt'>

/** Every mapping that is kept, by name. */
export async function listMappings(db: Reader): Promise<SavedMapping[]> {
  const rows = await db.selectFrom('saved_mapping').selectAll().orderBy('folded').execute()
  return rows.map(mappingFromRow)
}

export async function findMapping(db: Reader, id: MappingId): Promise<SavedMapping | null> {
  const row = await db.selectFrom('saved_mapping').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? mappingFromRow(row) : null
}

/** By its name; case and spaces make no difference. */
export async function findMappingCalled(db: Reader, name: string): Promise<SavedMapping | null> {
  const row = await db.selectFrom('saved_mapping').selectAll().where('folded', '=', fold(name)).executeTakeFirst()
  return row ? mappingFromRow(row) : null
}

export async function insertMapping(db: Writer, draft: MappingDraft, at: number): Promise<MappingId> {
  const row = await db
    .insertInto('saved_mapping')
    .values(rowFromDraft(draft, at))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id as MappingId
}

export async function updateMapping(db: Writer, id: MappingId, draft: MappingDraft, at: number): Promise<void> {
  await db.updateTable('saved_mapping').set(rowFromDraft(draft, at)).where('id', '=', id).execute()
}

export async function renameMapping(db: Writer, id: MappingId, name: string): Promise<void> {
  await db
    .updateTable('saved_mapping')
    .set({ name, folded: fold(name) })
    .where('id', '=', id)
    .execute()
}

export async function deleteMapping(db: Writer, id: MappingId): Promise<void> {
  await db.deleteFrom('saved_mapping').where('id', '=', id).execute()
}

function rowFromDraft({ name, columns, mapping, answers }: MappingDraft, at: number) {
  return {
    name,
    folded: fold(name),
    columns: JSON.stringify(columns),
    mapping: JSON.stringify(mapping),
    answers: JSON.stringify(answers),
    saved_at: at,
  }
}

type Row = Omit<Schema['saved_mapping'], 'id'> & { id: number }

function mappingFromRow(row: Row): SavedMapping {
  return {
    id: row.id as MappingId,
    name: row.name,
    columns: JSON.parse(row.columns) as string[],
    mapping: EventMapping.parse(JSON.parse(row.mapping)),
    answers: Answers.parse(JSON.parse(row.answers)),
    savedAt: new Date(row.saved_at).toISOString(),
  }
}
