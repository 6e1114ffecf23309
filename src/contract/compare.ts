import { z } from 'zod'
import { Grade, MeasureId } from './engagement.ts'
import { operation } from './operation.ts'
import { CohortId, MadeFile, Window } from './scalars.ts'

/** How a column stands to the one that it is compared with. */
export const Standing = z.enum([
  'reference',
  'clearly higher',
  'clearly lower',
  'no clear difference',
  'not comparable',
])
export type Standing = z.infer<typeof Standing>

const Cell = z.object({
  value: z.string(),
  /** n and interval beside the value, or why there is none. */
  company: z.string(),
  grade: Grade,
  isSuppressed: z.boolean(),
  standing: Standing,
  /** What the standing rests on. */
  because: z.string(),
})

/**
 * The same measures, by the same definitions, of several parts of a cohort or of several cohorts. The first column is what other cohorts are compared with; a part of a cohort is
 * compared with everybody else in it.
 */
export const Comparing = z.object({
  sentence: z.string(),
  support: z.string(),
  columns: z.array(z.object({ title: z.string(), window: Window, people: z.number().int() })),
  rows: z.array(z.object({ measureId: MeasureId, title: z.string(), isHeadline: z.boolean(), cells: z.array(Cell) })),
})
export type Comparing = z.infer<typeof Comparing>

/** The people of one cohort by what tells them apart: an attribute, or `Role`. The first column is everybody together. */
const Segments = z.object({
  cohortId: CohortId,
  name: z.string().trim().min(1).max(60),
  from: Window.shape.from,
  to: Window.shape.to,
})

/** Several cohorts, each over its own first weeks; `weeks` null: over all of its own days. */
const Cohorts = z.object({
  cohortIds: z.array(CohortId).min(2).max(12),
  weeks: z.number().int().min(1).max(520).nullable(),
})

export const Compared = z.discriminatedUnion('by', [
  Segments.extend({ by: z.literal('segment') }),
  Cohorts.extend({ by: z.literal('cohort') }),
])
export type Compared = z.infer<typeof Compared>

export const compare = {
  /** What people of the cohort can be told apart by, `Role` among it, each with how many values it has. */
  names: operation
    .input(z.object({ cohortId: CohortId }))
    .output(z.array(z.object({ name: z.string(), values: z.number().int() }))),
  /** For those who run the cohorts, who know their members: nothing is held back. */
  read: operation.input(Compared).output(Comparing),
  /** A CSV for others: small groups are suppressed, and with them what they could be reckoned from. */
  exportCsv: operation.input(Compared).output(MadeFile),
}
