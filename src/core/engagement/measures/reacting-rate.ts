import { type MeasureRule, memberWords, shareOf } from '../measure-rule.ts'
import { reactingOnlyOf } from '../window-facts.ts'

export const reactingRate: MeasureRule = {
  definition: {
    id: 'reacting-rate',
    version: 1,
    title: 'Reacting only',
    family: 'engagement',
    formula: 'People whose highest act in the window is a reaction, divided by everybody in the population.',
    population: memberWords,
    interval: 'Wilson, 95%.',
    direction: 'context',
    unit: 'share',
    isHeadline: true,
    minimumN: 5,
    reading: 'How many people answered with a reaction and without words; reading along is a fair way to take part.',
    source: 'Ladder of engagement after Li; interval: Wilson 1927.',
  },
  counts: { one: 'person', many: 'people', arePeople: true },
  intervalBy: 'wilson',
  needs:
    'reactions with who gave them and when: a Slack export names them without a time, a Discourse query needs its likes included, a CSV of events needs a column for the kind',
  compute: (now) => shareOf(reactingOnlyOf(now).length, now.members.length),
}
