import { askingIn } from '../asking.ts'
import { type MeasureRule, memberWords, needsText, shareOf } from '../measure-rule.ts'

export const givesThankedRate: MeasureRule = {
  definition: {
    id: 'gives-thanked-rate',
    version: 1,
    title: 'Gives that were thanked for',
    family: 'health',
    formula:
      'Gives for which somebody else said thanks in the same conversation or reacted with thanks within 7 days, divided by the gives of days that ended at least 7 days before the data does.',
    population: `Gives by: ${memberWords}`,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading: 'How many of those who helped heard a thank you within a week.',
    source:
      'Golden triangle of asking, giving and thanking; classes after the speech acts of Arguello & Shaffer, ICWSM 2015.',
  },
  counts: { one: 'give', many: 'gives', arePeople: false },
  intervalBy: 'wilson',
  needsText: true,
  needs: needsText,
  compute: (now) => {
    const { thankedGives, ripeGives } = askingIn(now)
    return shareOf(thankedGives, ripeGives)
  },
}
