import { countOn } from '../levels.ts'
import { type MeasureRule, memberWords, needsPresence, shareOf } from '../measure-rule.ts'

export const absentRate: MeasureRule = {
  definition: {
    id: 'absent-rate',
    version: 1,
    title: 'Ladder: absent',
    family: 'engagement',
    formula: 'People without any act in the window, divided by everybody in the population.',
    population: memberWords,
    interval: 'Wilson, 95%.',
    direction: 'down',
    unit: 'share',
    isHeadline: false,
    minimumN: 10,
    reading: 'How many were not seen at all. Without views or attendance silent readers are among them.',
    source: 'Engagement pyramid after Li 2010, with the studio’s own rules; interval: Wilson 1927.',
  },
  counts: { one: 'person', many: 'people', arePeople: true },
  intervalBy: 'wilson',
  toldLike: 'present-rate',
  needs: needsPresence,
  compute: (now) => shareOf(countOn('absent', now), now.members.length),
}
