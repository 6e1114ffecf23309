import { stepOf } from '../funnel.ts'
import { type MeasureRule, memberWords, needsPresence, shareOf } from '../measure-rule.ts'

export const actingStep: MeasureRule = {
  definition: {
    id: 'acting-step',
    version: 1,
    title: 'Step: from present to acting',
    family: 'engagement',
    formula: 'People who ever reacted or contributed, divided by those ever seen, up to the end of the window.',
    population: `${memberWords} Steps count from the beginning of the data to the end of the window.`,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading: 'How many who came have left a trace that others can see.',
    source: 'Conversion funnel as in community analytics; interval: Wilson 1927.',
  },
  counts: { one: 'person who came', many: 'people who came', arePeople: true },
  intervalBy: 'wilson',
  toldLike: 'present-rate',
  needs: needsPresence,
  compute: (now) => {
    const { reached, of } = stepOf(now, 'seenOn', 'actedOn')
    return shareOf(reached, of)
  },
}
