import { percent } from '../../wording/numbers.ts'
import { figureBlock, passage, type Section } from '../drafting.ts'
import { figureIn, measureIn, type ReviewFacts } from '../review-facts.ts'

/** How the contributions spread over people; never whose they are. */
export const distribution: Section = {
  id: 'distribution',
  title: 'How it is spread',
  needsData: true,
  draft: (facts) => [
    passage('distribution.text', 'text', sentence(facts)),
    figureBlock(figureIn(facts, 'who-carries-it')),
    figureBlock(figureIn(facts, 'contributions-by-person')),
  ],
}

function sentence(facts: ReviewFacts): string {
  const { shown, now } = measureIn(facts, 'top-tenth-share')
  const tenth =
    shown.isSuppressed || now.value === null || (now.denominator ?? 0) < 10
      ? ''
      : `The most active tenth of the members wrote ${percent(now.value)} of what members wrote. `
  return `${tenth}In every group a few people write more than the rest; the question is whether it could go on without them.`
}
