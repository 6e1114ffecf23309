import type { FigureSpec } from '../../contract/figures.ts'
import type { Window } from '../../contract/scalars.ts'
import type { Audience } from '../engagement/disclose.ts'
import type { Facts } from '../engagement/facts.ts'
import { askGiveThank } from './ask-give-thank.ts'
import { contributionRateByWeek } from './contribution-rate-by-week.ts'
import { contributionsByPerson } from './contributions-by-person.ts'
import { conversationsByWeek } from './conversations-by-week.ts'
import { facilitatorShares } from './facilitator-shares.ts'
import { type Figure, figureFacts, specOf } from './figure.ts'
import { firstContributionCurve } from './first-contribution-curve.ts'
import { ladderByWeek } from './ladder-by-week.ts'
import { newcomersByWeek } from './newcomers-by-week.ts'
import { ownershipByWeek } from './ownership-by-week.ts'
import { participationByWeek } from './participation-by-week.ts'
import { repliesNetwork } from './replies-network.ts'
import { retentionByJoinWeek } from './retention-by-join-week.ts'
import { whoCarriesIt } from './who-carries-it.ts'

const figures: readonly Figure[] = [
  participationByWeek,
  contributionRateByWeek,
  ladderByWeek,
  contributionsByPerson,
  whoCarriesIt,
  ownershipByWeek,
  facilitatorShares,
  newcomersByWeek,
  firstContributionCurve,
  retentionByJoinWeek,
  conversationsByWeek,
  repliesNetwork,
  askGiveThank,
]

/** Every figure of a window, in the order of the screen. For stakeholders small groups are suppressed as disclose.ts says; names are in none. */
export function figuresOf(facts: Facts, window: Window, audience: Audience): FigureSpec[] {
  const given = figureFacts(facts, window, audience)
  return figures.map((figure) => specOf(figure, given))
}
