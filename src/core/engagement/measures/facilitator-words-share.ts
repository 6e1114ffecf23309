import { type MeasureRule, plainShareOf } from '../measure-rule.ts'

export const facilitatorWordsShare: MeasureRule = {
  definition: {
    id: 'facilitator-words-share',
    version: 1,
    title: 'Facilitators’ share of words',
    family: 'health',
    formula:
      'Words of what people wrote who were facilitator or staff on that day, divided by the words of everybody but bots, as far as the exports hold words.',
    population: 'Words of everybody but bots, by the role held on the day.',
    interval: 'None: what one person does is not independent.',
    direction: 'down',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading: 'Who has the floor, also when the number of posts is even.',
    source: 'FeverBee’s rule of thumb: members write half at first, nine tenths later.',
  },
  counts: { one: 'word', many: 'words', arePeople: false },
  intervalBy: 'none',
  toldLike: 'facilitator-share',
  needs: 'posts and replies with their author and time, and the roles of your facilitators on the people page',
  compute: (now) => plainShareOf(now.words.byFacilitators, now.words.all),
}
