import { type MeasureRule, plainShareOf } from '../measure-rule.ts'

export const facilitatorThreadShare: MeasureRule = {
  definition: {
    id: 'facilitator-thread-share',
    version: 1,
    title: 'Facilitators’ share of conversation starts',
    family: 'health',
    formula:
      'Threads begun in the window by people who were facilitator or staff on that day, divided by the threads that everybody but bots began.',
    population: 'Threads begun by everybody but bots, by the role held on the day.',
    interval: 'None: what one person does is not independent.',
    direction: 'down',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading: 'Who sets the subjects. It should fall as the group makes the space its own.',
    source: 'FeverBee’s rule of thumb: members write half at first, nine tenths later.',
  },
  counts: { one: 'thread', many: 'threads', arePeople: false },
  intervalBy: 'none',
  toldLike: 'thread-starts',
  needs: 'posts and replies with their author and time, and the roles of your facilitators on the people page',
  compute: (now) => plainShareOf(now.threadStarts.byFacilitators, now.threadStarts.all),
}
