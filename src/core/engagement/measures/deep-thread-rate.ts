import { sum } from '../concentration.ts'
import { othersIn } from '../history.ts'
import { type MeasureRule, memberWords, needsThreads, shareOf } from '../measure-rule.ts'

const sevenDays = 7 * 86_400_000

export const deepThreadRate: MeasureRule = {
  definition: {
    id: 'deep-thread-rate',
    version: 1,
    title: 'Threads that go deep',
    family: 'health',
    formula:
      'Threads with at least three people and four messages, bots left out, divided by all threads started in the window that are at least 7 days older than the last event of the data.',
    population: `Threads started by: ${memberWords}`,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading: 'How many conversations become an exchange. It stands in for depth: it counts turns and not thoughts.',
    source: 'The studio’s own proxy; interval: Wilson 1927.',
  },
  counts: { one: 'thread', many: 'threads', arePeople: false },
  intervalBy: 'wilson',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => {
    const ripe = now.threads.filter(
      ({ startedAt }) => now.lastEventAt !== null && startedAt + sevenDays <= now.lastEventAt,
    )
    return shareOf(
      ripe.filter((thread) => othersIn(thread).length >= 2 && sum(thread.replies.map(({ count }) => count)) >= 3)
        .length,
      ripe.length,
    )
  },
}
