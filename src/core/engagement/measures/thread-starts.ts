import { countOf, type MeasureRule, memberWords } from '../measure-rule.ts'

export const threadStarts: MeasureRule = {
  definition: {
    id: 'thread-starts',
    version: 1,
    title: 'Conversations started',
    family: 'health',
    formula: 'Posts that begin a thread, by people in the population.',
    population: memberWords,
    interval: 'None: it is a count of what happened.',
    direction: 'up',
    unit: 'count',
    isHeadline: true,
    minimumN: 5,
    reading: 'How often people opened a conversation themselves rather than waiting to be asked.',
    source: 'A plain count.',
  },
  counts: null,
  intervalBy: 'none',
  needs:
    'which message answers which thread: a Slack export, Discourse posts, or a CSV of events with a thread or reply column',
  compute: (now) => countOf(now.threads.length),
}
