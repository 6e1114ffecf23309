import { figureBlock, passage, type Section } from '../drafting.ts'
import { figureIn } from '../review-facts.ts'

/** Week by week: how many took part and how, and the share that contributed. */
export const participation: Section = {
  id: 'participation',
  title: 'Participation by week',
  needsData: true,
  draft: (facts) => [
    passage(
      'participation.text',
      'text',
      'Each person counts once a week, by the most they did in it: contributing means posting, replying or sharing something made; reacting only, that nothing was written. Reading along is a fair way to take part.',
    ),
    figureBlock(figureIn(facts, 'participation-by-week')),
    figureBlock(figureIn(facts, 'contribution-rate-by-week')),
  ],
}
