import type { Advice, WeekView } from '../../contract/week.ts'
import { adviceIn, sorted } from './advice/advice.ts'
import { withCurrencies } from './advice/currency-check.ts'
import { changesIn } from './changes.ts'
import type { AdviceDecision } from './decisions.repo.ts'
import { nudgesDueIn } from './due.ts'
import { gapsIn } from './gaps.ts'
import { headlineOf } from './headline.ts'
import { quietIn } from './quiet.ts'
import { labelOf, neighboursOf } from './stepping.ts'
import { thanksIn } from './thank.ts'
import { tieOffsIn } from './tie-offs.ts'
import { unansweredIn } from './unanswered.ts'
import { type Ground, weekFacts } from './week-facts.ts'

/** The week that begins on a Monday, answered. */
export async function weekView(
  ground: Ground,
  decisions: readonly AdviceDecision[],
  monday: string,
): Promise<WeekView> {
  const given = weekFacts(ground, monday)
  const { advice, others } = sorted(await withCurrencies(adviceIn(given), ground.currencies), decisions, monday)
  const lists = { advice, unanswered: unansweredIn(given), nudgesDue: nudgesDueIn(given) }
  return {
    week: given.name,
    window: given.window,
    label: labelOf(ground.facts, monday),
    ...neighboursOf(ground.facts, monday),
    ...headlineOf(given, lists),
    isCovered: given.isCovered,
    changes: changesIn(given),
    ...lists,
    others,
    thank: thanksIn(given),
    quiet: quietIn(given),
    tieOff: tieOffsIn(given),
    gaps: gapsIn(given),
  }
}

/** What the rules find in the week that begins on a Monday, whatever was decided about it. */
export function foundIn(ground: Ground, monday: string): Advice[] {
  return adviceIn(weekFacts(ground, monday))
}
