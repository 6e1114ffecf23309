import type { MeasureId } from '../../contract/engagement.ts'
import type { MeasureRule } from './measure-rule.ts'
import { absenceFactor } from './measures/absence-factor.ts'
import { absentRate } from './measures/absent-rate.ts'
import { actingStep } from './measures/acting-step.ts'
import { activeWeeksMedian } from './measures/active-weeks-median.ts'
import { askShare } from './measures/ask-share.ts'
import { asksAnsweredRate } from './measures/asks-answered-rate.ts'
import { commentingRate } from './measures/commenting-rate.ts'
import { contributedByDay7 } from './measures/contributed-by-day-7.ts'
import { contributedByDay14 } from './measures/contributed-by-day-14.ts'
import { contributingStep } from './measures/contributing-step.ts'
import { contributionRate } from './measures/contribution-rate.ts'
import { contributions } from './measures/contributions.ts'
import { contributionsMedian } from './measures/contributions-median.ts'
import { crossPlatformRate } from './measures/cross-platform-rate.ts'
import { curatingRate } from './measures/curating-rate.ts'
import { daysSinceLastThread } from './measures/days-since-last-thread.ts'
import { daysToFirstContribution } from './measures/days-to-first-contribution.ts'
import { deepThreadRate } from './measures/deep-thread-rate.ts'
import { didAllThreeRate } from './measures/did-all-three-rate.ts'
import { effectiveContributors } from './measures/effective-contributors.ts'
import { facilitatorFirstReplyShare } from './measures/facilitator-first-reply-share.ts'
import { facilitatorShare } from './measures/facilitator-share.ts'
import { facilitatorThreadShare } from './measures/facilitator-thread-share.ts'
import { facilitatorWordsShare } from './measures/facilitator-words-share.ts'
import { facilitatorWorkload } from './measures/facilitator-workload.ts'
import { firstPostReplyRate } from './measures/first-post-reply-rate.ts'
import { freshReplyShare } from './measures/fresh-reply-share.ts'
import { giniIndex } from './measures/gini.ts'
import { giveShare } from './measures/give-share.ts'
import { givesThankedRate } from './measures/gives-thanked-rate.ts'
import { halfLife } from './measures/half-life.ts'
import { heldRate } from './measures/held-rate.ts'
import { hoursToFirstReplyMedian } from './measures/hours-to-first-reply-median.ts'
import { isolatesMembersRate } from './measures/isolates-members-rate.ts'
import { isolatesRate } from './measures/isolates-rate.ts'
import { largestComponentShare } from './measures/largest-component-share.ts'
import { leadershipDistribution } from './measures/leadership-distribution.ts'
import { leadingStep } from './measures/leading-step.ts'
import { lostRegulars } from './measures/lost-regulars.ts'
import { movedDownRate } from './measures/moved-down-rate.ts'
import { movedUpRate } from './measures/moved-up-rate.ts'
import { newContributors } from './measures/new-contributors.ts'
import { presentRate } from './measures/present-rate.ts'
import { producingRate } from './measures/producing-rate.ts'
import { reactingRate } from './measures/reacting-rate.ts'
import { reactivated } from './measures/reactivated.ts'
import { reciprocity } from './measures/reciprocity.ts'
import { repliersPerThreadMedian } from './measures/repliers-per-thread-median.ts'
import { repliesPerThreadMedian } from './measures/replies-per-thread-median.ts'
import { replyCoverage } from './measures/reply-coverage.ts'
import { replyDensity } from './measures/reply-density.ts'
import { replyDensityMembers } from './measures/reply-density-members.ts'
import { returningContributorRate } from './measures/returning-contributor-rate.ts'
import { returningStep } from './measures/returning-step.ts'
import { soloThreadRate } from './measures/solo-thread-rate.ts'
import { stickiness } from './measures/stickiness.ts'
import { thankShare } from './measures/thank-share.ts'
import { threadStarts } from './measures/thread-starts.ts'
import { threadStartsGini } from './measures/thread-starts-gini.ts'
import { threadsPerTen } from './measures/threads-per-ten.ts'
import { topTenthShare } from './measures/top-tenth-share.ts'
import { watchingRate } from './measures/watching-rate.ts'

/** Every measure, in the order in which it is listed everywhere. */
export const measureRules: readonly MeasureRule[] = [
  contributionRate,
  presentRate,
  absentRate,
  watchingRate,
  reactingRate,
  commentingRate,
  producingRate,
  curatingRate,
  movedUpRate,
  heldRate,
  movedDownRate,
  contributions,
  contributionsMedian,
  newContributors,
  returningContributorRate,
  activeWeeksMedian,
  stickiness,
  lostRegulars,
  reactivated,
  daysToFirstContribution,
  contributedByDay7,
  contributedByDay14,
  firstPostReplyRate,
  actingStep,
  contributingStep,
  returningStep,
  leadingStep,
  crossPlatformRate,
  threadStarts,
  threadsPerTen,
  daysSinceLastThread,
  freshReplyShare,
  replyCoverage,
  hoursToFirstReplyMedian,
  repliesPerThreadMedian,
  repliersPerThreadMedian,
  soloThreadRate,
  deepThreadRate,
  halfLife,
  askShare,
  giveShare,
  thankShare,
  asksAnsweredRate,
  givesThankedRate,
  didAllThreeRate,
  giniIndex,
  topTenthShare,
  absenceFactor,
  effectiveContributors,
  leadershipDistribution,
  threadStartsGini,
  isolatesRate,
  isolatesMembersRate,
  replyDensity,
  replyDensityMembers,
  reciprocity,
  largestComponentShare,
  facilitatorShare,
  facilitatorThreadShare,
  facilitatorFirstReplyShare,
  facilitatorWordsShare,
  facilitatorWorkload,
]

/** The measures that are read first: all that an overview shows. */
export const headlineRules: readonly MeasureRule[] = measureRules.filter(({ definition }) => definition.isHeadline)

const byId = new Map(measureRules.map((rule) => [rule.definition.id, rule]))

export function ruleOf(id: MeasureId): MeasureRule {
  const rule = byId.get(id)
  if (!rule) throw new Error(`no measure ${id}`)
  return rule
}
