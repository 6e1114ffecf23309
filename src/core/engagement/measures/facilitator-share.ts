import { type MeasureRule, nothing } from '../measure-rule.ts'

export const facilitatorShare: MeasureRule = {
  definition: {
    id: 'facilitator-share',
    version: 1,
    title: 'Share of facilitators and staff',
    family: 'health',
    formula:
      'Contributions by people who were facilitator or staff on that day, divided by the contributions of everybody but bots.',
    population: 'Contributions by everybody but bots, by the role held on the day.',
    interval: 'None: the contributions of one person are not independent of each other.',
    direction: 'down',
    unit: 'share',
    isHeadline: true,
    minimumN: 5,
    reading:
      'How much of the conversation the hosts carry themselves. It should fall as the group makes the space its own.',
    source: 'FeverBee’s rule of thumb: members write half at first, nine tenths later.',
  },
  counts: { one: 'contribution', many: 'contributions', arePeople: false },
  intervalBy: 'none',
  needs: 'posts and replies with their author and time, and the roles of your facilitators on the people page',
  compute: (now) => {
    const { all, byFacilitators } = now.contributions
    return { ...nothing, numerator: byFacilitators, denominator: all, value: all > 0 ? byFacilitators / all : null }
  },
}
