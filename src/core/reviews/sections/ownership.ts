import { figureBlock, passage, type Section } from '../drafting.ts'
import { figureIn } from '../review-facts.ts'

/** Whose conversation it is: what members write and what facilitators and staff write, week by week. */
export const ownership: Section = {
  id: 'ownership',
  title: 'Ownership',
  needsData: true,
  draft: (facts) => [
    passage(
      'ownership.text',
      'text',
      'A group owns its conversation when it goes on without being hosted. Roles count as they were held on the day.',
    ),
    figureBlock(figureIn(facts, 'ownership-by-week')),
  ],
}
