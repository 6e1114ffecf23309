import { type MeasureRule, memberWords, needsThreads, nothing, plainShareOf } from '../measure-rule.ts'
import { networkOf, smallestNetwork } from '../network.ts'

export const replyDensity: MeasureRule = {
  definition: {
    id: 'reply-density',
    version: 1,
    title: 'Reply density',
    family: 'health',
    formula:
      'Different pairs in which one answered the other in the window, each direction for itself, divided by all possible, n·(n−1), of members, facilitators and staff. Null below 8 people.',
    population: `${memberWords} With them those who were facilitator or staff on a day of the window.`,
    interval:
      'None: a tie belongs to two people, so people are not independent of each other. Density falls with the number of people by itself: compare only groups of one size.',
    direction: 'context',
    unit: 'share',
    isHeadline: false,
    minimumN: 10,
    reading: 'How much of everybody answering everybody has happened.',
    source: 'Network analysis (directed density).',
  },
  counts: { one: 'possible tie', many: 'possible ties', arePeople: false },
  intervalBy: 'none',
  missing: 'fewer than 8 people make no network',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => {
    const { people, ties } = networkOf(now)
    return people < smallestNetwork ? nothing : plainShareOf(ties, people * (people - 1))
  },
}
