import { z } from 'zod'
import { EventMapping } from './imports.ts'
import { operation } from './operation.ts'
import { CohortId, Instant, MappingId, UploadId } from './scalars.ts'
import { Answers } from './sources.ts'

const MappingName = z.string().trim().min(1).max(80)

/** Which column of a table is which, kept under a name for the next table of the same make. Serves every cohort of the workspace. */
export const SavedMapping = z.object({
  id: MappingId,
  name: MappingName,
  /** The header row of the table that it was made for. */
  columns: z.array(z.string()),
  mapping: EventMapping,
  /** What was answered about that table: zone, order of dates, encoding. */
  answers: Answers,
  savedAt: Instant,
})
export type SavedMapping = z.infer<typeof SavedMapping>

/** What a mapping makes of the first rows of a table. read = events + ignored + rejected. */
export const MappingTrial = z.object({
  read: z.number().int(),
  events: z.number().int(),
  /** Events by kind. What only its place in the thread tells counts as a message. */
  kinds: z.record(z.string(), z.number().int()),
  ignored: z.record(z.string(), z.number().int()),
  rejected: z.array(z.object({ line: z.number().nullable(), reason: z.string() })),
  rows: z.array(
    z.object({
      at: Instant,
      person: z.string(),
      kind: z.string(),
      channel: z.string().nullable(),
      isReply: z.boolean(),
    }),
  ),
})
export type MappingTrial = z.infer<typeof MappingTrial>

export const mappings = {
  /** By name. */
  list: operation.output(z.array(SavedMapping)),
  /** Those made for a table with the same columns, whatever their order, newest first. */
  offered: operation.input(z.object({ columns: z.array(z.string()) })).output(z.array(SavedMapping)),
  /** What the mapping makes of the first 20 rows. Reads no further and writes nothing. */
  tryOut: operation
    .input(
      z.object({
        cohortId: CohortId,
        uploadId: UploadId,
        mapping: EventMapping,
        answers: Answers.nullable().default(null),
      }),
    )
    .output(MappingTrial),
  /** Keeps a mapping; one that has the name already is replaced. */
  save: operation
    .input(
      z.object({
        name: MappingName,
        columns: z.array(z.string()).max(1000),
        mapping: EventMapping,
        answers: Answers.nullable().default(null),
      }),
    )
    .output(SavedMapping),
  rename: operation.input(z.object({ mappingId: MappingId, name: MappingName })).output(SavedMapping),
  remove: operation.input(z.object({ mappingId: MappingId })),
}
