import type { EngagementView } from '../../contract/engagement.ts'
import type { Window } from '../../contract/scalars.ts'
import { cardsFor, headlineCards } from '../engagement/cards.ts'
import type { Facts } from '../engagement/facts.ts'
import { headlineFor } from '../engagement/headline.ts'
import { measuresIn, pairOf } from '../engagement/measuring.ts'
import { unansweredFirstThreads } from '../engagement/unanswered.ts'
import { weeksOf } from '../engagement/weeks.ts'
import { figuresOf } from './figures.ts'
import { parts } from './parts.ts'

/** The engagement screen's answer for a window: what happened in one sentence, the main numbers, the figures, and who still waits for a reply. */
export function engagementView(facts: Facts, window: Window): EngagementView {
  const weeks = weeksOf(facts, window)
  const measures = measuresIn(facts, window, 'total')
  return {
    window,
    headline: headlineFor(facts, window, weeks, pairOf(facts, window, 'total')),
    cards: headlineCards(measures),
    figures: figuresOf(facts, window, 'facilitator'),
    parts: parts.map(({ measureIds, ...part }) => ({ ...part, cards: cardsFor(measureIds, measures) })),
    unanswered: unansweredFirstThreads(facts, window),
  }
}
