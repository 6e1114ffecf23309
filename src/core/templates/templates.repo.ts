import type { CohortId, TemplateId } from '../../contract/scalars.ts'
import type { Reader, Writer } from '../db/connection.ts'
import { SavedDesign } from './design.ts'

export type TemplateRecord = Readonly<{ id: TemplateId; name: string; savedAt: number; design: SavedDesign }>

/** Saved designs, the newest first. */
export async function listTemplates(db: Reader): Promise<TemplateRecord[]> {
  const rows = await db
    .selectFrom('design_template')
    .selectAll()
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id as TemplateId,
    name: row.name,
    savedAt: row.saved_at,
    design: SavedDesign.parse(JSON.parse(row.body)),
  }))
}

export async function insertTemplate(db: Writer, name: string, design: SavedDesign, at: number): Promise<TemplateId> {
  const row = await db
    .insertInto('design_template')
    .values({ name, saved_at: at, body: JSON.stringify(design) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id as TemplateId
}

export async function deleteTemplate(db: Writer, id: TemplateId): Promise<void> {
  await db.deleteFrom('design_template').where('id', '=', id).execute()
}

/** What a cohort that started from a template started with; null for one that didn't. */
export async function findOrigin(
  db: Reader,
  cohortId: CohortId,
): Promise<{ templateName: string; design: SavedDesign } | null> {
  const row = await db.selectFrom('design_origin').selectAll().where('cohort_id', '=', cohortId).executeTakeFirst()
  return row ? { templateName: row.template_name, design: SavedDesign.parse(JSON.parse(row.body)) } : null
}

export async function insertOrigin(
  db: Writer,
  cohortId: CohortId,
  templateName: string,
  design: SavedDesign,
): Promise<void> {
  await db
    .insertInto('design_origin')
    .values({ cohort_id: cohortId, template_name: templateName, body: JSON.stringify(design) })
    .execute()
}
