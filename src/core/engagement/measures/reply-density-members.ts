import { type MeasureRule, memberWords, needsThreads, nothing, plainShareOf } from '../measure-rule.ts'
import { memberNetworkOf, smallestNetwork } from '../network.ts'

export const replyDensityMembers: MeasureRule = {
  definition: {
    id: 'reply-density-members',
    version: 1,
    title: 'Reply density without facilitators',
    family: 'health',
    formula: 'The same with facilitators and staff taken out. Null below 8 people.',
    population: memberWords,
    interval:
      'None: a tie belongs to two people, so people are not independent of each other. Density falls with the number of people by itself: compare only groups of one size.',
    direction: 'context',
    unit: 'share',
    isHeadline: false,
    minimumN: 10,
    reading: 'How much of the answering would remain if those who run the cohort said nothing.',
    source: 'Network analysis (directed density).',
  },
  counts: { one: 'possible tie', many: 'possible ties', arePeople: false },
  intervalBy: 'none',
  missing: 'fewer than 8 people make no network',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => {
    const { people, ties } = memberNetworkOf(now)
    return people < smallestNetwork ? nothing : plainShareOf(ties, people * (people - 1))
  },
}
