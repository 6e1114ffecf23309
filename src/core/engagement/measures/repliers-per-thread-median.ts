import { bootstrap } from '../bootstrap.ts'
import { othersIn } from '../history.ts'
import { interval, type MeasureRule, memberWords, needsThreads, nothing } from '../measure-rule.ts'
import { median, medianOf } from '../median.ts'

export const repliersPerThreadMedian: MeasureRule = {
  definition: {
    id: 'repliers-per-thread-median',
    version: 1,
    title: 'People who join a thread',
    family: 'health',
    formula:
      'The median number of people besides whoever began it, bots left out, who replied in the threads started in the window, up to the end of the data.',
    population: `Threads started by: ${memberWords}`,
    interval: 'Percentile bootstrap, 95%, from 20 threads on; none below.',
    direction: 'up',
    unit: 'count',
    isHeadline: false,
    minimumN: 5,
    reading: 'How many voices a conversation typically gathers.',
    source: 'Forum analytics; bootstrap: Efron 1979.',
  },
  counts: { one: 'thread', many: 'threads', arePeople: false, lead: 'median of' },
  intervalBy: 'bootstrap',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => {
    const counts = now.threads.map((thread) => othersIn(thread).length)
    return { ...nothing, value: median(counts), denominator: counts.length, ...interval(bootstrap(counts, medianOf)) }
  },
}
