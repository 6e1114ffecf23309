import type { EngagementView } from '../../contract/engagement.ts'
import type { Window } from '../../contract/scalars.ts'
import { cardsFor } from '../engagement/cards.ts'
import type { Facts } from '../engagement/facts.ts'
import { headlineFor } from '../engagement/headline.ts'
import { measuresIn, pairOf } from '../engagement/measuring.ts'
import { unansweredFirstThreads } from '../engagement/unanswered.ts'
import { weeksOf } from '../engagement/weeks.ts'
import { figuresOf } from './figures.ts'

/** The engagement screen's answer for a window: what happened in one sentence, the main numbers, the figures, and who still waits for a reply. */
export function engagementView(facts: Facts, window: Window): EngagementView {
  const weeks = weeksOf(facts, window)
  return {
    window,
    headline: headlineFor(facts, window, weeks, pairOf(facts, window, 'total')),
    cards: cardsFor(measuresIn(facts, window, 'total')),
    figures: figuresOf(facts, window, 'facilitator'),
    unanswered: unansweredFirstThreads(facts, window),
  }
}
