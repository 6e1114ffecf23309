import { figureBlock, passage, type Section } from '../drafting.ts'
import { figureIn, measureIn, type ReviewFacts } from '../review-facts.ts'

/** Who spoke for the first time, when, and whether somebody answered. */
export const newcomers: Section = {
  id: 'newcomers',
  title: 'Newcomers',
  needsData: true,
  draft: (facts) => [
    passage('newcomers.text', 'text', sentence(facts)),
    figureBlock(figureIn(facts, 'newcomers-by-week')),
  ],
}

function sentence(facts: ReviewFacts): string {
  const { shown, now } = measureIn(facts, 'hours-to-first-reply-median')
  const wait =
    shown.isSuppressed || now.value === null
      ? ''
      : ` Half of the conversations that were answered had their first answer within ${now.value < 1 ? 'an hour' : shown.text}.`
  return `A first contribution that is answered is more often followed by a second one; that is an observation from other communities, not from this one.${wait}`
}
