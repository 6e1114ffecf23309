import { countOn } from '../levels.ts'
import { type MeasureRule, memberWords, needsThreads, shareOf } from '../measure-rule.ts'

export const producingRate: MeasureRule = {
  definition: {
    id: 'producing-rate',
    version: 1,
    title: 'Ladder: producing',
    family: 'engagement',
    formula:
      'People who began a conversation or shared an artefact, and did not answer three different people, divided by everybody in the population.',
    population: memberWords,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: false,
    minimumN: 10,
    reading: 'How many bring something of their own.',
    source: 'Engagement pyramid after Li 2010, with the studio’s own rules; interval: Wilson 1927.',
  },
  counts: { one: 'person', many: 'people', arePeople: true },
  intervalBy: 'wilson',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => shareOf(countOn('producing', now), now.members.length),
}
