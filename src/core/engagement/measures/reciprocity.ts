import { type MeasureRule, memberWords, needsThreads, nothing, plainShareOf } from '../measure-rule.ts'
import { networkOf, smallestNetwork } from '../network.ts'

export const reciprocity: MeasureRule = {
  definition: {
    id: 'reciprocity',
    version: 1,
    title: 'Answers that go both ways',
    family: 'health',
    formula:
      'Ties (one answered another at least once in the window) whose other direction is a tie too, divided by all ties, of members, facilitators and staff. Null below 8 people.',
    population: `${memberWords} With them those who were facilitator or staff on a day of the window.`,
    interval: 'None: a tie belongs to two people, so people are not independent of each other.',
    direction: 'up',
    unit: 'share',
    isHeadline: false,
    minimumN: 10,
    reading: 'How much of the answering is an exchange and not a service.',
    source: 'Network analysis (edge reciprocity).',
  },
  counts: { one: 'tie', many: 'ties', arePeople: false },
  intervalBy: 'none',
  missing: 'fewer than 8 people make no network',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => {
    const { people, ties, mutual } = networkOf(now)
    return people < smallestNetwork ? nothing : plainShareOf(mutual, ties)
  },
}
