import { z } from 'zod'
import { Grade, MeasureId } from './engagement.ts'
import { NudgeStatus, Principle, Verdict } from './nudges.ts'
import { operation } from './operation.ts'
import { CohortId, EntryId, PlainDate, Window } from './scalars.ts'

/** A measure in one window as it is read: the value, and n and interval beside it. */
const Side = z.object({ window: Window, value: z.string(), company: z.string(), grade: Grade })

/** A nudge that was sent: what was expected of it, what was seen before and after, and what follows. */
export const LedgerLine = z.object({
  entryId: EntryId,
  title: z.string(),
  principle: Principle.nullable(),
  status: NudgeStatus,
  sentOn: PlainDate,
  channel: z.string(),
  /** Who it was for; empty: everybody. */
  audience: z.string(),
  hypothesis: z.string(),
  /** What was seen by whoever sent it. */
  outcome: z.string(),
  /** The measure in which an effect would show, as it was written when the nudge was planned; the id where it is one of the studio's. */
  measure: z.string(),
  measureId: MeasureId.nullable(),
  /** Null without a measure that the studio knows. */
  before: Side.nullable(),
  after: Side.nullable(),
  finding: z.enum(['clear rise', 'clear fall', 'no clear change', 'not comparable', 'too early', 'no measure']),
  /** The finding in a sentence, with its interval or the reason why there is none. */
  says: z.string(),
  /** Why not to over-read it, a sentence each. */
  cautions: z.array(z.string()),
  verdict: Verdict,
})
export type LedgerLine = z.infer<typeof LedgerLine>

/** What was tried and what came of it, the newest first. */
export const Ledger = z.object({ sentence: z.string(), support: z.string(), lines: z.array(LedgerLine) })
export type Ledger = z.infer<typeof Ledger>

const InCohort = z.object({ cohortId: CohortId })

export const ledger = {
  read: operation.input(InCohort).output(Ledger),
  /** Keeps, changes or stops a nudge that was sent; `open` takes the verdict back. Refused before it was sent. */
  judge: operation.input(InCohort.extend({ id: EntryId, verdict: Verdict })).output(z.void()),
}
