import { z } from 'zod'
import { operation } from './operation.ts'
import { CohortId, PersonId, PlainDate, Text } from './scalars.ts'

export const CommitmentId = z.number().int().positive().brand<'CommitmentId'>()
export type CommitmentId = z.infer<typeof CommitmentId>

export const CommitmentStatus = z.enum(['open', 'kept', 'changed', 'dropped'])
export type CommitmentStatus = z.infer<typeof CommitmentStatus>

/** A day on which it is asked how a commitment goes, and what came of it. */
export const CheckIn = z.object({
  dueOn: PlainDate,
  doneOn: PlainDate.nullable().default(null),
  note: Text.default(''),
})
export type CheckIn = z.infer<typeof CheckIn>

/**
 * What somebody said they would do. A commitment lasts when it was made actively (written or said, not nodded to), publicly, with some effort, and freely
 * chosen. Source: Cialdini, Influence, on commitment and consistency.
 */
export const CommitmentDraft = z.object({
  text: z.string().trim().min(1).max(2000),
  madeOn: PlainDate,
  isActive: z.boolean().default(false),
  isPublic: z.boolean().default(false),
  isEffortful: z.boolean().default(false),
  isFree: z.boolean().default(false),
  status: CommitmentStatus.default('open'),
  /** When it was kept, changed or dropped. */
  settledOn: PlainDate.nullable().default(null),
  outcome: Text.default(''),
  /** By day. */
  checkIns: z.array(CheckIn).max(50).default([]),
})
export type CommitmentDraft = z.infer<typeof CommitmentDraft>

export const Commitment = CommitmentDraft.extend({
  id: CommitmentId,
  personId: PersonId,
  name: z.string(),
  /** The next check-in that is not done; null when none is left or the commitment is settled. */
  nextOn: PlainDate.nullable(),
  isDue: z.boolean(),
})
export type Commitment = z.infer<typeof Commitment>

const InCohort = z.object({ cohortId: CohortId })
const One = InCohort.extend({ id: CommitmentId })

export const commitments = {
  /** All of them, those whose check-in comes first on top. */
  list: operation.input(InCohort).output(z.array(Commitment)),
  add: operation.input(InCohort.extend({ personId: PersonId, commitment: CommitmentDraft })).output(CommitmentId),
  save: operation.input(One.extend({ commitment: CommitmentDraft })).output(z.void()),
  remove: operation.input(One).output(z.void()),
}
