import type { EntryKind } from '../../contract/entry-kinds.ts'
import type { TemplateId } from '../../contract/scalars.ts'
import type { Template } from '../../contract/templates.ts'
import { insertCohort } from '../cohorts/cohorts.repo.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader } from '../db/connection.ts'
import { operations } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { safeFileName } from '../reports/file-name.ts'
import { changesBetween } from './changes.ts'
import { loadDesign } from './load-design.ts'
import { movedDesign, writeDesign } from './start-design.ts'
import { readTemplateFile } from './template-file.ts'
import {
  deleteTemplate,
  findOrigin,
  insertOrigin,
  insertTemplate,
  listTemplates,
  type TemplateRecord,
} from './templates.repo.ts'

const feature = operations.templates

export const templates = feature.router({
  list: feature.list.handler(async ({ context: { studio } }) =>
    (await listTemplates(studio.workspace.read)).map(templateFromRecord),
  ),

  save: feature.save.handler(async ({ input: { cohortId, name }, context: { studio } }) => {
    const cohort = await requireCohort(studio.workspace.read, cohortId)
    const design = await loadDesign(studio.workspace.read, cohort, name.trim() || cohort.name)
    const savedAt = studio.ports.clock.now()
    const id = await studio.workspace.edit('save the design as a template', savedAt, (db) =>
      insertTemplate(db, design.name, design, savedAt),
    )
    return templateFromRecord({ id, name: design.name, savedAt, design })
  }),

  remove: feature.remove.handler(async ({ input: { templateId }, context: { studio } }) => {
    const { name } = await requireTemplate(studio.workspace.read, templateId)
    await studio.workspace.edit(`remove the template “${name}”`, studio.ports.clock.now(), (db) =>
      deleteTemplate(db, templateId),
    )
  }),

  start: feature.start.handler(async ({ input: { templateId, cohort }, context: { studio } }) => {
    if (cohort.endsOn < cohort.startsOn) refuse('cohort-dates')
    const template = await requireTemplate(studio.workspace.read, templateId)
    const { uids, ...design } = movedDesign(template.design, cohort.startsOn, cohort.endsOn)
    const origins = new Map([...uids].map(([before, after]) => [after, before]))
    const now = studio.ports.clock.now()
    const id = await studio.workspace.edit(`create ${cohort.name} from “${template.name}”`, now, async (db) => {
      const cohortId = await insertCohort(db, cohort, now, null)
      await writeDesign(db, cohortId, design, origins, now)
      await insertOrigin(db, cohortId, template.name, design)
      return cohortId
    })
    return { ...cohort, id, isDemo: false }
  }),

  changes: feature.changes.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const cohort = await requireCohort(studio.workspace.read, cohortId)
    const origin = await findOrigin(studio.workspace.read, cohortId)
    if (!origin) return null
    const now = await loadDesign(studio.workspace.read, cohort, cohort.name)
    return changesBetween(origin.templateName, origin.design, now)
  }),

  exportFile: feature.exportFile.handler(async ({ input: { templateId }, context: { studio } }) => {
    const { name, design } = await requireTemplate(studio.workspace.read, templateId)
    const bytes = new Blob([JSON.stringify(design, null, 2)], { type: 'application/json' })
    return { fileName: `${safeFileName(name)}.cohort-template.json`, bytes }
  }),

  takeIn: feature.takeIn.handler(async ({ input: { uploadId }, context: { studio } }) => {
    const design = await readTemplateFile(studio.uploads.get(uploadId))
    const savedAt = studio.ports.clock.now()
    const id = await studio.workspace.edit('take a template in', savedAt, (db) =>
      insertTemplate(db, design.name, design, savedAt),
    )
    return templateFromRecord({ id, name: design.name, savedAt, design })
  }),
})

async function requireTemplate(db: Reader, id: TemplateId): Promise<TemplateRecord> {
  return (await listTemplates(db)).find((template) => template.id === id) ?? refuse('template-not-found')
}

function templateFromRecord({ id, name, savedAt, design }: TemplateRecord): Template {
  const counts = new Map<EntryKind, number>()
  for (const { kind } of design.entries) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const days = (Date.parse(design.endsOn) - Date.parse(design.startsOn)) / 86_400_000 + 1
  return {
    id,
    name,
    savedAt: new Date(savedAt).toISOString(),
    weeks: Math.max(1, Math.round(days / 7)),
    counts: [...counts].map(([kind, entries]) => ({ kind, entries })),
  }
}
