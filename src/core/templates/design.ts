import { z } from 'zod'
import type { Entry } from '../../contract/entries.ts'
import { EntryKindName } from '../../contract/entries.ts'
import { type PageKind, pageKinds } from '../../contract/page-kinds.ts'
import { Purpose } from '../../contract/purpose.ts'
import { PlainDate } from '../../contract/scalars.ts'
import { WaveDraft } from '../../contract/survey.ts'

const pageNames = Object.keys(pageKinds) as [PageKind, ...PageKind[]]

/** A whole design as it is kept in a template: what was written, without people and without what happened. Bodies are read by their kind when they are used. */
export const SavedDesign = z.object({
  format: z.literal('cohort-studio-design'),
  version: z.literal(1),
  name: z.string().max(10_000),
  startsOn: PlainDate,
  endsOn: PlainDate,
  purpose: Purpose,
  pages: z.array(z.object({ kind: z.enum(pageNames), body: z.record(z.string(), z.unknown()) })).max(100),
  entries: z
    .array(z.object({ kind: EntryKindName, uid: z.uuid(), body: z.record(z.string(), z.unknown()) }))
    .max(20_000),
  survey: WaveDraft.nullable(),
})
export type SavedDesign = z.infer<typeof SavedDesign>

export type SavedEntry = SavedDesign['entries'][number]

/** An entry as a template keeps it. */
export function savedEntry({ kind, uid, body }: Entry): SavedEntry {
  return { kind, uid, body }
}
