import data from '../../../resources/nudge-strategies.json' with { type: 'json' }
import type { EntryBody } from '../../contract/entry-kinds.ts'
import { Strategy } from '../../contract/nudges.ts'
import { refuse } from '../refusal.ts'
import { filledIn } from './placeholders.ts'

/** The ways to nudge that the studio comes with; data in resources/nudge-strategies.json. */
export const library: readonly Strategy[] = Strategy.array().parse(data)

/** The strategy; refused when the library has none of that id. */
export function requireStrategy(id: string): Strategy {
  return library.find((strategy) => strategy.id === id) ?? refuse('strategy-not-found', { strategy: id })
}

/** A nudge as the strategy suggests it, with the words that the cohort knows filled in. Which purpose it serves is for the designer to say. */
export function nudgeFrom(
  strategy: Strategy,
  known: ReadonlyMap<string, string>,
): Pick<
  EntryBody<'nudge'>,
  'title' | 'principle' | 'strategyId' | 'ask' | 'text' | 'hypothesis' | 'measure' | 'disclosure'
> {
  const { id, title, principle, ask, measure } = strategy
  return {
    title,
    principle,
    strategyId: id,
    ask,
    measure,
    text: filledIn(strategy.template, known),
    hypothesis: filledIn(strategy.hypothesis, known),
    disclosure: filledIn(strategy.disclosure, known),
  }
}
