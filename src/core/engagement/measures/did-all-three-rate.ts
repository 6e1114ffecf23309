import { askingIn } from '../asking.ts'
import { type MeasureRule, memberWords, needsText, shareOf } from '../measure-rule.ts'

export const didAllThreeRate: MeasureRule = {
  definition: {
    id: 'did-all-three-rate',
    version: 1,
    title: 'People who asked, gave and thanked',
    family: 'health',
    formula:
      'People with at least one ask, one give and one thanks in the window, divided by everybody in the population.',
    population: `${memberWords}`,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading: 'How many people take part in all three: asking, giving and thanking.',
    source:
      'Golden triangle of asking, giving and thanking; classes after the speech acts of Arguello & Shaffer, ICWSM 2015.',
  },
  counts: { one: 'person', many: 'people', arePeople: true },
  intervalBy: 'wilson',
  needsText: true,
  needs: needsText,
  compute: (now) => {
    return shareOf(askingIn(now).didAllThree, now.members.length)
  },
}
