import { stepOf } from '../funnel.ts'
import { type MeasureRule, memberWords, needsWriters, shareOf } from '../measure-rule.ts'

export const contributingStep: MeasureRule = {
  definition: {
    id: 'contributing-step',
    version: 1,
    title: 'Step: from acting to contributing',
    family: 'engagement',
    formula:
      'People who ever contributed, divided by those who ever reacted or contributed, up to the end of the window.',
    population: `${memberWords} Steps count from the beginning of the data to the end of the window.`,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading: 'How many who show themselves have said something.',
    source: 'Conversion funnel as in community analytics; interval: Wilson 1927.',
  },
  counts: { one: 'person who acted', many: 'people who acted', arePeople: true },
  intervalBy: 'wilson',
  toldLike: 'reacting-rate',
  needs: needsWriters,
  compute: (now) => {
    const { reached, of } = stepOf(now, 'actedOn', 'contributedOn')
    return shareOf(reached, of)
  },
}
