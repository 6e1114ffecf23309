import { stepOf } from '../funnel.ts'
import { type MeasureRule, memberWords, needsThreads, shareOf } from '../measure-rule.ts'

export const leadingStep: MeasureRule = {
  definition: {
    id: 'leading-step',
    version: 1,
    title: 'Step: from returning to leading',
    family: 'engagement',
    formula:
      'People who contributed in two different weeks and ever opened a conversation that two others joined or were the first to answer somebody, divided by all who contributed in two different weeks, up to the end of the window.',
    population: `${memberWords} Steps count from the beginning of the data to the end of the window.`,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading: 'How many who come back carry something for the others.',
    source: 'Conversion funnel as in community analytics; interval: Wilson 1927.',
  },
  counts: { one: 'person who returned', many: 'people who returned', arePeople: true },
  intervalBy: 'wilson',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => {
    const { reached, of } = stepOf(now, 'returnedOn', 'ledOn')
    return shareOf(reached, of)
  },
}
