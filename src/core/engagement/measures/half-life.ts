import { bootstrap } from '../bootstrap.ts'
import { interval, type MeasureRule, memberWords, needsThreads, nothing } from '../measure-rule.ts'
import { median, medianOf } from '../median.ts'

const hour = 3_600_000
const fourteenDays = 14 * 24 * hour

export const halfLife: MeasureRule = {
  definition: {
    id: 'half-life',
    version: 1,
    title: 'Half-life of a thread',
    family: 'health',
    formula:
      'The median of the hours from a thread’s start to the moment at which half of its replies were there, over the threads started in the window that have replies and are at least 14 days older than the last event of the data.',
    population: `Replied threads, at least 14 days old, started by: ${memberWords}`,
    interval: 'Percentile bootstrap, 95%, from 20 threads on; none below.',
    direction: 'context',
    unit: 'hours',
    isHeadline: false,
    minimumN: 5,
    reading: 'How quickly a conversation has had half of what it will have: a chat is over in hours, a forum in days.',
    source: 'Half-life as in link analytics (bitly 2011); bootstrap: Efron 1979.',
  },
  counts: { one: 'replied thread', many: 'replied threads', arePeople: false, lead: 'median of' },
  intervalBy: 'bootstrap',
  toldLike: 'hours-to-first-reply-median',
  needs: needsThreads,
  compute: (now) => {
    const hours = now.threads.flatMap(({ startedAt, halfAt }) =>
      halfAt !== null && now.lastEventAt !== null && startedAt + fourteenDays <= now.lastEventAt
        ? [Math.max(0, halfAt - startedAt) / hour]
        : [],
    )
    return { ...nothing, value: median(hours), denominator: hours.length, ...interval(bootstrap(hours, medianOf)) }
  },
}
