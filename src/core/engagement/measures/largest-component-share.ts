import { type MeasureRule, memberWords, needsThreads, nothing, plainShareOf } from '../measure-rule.ts'
import { memberNetworkOf, smallestNetwork } from '../network.ts'

export const largestComponentShare: MeasureRule = {
  definition: {
    id: 'largest-component-share',
    version: 1,
    title: 'Largest group without facilitators',
    family: 'health',
    formula:
      'With facilitators and staff taken out: the most people who are connected through answers in the window, whatever their direction, divided by everybody in the population. Null below 8 people.',
    population: memberWords,
    interval: 'None: a tie belongs to two people, so people are not independent of each other.',
    direction: 'up',
    unit: 'share',
    isHeadline: false,
    minimumN: 10,
    reading: 'How many would still hang together if those who run the cohort said nothing.',
    source: 'Network analysis (largest weakly connected component).',
  },
  counts: { one: 'person', many: 'people', arePeople: true },
  intervalBy: 'none',
  missing: 'fewer than 8 people make no network',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => {
    const { people, largest } = memberNetworkOf(now)
    return people < smallestNetwork ? nothing : plainShareOf(largest, people)
  },
}
