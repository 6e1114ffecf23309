import { type MeasureRule, memberWords, needsThreads, nothing, plainShareOf } from '../measure-rule.ts'
import { isolatesIn, memberNetworkOf, smallestNetwork } from '../network.ts'

export const isolatesMembersRate: MeasureRule = {
  definition: {
    id: 'isolates-members-rate',
    version: 1,
    title: 'Without a tie to a member',
    family: 'health',
    formula:
      'The same with facilitators and staff taken out: people without an answer to or from another of the population. Null below 8 people.',
    population: memberWords,
    interval: 'None: a tie belongs to two people, so people are not independent of each other.',
    direction: 'down',
    unit: 'share',
    isHeadline: false,
    minimumN: 10,
    reading: 'How many would be alone if those who run the cohort said nothing.',
    source: 'Network analysis (degree 0); the studio’s own edges.',
  },
  counts: { one: 'person', many: 'people', arePeople: true },
  intervalBy: 'none',
  missing: 'fewer than 8 people make no network',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => {
    const network = memberNetworkOf(now)
    return network.people < smallestNetwork ? nothing : plainShareOf(isolatesIn(network, now), now.members.length)
  },
}
