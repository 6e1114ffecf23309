import { countOn } from '../levels.ts'
import { type MeasureRule, memberWords, needsThreads, shareOf } from '../measure-rule.ts'

export const commentingRate: MeasureRule = {
  definition: {
    id: 'commenting-rate',
    version: 1,
    title: 'Ladder: commenting',
    family: 'engagement',
    formula:
      'People who replied and neither began nor shared anything, and did not answer three different people, divided by everybody in the population.',
    population: memberWords,
    interval: 'Wilson, 95%.',
    direction: 'context',
    unit: 'share',
    isHeadline: false,
    minimumN: 10,
    reading: 'How many take part in what others begin.',
    source: 'Engagement pyramid after Li 2010, with the studio’s own rules; interval: Wilson 1927.',
  },
  counts: { one: 'person', many: 'people', arePeople: true },
  intervalBy: 'wilson',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => shareOf(countOn('commenting', now), now.members.length),
}
