import { stepOf } from '../funnel.ts'
import { type MeasureRule, memberWords, needsWriters, shareOf } from '../measure-rule.ts'

export const returningStep: MeasureRule = {
  definition: {
    id: 'returning-step',
    version: 1,
    title: 'Step: from first to second week',
    family: 'engagement',
    formula:
      'People who contributed in two different ISO weeks, divided by those who ever contributed, up to the end of the window.',
    population: `${memberWords} Steps count from the beginning of the data to the end of the window.`,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading: 'How many who spoke once did so again in another week.',
    source: 'Conversion funnel as in community analytics; interval: Wilson 1927.',
  },
  counts: { one: 'person who contributed', many: 'people who contributed', arePeople: true },
  intervalBy: 'wilson',
  toldLike: 'contribution-rate',
  needs: needsWriters,
  compute: (now) => {
    const { reached, of } = stepOf(now, 'contributedOn', 'returnedOn')
    return shareOf(reached, of)
  },
}
