import type { MeasureId } from '../../contract/engagement.ts'
import type { MeasureRule } from './measure-rule.ts'
import { absenceFactor } from './measures/absence-factor.ts'
import { contributionRate } from './measures/contribution-rate.ts'
import { contributions } from './measures/contributions.ts'
import { contributionsMedian } from './measures/contributions-median.ts'
import { facilitatorShare } from './measures/facilitator-share.ts'
import { giniIndex } from './measures/gini.ts'
import { hoursToFirstReplyMedian } from './measures/hours-to-first-reply-median.ts'
import { newContributors } from './measures/new-contributors.ts'
import { reactingRate } from './measures/reacting-rate.ts'
import { replyCoverage } from './measures/reply-coverage.ts'
import { returningContributorRate } from './measures/returning-contributor-rate.ts'
import { threadStarts } from './measures/thread-starts.ts'
import { topTenthShare } from './measures/top-tenth-share.ts'

/** Every measure, in the order in which it is listed everywhere. */
export const measureRules: readonly MeasureRule[] = [
  contributionRate,
  reactingRate,
  contributions,
  contributionsMedian,
  newContributors,
  returningContributorRate,
  threadStarts,
  replyCoverage,
  hoursToFirstReplyMedian,
  giniIndex,
  topTenthShare,
  absenceFactor,
  facilitatorShare,
]

const byId = new Map(measureRules.map((rule) => [rule.definition.id, rule]))

export function ruleOf(id: MeasureId): MeasureRule {
  const rule = byId.get(id)
  if (!rule) throw new Error(`no measure ${id}`)
  return rule
}
