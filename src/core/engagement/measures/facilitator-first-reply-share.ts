import { type MeasureRule, memberWords, plainShareOf } from '../measure-rule.ts'

export const facilitatorFirstReplyShare: MeasureRule = {
  definition: {
    id: 'facilitator-first-reply-share',
    version: 1,
    title: 'Facilitators’ share of first answers',
    family: 'health',
    formula:
      'Threads started in the window by people in the population whose first reply (not by a bot) came from somebody who was facilitator or staff on that day, divided by all such threads with a reply.',
    population: `Replied threads started by: ${memberWords}`,
    interval: 'None: what one person does is not independent.',
    direction: 'down',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading: 'Whether members wait for the hosts to answer, or answer each other.',
    source: 'FeverBee’s rule of thumb: members write half at first, nine tenths later.',
  },
  counts: { one: 'replied thread', many: 'replied threads', arePeople: false },
  intervalBy: 'none',
  toldLike: 'reply-coverage',
  needs: 'posts and replies with their author and time, and the roles of your facilitators on the people page',
  compute: (now) => {
    const first = now.threads.flatMap(({ firstReply }) => firstReply ?? [])
    return plainShareOf(first.filter((reply) => reply.as !== 'participant').length, first.length)
  },
}
