import { bootstrap } from '../bootstrap.ts'
import { sum } from '../concentration.ts'
import { interval, type MeasureRule, memberWords, needsThreads, nothing } from '../measure-rule.ts'
import { median, medianOf } from '../median.ts'

export const repliesPerThreadMedian: MeasureRule = {
  definition: {
    id: 'replies-per-thread-median',
    version: 1,
    title: 'Replies per thread',
    family: 'health',
    formula:
      'The median number of replies, by whoever but bots, in the threads started in the window, up to the end of the data.',
    population: `Threads started by: ${memberWords}`,
    interval: 'Percentile bootstrap, 95%, from 20 threads on; none below.',
    direction: 'up',
    unit: 'count',
    isHeadline: false,
    minimumN: 5,
    reading: 'How much a conversation typically becomes. Young ones may still grow.',
    source: 'Forum analytics; bootstrap: Efron 1979.',
  },
  counts: { one: 'thread', many: 'threads', arePeople: false, lead: 'median of' },
  intervalBy: 'bootstrap',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => {
    const counts = now.threads.map(({ replies }) => sum(replies.map(({ count }) => count)))
    return { ...nothing, value: median(counts), denominator: counts.length, ...interval(bootstrap(counts, medianOf)) }
  },
}
