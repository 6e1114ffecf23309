import { askingIn } from '../asking.ts'
import { type MeasureRule, memberWords, needsText, shareOf } from '../measure-rule.ts'

export const asksAnsweredRate: MeasureRule = {
  definition: {
    id: 'asks-answered-rate',
    version: 1,
    title: 'Asks that were answered',
    family: 'health',
    formula:
      'Asks to which somebody else gave within 7 days, divided by all asks that are at least 7 days older than the last event of the data. Answers outside a thread are seen only when they follow soon.',
    population: `Asks by: ${memberWords}`,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading: 'How many of the questions people asked got an answer within a week.',
    source:
      'Golden triangle of asking, giving and thanking; classes after the speech acts of Arguello & Shaffer, ICWSM 2015.',
  },
  counts: { one: 'ask', many: 'asks', arePeople: false },
  intervalBy: 'wilson',
  needsText: true,
  needs: needsText,
  compute: (now) => {
    const { answeredAsks, ripeAsks } = askingIn(now)
    return shareOf(answeredAsks, ripeAsks)
  },
}
