import { z } from 'zod'

const Columns = z.array(z.object({ title: z.string(), isNumber: z.boolean() }))

/** A piece of a paper. Each says what it is; how it looks is decided once, by whoever shows or writes papers. */
export const PaperBlock = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
  }),
  /** The sentence that a section is about. */
  z.object({ kind: z.literal('lead'), text: z.string() }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  /** Small print: sources, and what is missing. */
  z.object({ kind: z.literal('note'), text: z.string() }),
  z.object({ kind: z.literal('quote'), text: z.string() }),
  z.object({ kind: z.literal('points'), items: z.array(z.string()), isNumbered: z.boolean() }),
  /** Names with what belongs to them, e.g. "Members": "team leads in their first year". */
  z.object({
    kind: z.literal('facts'),
    items: z.array(z.object({ name: z.string(), value: z.string() })),
    /** What the names and what belongs to them are called, where they are written as a table. */
    heads: z.tuple([z.string(), z.string()]).optional(),
  }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    columns: Columns,
    rows: z.array(z.array(z.string())),
    note: z.string(),
    /** To fill in by hand: larger, with room for a pen. */
    isForm: z.boolean().optional(),
  }),
  /** Boxes to tick on paper. */
  z.object({ kind: z.literal('choices'), options: z.array(z.string()) }),
  /** Empty lines to write on. */
  z.object({ kind: z.literal('lines'), count: z.number().int().min(1).max(20) }),
  /** Places to sign, one for each role. */
  z.object({ kind: z.literal('signatures'), signers: z.array(z.object({ role: z.string(), name: z.string() })) }),
  z.object({ kind: z.literal('page-break') }),
])
export type PaperBlock = z.infer<typeof PaperBlock>

/** A document as data: shown on the screen as on paper, and written as Word or Markdown. */
export const Paper = z.object({
  title: z.string(),
  /** The line above the title: whose paper it is. */
  from: z.string(),
  /** One sentence under the title. */
  sentence: z.string(),
  /** Small facts under it: cohort, dates. */
  facts: z.array(z.string()),
  /** BCP 47, e.g. `en-GB`. */
  language: z.string(),
  hasContents: z.boolean(),
  blocks: z.array(PaperBlock),
})
export type Paper = z.infer<typeof Paper>
