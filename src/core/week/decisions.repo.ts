import type { CohortId, EntryId } from '../../contract/scalars.ts'
import type { AdviceRule, WeekName } from '../../contract/week.ts'
import type { Reader, Writer } from '../db/connection.ts'

type Verdict = 'acted' | 'snoozed' | 'dismissed'

/** What was decided about a piece of advice, in which week. `until` is set when it was put off, `reason` when it was turned down. */
export type AdviceDecision = Readonly<{
  rule: AdviceRule
  subject: string
  week: WeekName
  verdict: Verdict
  until: string | null
  reason: string
  entryId: EntryId | null
}>

export async function listDecisions(db: Reader, cohortId: CohortId): Promise<AdviceDecision[]> {
  const rows = await db
    .selectFrom('advice_decision')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .orderBy('rule')
    .orderBy('subject')
    .execute()
  return rows.map((row) => ({
    rule: row.rule as AdviceRule,
    subject: row.subject,
    week: row.week,
    verdict: row.verdict as Verdict,
    until: row.until_on,
    reason: row.reason,
    entryId: row.entry_id as EntryId | null,
  }))
}

/** A decision takes the place of an earlier one on the same rule and subject. */
export async function saveDecision(
  db: Writer,
  cohortId: CohortId,
  decision: AdviceDecision,
  at: number,
): Promise<void> {
  const { rule, subject, week, verdict, until, reason, entryId } = decision
  const rest = { week, verdict, until_on: until, reason, entry_id: entryId, decided_at: at }
  await db
    .insertInto('advice_decision')
    .values({ cohort_id: cohortId, rule, subject, ...rest })
    .onConflict((conflict) => conflict.columns(['cohort_id', 'rule', 'subject']).doUpdateSet(rest))
    .execute()
}

export async function removeDecision(
  db: Writer,
  cohortId: CohortId,
  { rule, subject }: Pick<AdviceDecision, 'rule' | 'subject'>,
): Promise<void> {
  await db
    .deleteFrom('advice_decision')
    .where('cohort_id', '=', cohortId)
    .where('rule', '=', rule)
    .where('subject', '=', subject)
    .execute()
}
