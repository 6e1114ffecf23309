import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { AccountKind } from './matches.ts'
import { operation } from './operation.ts'
import { progressThen } from './progress.ts'
import { RejectedRow } from './roster.ts'
import { CohortId, ImportId, Instant, PersonId, TimeZone, UploadId } from './scalars.ts'
import { Answers, Grain, Question, Scope, SourceDescription, SourceId } from './sources.ts'

/** What a person did. `view` and `attend` are presence; joins and leaves move people; only post, reply and artefact are contributions. */
export const EventKind = z.enum(['post', 'reply', 'artefact', 'reaction', 'join', 'leave', 'view', 'attend'])
export type EventKind = z.infer<typeof EventKind>

/** Which column of a table holds what. Columns are named as in the header row. */
export const EventMapping = z.object({
  at: z.string(),
  person: z.string(),
  kind: z.string().nullable().default(null),
  thread: z.string().nullable().default(null),
  replyTo: z.string().nullable().default(null),
  channel: z.string().nullable().default(null),
  id: z.string().nullable().default(null),
  /** How many words were written, or the text itself, whose words are then counted and which isn't kept. */
  words: z.string().nullable().default(null),
  email: z.string().nullable().default(null),
  /** Zone of times that carry none; null: the cohort's. */
  timeZone: TimeZone.nullable().default(null),
})
export type EventMapping = z.infer<typeof EventMapping>

/** From the first to the last event of an import, both inclusive. */
const EventWindow = z.object({ from: Instant, to: Instant })

/** read = added + duplicate + ignored + rejected. */
export const EventCounts = z.object({
  read: z.number().int(),
  added: z.number().int(),
  duplicate: z.number().int(),
  ignored: z.number().int(),
})
export type EventCounts = z.infer<typeof EventCounts>

const Tally = z.record(z.string(), z.number().int())

/** What an import did. */
export const ImportReport = z.object({
  importId: ImportId.nullable().describe('null when the files added nothing, so that there is nothing to undo'),
  source: SourceId,
  window: EventWindow.nullable(),
  events: EventCounts,
  /** Left out on purpose, by reason. */
  ignored: Tally,
  rejected: z.array(RejectedRow),
  rejectedCount: z.number().int(),
  people: z.object({ added: z.number().int(), matched: z.number().int() }),
  /** What to know about the files, in sentences. */
  problems: z.array(z.string()),
  grain: Grain,
  scope: Scope,
})
export type ImportReport = z.infer<typeof ImportReport>

export const TableShape = z.object({
  file: z.string(),
  delimiter: z.string(),
  encoding: z.string(),
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
  /** The first rows below the header, at most 20, as the file has them; long cells are cut. */
  rows: z.array(z.array(z.string())),
  suggested: EventMapping.partial(),
})
export type TableShape = z.infer<typeof TableShape>

/** What the files would do, found out by reading them whole without writing. */
export const ImportPreview = z.object({
  label: z.string(),
  source: SourceId,
  sourceTitle: z.string(),
  grain: Grain,
  scope: Scope,
  /** Why the studio believes that it is this source. */
  because: z.string(),
  window: EventWindow.nullable(),
  events: EventCounts,
  kinds: z.partialRecord(EventKind, z.number().int()),
  channels: z.array(z.object({ name: z.string(), events: z.number().int() })),
  people: z.object({
    added: z.number().int(),
    matched: z.number().int(),
    sample: z.array(
      z.object({
        name: z.string(),
        matchedTo: z.string().nullable(),
        /** Why it is them, in words; null where the account was known or is new. */
        because: z.string().nullable(),
        kind: AccountKind,
        events: z.number().int(),
      }),
    ),
    bots: z.array(z.string()),
    /** Administrators and moderators the source names; they stay participants unless accepted. */
    staffOffered: z.array(z.string()),
  }),
  ignored: Tally,
  rejected: z.array(RejectedRow),
  rejectedCount: z.number().int(),
  /** Rejected rows by reason, most first, with the place of the first. */
  rejectedBy: z.array(
    z.object({ reason: z.string(), count: z.number().int(), file: z.string(), line: z.number().nullable() }),
  ),
  problems: z.array(z.string()),
  /** The answers in force: given now or remembered. */
  answers: Answers,
  firstRows: z.array(
    z.object({
      at: Instant,
      person: z.string(),
      kind: EventKind,
      channel: z.string().nullable(),
      isReply: z.boolean(),
    }),
  ),
  /** The finished import that took in exactly these files already. */
  sameAs: z.object({ importId: ImportId, at: Instant }).nullable(),
  /** For tables: the columns and the mapping in force. */
  table: TableShape.nullable(),
  mapping: EventMapping.nullable(),
  /** Measures that this import would make available, by grade. */
  unlocks: z.array(
    z.object({ measureId: z.string(), title: z.string(), grade: z.enum(['exact', 'proxy', 'unavailable']) }),
  ),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** Either the preview, or the request to say which column is which. */
export const PreviewAnswer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready'), preview: ImportPreview }),
  z.object({ state: z.literal('needs-mapping'), label: z.string(), table: TableShape }),
  /** The files leave something open that must not be guessed. */
  z.object({
    state: z.literal('needs-answers'),
    label: z.string(),
    source: SourceId,
    sourceTitle: z.string(),
    because: z.string(),
    questions: z.array(Question),
  }),
])
export type PreviewAnswer = z.infer<typeof PreviewAnswer>

export const ImportRecord = z.object({
  id: ImportId,
  label: z.string(),
  source: SourceId,
  sourceTitle: z.string(),
  importedAt: Instant,
  undoneAt: Instant.nullable(),
  window: EventWindow.nullable(),
  events: EventCounts,
  ignored: Tally,
  rejectedCount: z.number().int(),
  people: z.object({ added: z.number().int(), matched: z.number().int() }),
  grain: Grain,
  scope: Scope,
  /** What was answered about the files, where they left something open. */
  answers: Answers,
  /** The channels that were chosen; null: all. */
  channels: z.array(z.string()).nullable(),
  /** sha256 of the content that was read; the same for a folder and its zip. */
  sha256: z.string(),
})
export type ImportRecord = z.infer<typeof ImportRecord>

/** Whom undoing an import would touch. People are owners of accounts, the busiest first. */
export const ImportAffects = z.object({
  /** Acts and totals that would go: no other import holds them. */
  removed: z.object({ events: z.number().int(), totals: z.number().int() }),
  /** Acts and totals that stay, because another import holds them too. */
  kept: z.object({ events: z.number().int(), totals: z.number().int() }),
  peopleCount: z.number().int(),
  people: z.array(
    z.object({
      personId: PersonId,
      name: z.string(),
      events: z.number().int(),
      totals: z.number().int(),
      /** Known from this import only, so that undoing it takes them off the roster. */
      isOnlyHere: z.boolean(),
    }),
  ),
})
export type ImportAffects = z.infer<typeof ImportAffects>

const ImportRequest = z.object({
  cohortId: CohortId,
  uploadId: UploadId,
  /** Null: recognise it. */
  source: SourceId.nullable().default(null),
  mapping: EventMapping.nullable().default(null),
  answers: Answers.nullable().default(null),
  /** Only these channels (as the preview names them); null: all. */
  channels: z.array(z.string()).nullable().default(null),
  /** Make the administrators and moderators that the source names staff. */
  acceptRoles: z.boolean().default(false),
})
export type ImportRequest = z.infer<typeof ImportRequest>

export const imports = {
  /** What the studio can read, in words for the drop zone. */
  sources: operation.output(z.array(SourceDescription)),
  preview: operation.input(ImportRequest).output(eventIterator(progressThen(PreviewAnswer))),
  commit: operation.input(ImportRequest).output(eventIterator(progressThen(ImportReport))),
  list: operation.input(z.object({ cohortId: CohortId })).output(z.array(ImportRecord)),
  rejected: operation.input(z.object({ importId: ImportId })).output(z.array(RejectedRow)),
  /** Who is affected by an import, and what undoing it would take out. */
  affected: operation.input(z.object({ importId: ImportId })).output(ImportAffects),
  /** Takes an import out again: its events, and the people who came only with it. */
  undo: operation
    .input(z.object({ importId: ImportId }))
    .output(
      z.object({ eventsRemoved: z.number().int(), peopleRemoved: z.number().int(), affected: z.array(PersonId) }),
    ),
}
