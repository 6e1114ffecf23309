import { z } from 'zod'

export const CohortId = z.number().int().positive().brand<'CohortId'>()
export type CohortId = z.infer<typeof CohortId>

export const PersonId = z.number().int().positive().brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

export const ImportId = z.number().int().positive().brand<'ImportId'>()
export type ImportId = z.infer<typeof ImportId>

/** One thing written down in a cohort's design: a norm, a nudge, a risk … */
export const EntryId = z.number().int().positive().brand<'EntryId'>()
export type EntryId = z.infer<typeof EntryId>

export const WaveId = z.number().int().positive().brand<'WaveId'>()
export type WaveId = z.infer<typeof WaveId>

export const TemplateId = z.number().int().positive().brand<'TemplateId'>()
export type TemplateId = z.infer<typeof TemplateId>

/** A mapping of columns that is kept under a name. */
export const MappingId = z.number().int().positive().brand<'MappingId'>()
export type MappingId = z.infer<typeof MappingId>

/** Names files that were handed to the studio and wait to be previewed or imported. Opaque; lives as long as the process. */
export const UploadId = z.string().min(1).max(64).brand<'UploadId'>()
export type UploadId = z.infer<typeof UploadId>

/** Names a workspace file to a page, so that no path has to be sent. */
export const WorkspaceId = z.string().min(1).max(64).brand<'WorkspaceId'>()
export type WorkspaceId = z.infer<typeof WorkspaceId>

/** A calendar date without a time, `YYYY-MM-DD`, read in the cohort's time zone. */
export const PlainDate = z.iso.date()
export type PlainDate = z.infer<typeof PlainDate>

/** A time of day in the cohort's time zone, `HH:MM`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written like 15:30')
export type ClockTime = z.infer<typeof ClockTime>

/** What people write: any language, up to 10,000 characters. */
export const Text = z.string().max(10_000)

/** A file that an operation made: its suggested name and its content. */
export const MadeFile = z.object({ fileName: z.string(), bytes: z.instanceof(Blob) })
export type MadeFile = z.infer<typeof MadeFile>

/** A moment, ISO 8601 in UTC, e.g. `2026-01-05T08:30:00Z`. */
export const Instant = z.iso.datetime({ offset: true })
export type Instant = z.infer<typeof Instant>

/** An IANA time zone that this machine knows, e.g. `Europe/Berlin`. */
export const TimeZone = z.string().refine(isTimeZone, 'not a known time zone')
export type TimeZone = z.infer<typeof TimeZone>

/** Days from `from` (inclusive) to `to` (exclusive) in the cohort's time zone. */
export const Window = z.object({ from: PlainDate, to: PlainDate })
export type Window = z.infer<typeof Window>

/** A calendar quarter, e.g. `2026-Q1`. */
export const Quarter = z.string().regex(/^\d{4}-Q[1-4]$/, 'a quarter is written like 2026-Q1')
export type Quarter = z.infer<typeof Quarter>

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}
