import type { Advice, WeekView } from '../../../contract/week.ts'
import { addDays } from '../../time/days.ts'
import type { AdviceDecision } from '../decisions.repo.ts'
import type { WeekFacts } from '../week-facts.ts'
import { mondayOfWeek } from '../week-name.ts'
import { asksWithoutThanks } from './asks-without-thanks.ts'
import { dataGap } from './data-gap.ts'
import { decisionRule } from './decision-rule.ts'
import { facilitatorCarries } from './facilitator-carries.ts'
import { fallingContribution } from './falling-contribution.ts'
import { firstPostWaits } from './first-post-waits.ts'
import { fragile } from './fragile.ts'
import { givesWithoutAsks } from './gives-without-asks.ts'
import { goalsThin } from './goals-thin.ts'
import { nudgeUndisclosed } from './nudge-undisclosed.ts'
import { onePlatform } from './one-platform.ts'
import { promptAlone } from './prompt-alone.ts'
import { readingNotWriting } from './reading-not-writing.ts'
import { repliesThin } from './replies-thin.ts'
import type { AdviceFinder } from './rule.ts'
import { scarcityUntrue } from './scarcity-untrue.ts'
import { slowStart } from './slow-start.ts'
import { threadTooLong } from './thread-too-long.ts'

/** Every rule of the catalogue, the most urgent first: who waits, what must not go out, what can't be known, what was promised, then what can be made better. */
const finders: readonly AdviceFinder[] = [
  firstPostWaits,
  scarcityUntrue,
  nudgeUndisclosed,
  dataGap,
  decisionRule,
  slowStart,
  promptAlone,
  fallingContribution,
  facilitatorCarries,
  repliesThin,
  fragile,
  readingNotWriting,
  goalsThin,
  asksWithoutThanks,
  givesWithoutAsks,
  threadTooLong,
  onePlatform,
]

const mostAdvice = 3
/** So that one rule with many subjects leaves room for another. */
const mostOfRule = 2
/** What was done about the cohort as a whole is given this long before it is said again. */
const daysToWork = 14

/** All that the rules find in a week, the most urgent first. */
export function adviceIn(given: WeekFacts): Advice[] {
  return finders.flatMap(({ rule, principle, find }) => find(given).map((found) => ({ ...found, rule, principle })))
}

/** At most three pieces of advice that nothing was decided about, and the others with the reason why they are no part of the three. */
export function sorted(
  found: readonly Advice[],
  decisions: readonly AdviceDecision[],
  monday: string,
): Pick<WeekView, 'advice' | 'others'> {
  const advice: Advice[] = []
  const others: WeekView['others'] = []
  const over: Advice[] = []
  for (const one of found) {
    const decision = decisions.find(
      (made) => made.rule === one.rule && made.subject === one.subject && isInForce(made, monday),
    )
    const ofRule = advice.filter(({ rule }) => rule === one.rule).length
    if (decision) others.push({ advice: one, state: decision.verdict, until: decision.until, reason: decision.reason })
    else if (advice.length < mostAdvice && ofRule < mostOfRule) advice.push(one)
    else over.push(one)
  }
  const spare = over.splice(0, mostAdvice - advice.length)
  const beyond = over.map((one) => ({ advice: one, state: 'beyond-three' as const, until: null, reason: '' }))
  return { advice: [...advice, ...spare], others: [...beyond, ...others] }
}

/** Whether a decision holds in the week of a Monday: from the week on in which it was made, and put off until the week that follows its day. */
function isInForce({ rule, week, verdict, until, subject }: AdviceDecision, monday: string): boolean {
  const decided = mondayOfWeek(week)
  if (monday < decided) return false
  if (verdict === 'snoozed') return until === null || monday <= until
  const goesOn = subject === '' || rule === 'decision-rule'
  return verdict === 'dismissed' || !goesOn || monday < addDays(decided, daysToWork)
}
