import { type MeasureRule, memberWords, needsThreads, nothing, plainShareOf } from '../measure-rule.ts'
import { isolatesIn, networkOf, smallestNetwork } from '../network.ts'

export const isolatesRate: MeasureRule = {
  definition: {
    id: 'isolates-rate',
    version: 1,
    title: 'Without any tie',
    family: 'health',
    formula:
      'People whom nobody answered and who answered nobody in the window, members and facilitators alike, divided by everybody in the population. Null below 8 people.',
    population: memberWords,
    interval: 'None: a tie belongs to two people, so people are not independent of each other.',
    direction: 'down',
    unit: 'share',
    isHeadline: true,
    minimumN: 10,
    reading: 'How many are not woven in at all. They may be reading all the same.',
    source: 'Network analysis (degree 0); the studio’s own edges.',
  },
  counts: { one: 'person', many: 'people', arePeople: true },
  intervalBy: 'none',
  missing: 'fewer than 8 people make no network',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => {
    const network = networkOf(now)
    return network.people < smallestNetwork ? nothing : plainShareOf(isolatesIn(network, now), now.members.length)
  },
}
