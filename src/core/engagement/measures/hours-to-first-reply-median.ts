import { bootstrap } from '../bootstrap.ts'
import { interval, type MeasureRule, memberWords, nothing } from '../measure-rule.ts'
import { median, medianOf } from '../median.ts'

const hour = 3_600_000

export const hoursToFirstReplyMedian: MeasureRule = {
  definition: {
    id: 'hours-to-first-reply-median',
    version: 1,
    title: 'Hours to the first reply',
    family: 'health',
    formula:
      'The median of the hours from a thread’s start to the first reply by another person (not a bot), over the threads started in the window that have one.',
    population: `Replied threads started by: ${memberWords}`,
    interval: 'Percentile bootstrap, 95%, from 20 replied threads on; none below.',
    direction: 'down',
    unit: 'hours',
    isHeadline: true,
    minimumN: 5,
    reading:
      'How long somebody who opens a conversation typically waits. Unanswered threads are not in it, so read it beside the reply coverage.',
    source: 'Time to first response, as in CHAOSS; bootstrap: Efron 1979.',
  },
  counts: { one: 'replied thread', many: 'replied threads', arePeople: false, lead: 'median of' },
  intervalBy: 'bootstrap',
  needs:
    'which message answers which thread: a Slack export, Discourse posts, or a CSV of events with a thread or reply column',
  compute: (now) => {
    const hours = now.threads.flatMap((thread) =>
      thread.firstReplyAt === null ? [] : [Math.max(0, thread.firstReplyAt - thread.startedAt) / hour],
    )
    return { ...nothing, value: median(hours), denominator: hours.length, ...interval(bootstrap(hours, medianOf)) }
  },
}
