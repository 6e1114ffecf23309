import { countOn } from '../levels.ts'
import { type MeasureRule, memberWords, needsPresence, shareOf } from '../measure-rule.ts'

export const watchingRate: MeasureRule = {
  definition: {
    id: 'watching-rate',
    version: 1,
    title: 'Ladder: watching',
    family: 'engagement',
    formula:
      'People whose highest act in the window is opening or attending something, divided by everybody in the population.',
    population: memberWords,
    interval: 'Wilson, 95%.',
    direction: 'context',
    unit: 'share',
    isHeadline: false,
    minimumN: 10,
    reading: 'How many followed without leaving a trace that others see; a fair way to take part.',
    source: 'Engagement pyramid after Li 2010, with the studio’s own rules; interval: Wilson 1927.',
  },
  counts: { one: 'person', many: 'people', arePeople: true },
  intervalBy: 'wilson',
  toldLike: 'present-rate',
  needs: needsPresence,
  compute: (now) => shareOf(countOn('watching', now), now.members.length),
}
