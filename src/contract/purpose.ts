import { z } from 'zod'
import { operation } from './operation.ts'
import { CohortId, PlainDate } from './scalars.ts'

const Passage = z.string().trim().max(2000).default('')

/** Why the cohort exists: the transformation statement of the training, and the purpose of the social space. */
export const Purpose = z.object({
  audience: z.string().trim().max(200).default(''),
  /** State and behaviours people come from. */
  fromState: Passage,
  /** State and behaviours people go to. */
  toState: Passage,
  /** The vague outcome that the statement replaces. */
  vagueOutcome: Passage,
  measure: z.object({
    name: z.string().trim().max(200).default(''),
    unit: z.string().trim().max(40).default(''),
    baseline: z.number().nullable().default(null),
    target: z.number().nullable().default(null),
    dueOn: PlainDate.nullable().default(null),
  }),
  spacePurpose: Passage,
})
export type Purpose = z.infer<typeof Purpose>

/** A note on what is weak in the purpose and how to mend it. */
export const PurposeNote = z.object({
  field: z.enum(['audience', 'fromState', 'toState', 'measure', 'spacePurpose']),
  says: z.string(),
  mend: z.string(),
})
export type PurposeNote = z.infer<typeof PurposeNote>

export const PurposeView = z.object({
  purpose: Purpose,
  /** The transformation statement as one sentence, with "…" where something is missing. */
  statement: z.string(),
  notes: z.array(PurposeNote),
})
export type PurposeView = z.infer<typeof PurposeView>

export const purpose = {
  get: operation.input(z.object({ cohortId: CohortId })).output(PurposeView),
  save: operation.input(z.object({ cohortId: CohortId, purpose: Purpose })).output(PurposeView),
}
