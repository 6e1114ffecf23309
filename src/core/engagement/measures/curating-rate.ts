import { countOn } from '../levels.ts'
import { type MeasureRule, memberWords, needsThreads, shareOf } from '../measure-rule.ts'

export const curatingRate: MeasureRule = {
  definition: {
    id: 'curating-rate',
    version: 1,
    title: 'Ladder: curating',
    family: 'engagement',
    formula:
      'People who answered three or more different people in the window, divided by everybody in the population.',
    population: memberWords,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: false,
    minimumN: 10,
    reading:
      'How many keep the conversation of others going. It takes some traffic, so a week shows fewer than a month.',
    source: 'Engagement pyramid after Li 2010, with the studio’s own rules; interval: Wilson 1927.',
  },
  counts: { one: 'person', many: 'people', arePeople: true },
  intervalBy: 'wilson',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => shareOf(countOn('curating', now), now.members.length),
}
