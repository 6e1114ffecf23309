import { type MeasureRule, memberWords, shareOf } from '../measure-rule.ts'

const sevenDays = 7 * 86_400_000

export const replyCoverage: MeasureRule = {
  definition: {
    id: 'reply-coverage',
    version: 1,
    title: 'Reply coverage',
    family: 'health',
    formula:
      'Threads with a reply by another person (facilitators count, bots do not) within 7 days, divided by all threads started in the window that are at least 7 days older than the last event of the data.',
    population: `Threads started by: ${memberWords}`,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: true,
    minimumN: 5,
    reading: 'How many of the conversations that people opened got an answer within a week.',
    source: 'Reply coverage with right-censoring, as in forum analytics; interval: Wilson 1927.',
  },
  counts: { one: 'thread', many: 'threads', arePeople: false },
  intervalBy: 'wilson',
  needs:
    'which message answers which thread: a Slack export, Discourse posts, or a CSV of events with a thread or reply column',
  compute: (now) => {
    const last = now.lastEventAt
    const ripe = now.threads.filter((thread) => last !== null && thread.startedAt + sevenDays <= last)
    const answered = ripe.filter(
      (thread) => thread.firstReplyAt !== null && thread.firstReplyAt - thread.startedAt <= sevenDays,
    )
    return shareOf(answered.length, ripe.length)
  },
}
