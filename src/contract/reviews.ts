import { z } from 'zod'
import { FigureSpec } from './figures.ts'
import { operation } from './operation.ts'
import { CohortId, Instant, PlainDate, Quarter, Window } from './scalars.ts'

/** A passage the facilitator may rewrite. `drafted` follows the data; `edited` is what the facilitator wrote over it. */
const Passage = z.object({
  kind: z.literal('passage'),
  id: z.string(),
  /** `heading` is a heading within the section, one level below its title. */
  role: z.enum(['headline', 'heading', 'text', 'point', 'note']),
  drafted: z.string(),
  edited: z.string().nullable(),
  /** The drafted text changed since the facilitator edited it. */
  isStale: z.boolean(),
})
const TableBlock = z.object({
  kind: z.literal('table'),
  id: z.string(),
  caption: z.string(),
  note: z.string(),
  columns: z.array(z.object({ title: z.string(), isNumber: z.boolean() })),
  rows: z.array(z.array(z.string())),
})
const FigureBlock = z.object({ kind: z.literal('figure'), id: z.string(), figure: FigureSpec })

export const ReviewBlock = z.discriminatedUnion('kind', [Passage, TableBlock, FigureBlock])
export type ReviewBlock = z.infer<typeof ReviewBlock>

export const ReviewSection = z.object({ id: z.string(), title: z.string(), blocks: z.array(ReviewBlock) })
export type ReviewSection = z.infer<typeof ReviewSection>

export const Review = z.object({
  cohortId: CohortId,
  quarter: Quarter,
  window: Window,
  cover: z.object({
    title: z.string(),
    groupName: z.string(),
    cohortName: z.string(),
    period: z.string(),
    audience: z.string(),
    date: PlainDate,
    sentence: z.string(),
  }),
  sections: z.array(ReviewSection),
  /** What was held back so that nobody can be singled out, and why. Never says who. */
  suppressed: z.array(z.object({ what: z.string(), why: z.string() })),
  editedAt: Instant.nullable(),
})
export type Review = z.infer<typeof Review>

const Asked = z.object({ cohortId: CohortId, quarter: Quarter })

export const reviews = {
  /** Quarters that the cohort's dates or data touch, oldest first. */
  quarters: operation
    .input(z.object({ cohortId: CohortId }))
    .output(z.array(z.object({ quarter: Quarter, hasData: z.boolean(), hasEdits: z.boolean() }))),
  draft: operation.input(Asked).output(Review),
  /** Keeps the facilitator's wording of a passage; null goes back to the drafted text. */
  edit: operation
    .input(Asked.extend({ blockId: z.string(), text: z.string().trim().max(50_000).nullable() }))
    .output(Review),
  /** The review as a Word document. */
  export: operation.input(Asked).output(z.object({ fileName: z.string(), bytes: z.instanceof(Blob) })),
}
