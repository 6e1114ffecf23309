import { z } from 'zod'
import { Cohort, CohortDraft } from './cohorts.ts'
import { EntryKindName } from './entries.ts'
import { operation } from './operation.ts'
import { CohortId, Instant, MadeFile, TemplateId, Text, UploadId } from './scalars.ts'

/** A design that was saved to start other cohorts from. It holds no people and nothing that happened. */
export const Template = z.object({
  id: TemplateId,
  name: Text,
  savedAt: Instant,
  /** Weeks that the cohort it came from lasted. */
  weeks: z.number().int(),
  counts: z.array(z.object({ kind: EntryKindName, entries: z.number().int() })),
})
export type Template = z.infer<typeof Template>

/** What became of a template's design in a cohort that started from it. */
export const DesignChanges = z.object({
  templateName: z.string(),
  added: z.array(z.object({ kind: EntryKindName, title: z.string() })),
  removed: z.array(z.object({ kind: EntryKindName, title: z.string() })),
  /** `what` names the fields that differ, in words. */
  changed: z.array(z.object({ kind: EntryKindName, title: z.string(), what: z.array(z.string()) })),
  /** Pages and the purpose, by their titles. */
  rewritten: z.array(z.string()),
  unchanged: z.number().int(),
})
export type DesignChanges = z.infer<typeof DesignChanges>

export const templates = {
  list: operation.output(z.array(Template)),
  save: operation.input(z.object({ cohortId: CohortId, name: Text })).output(Template),
  remove: operation.input(z.object({ templateId: TemplateId })).output(z.void()),
  /** Makes a cohort with the template's design; each day keeps its week of the cohort and its weekday. */
  start: operation.input(z.object({ templateId: TemplateId, cohort: CohortDraft })).output(Cohort),
  /** What was changed since the cohort started from a template; null when it didn't. */
  changes: operation.input(z.object({ cohortId: CohortId })).output(DesignChanges.nullable()),
  /** The template as a file, for another workspace. */
  exportFile: operation.input(z.object({ templateId: TemplateId })).output(MadeFile),
  takeIn: operation.input(z.object({ uploadId: UploadId })).output(Template),
}
