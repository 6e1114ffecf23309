import { type MeasureRule, memberWords, needsThreads, shareOf } from '../measure-rule.ts'

const sevenDays = 7 * 86_400_000

export const soloThreadRate: MeasureRule = {
  definition: {
    id: 'solo-thread-rate',
    version: 1,
    title: 'Threads left alone',
    family: 'health',
    formula:
      'Threads in which nobody but whoever began it (bots left out) ever replied, divided by all threads started in the window that are at least 7 days older than the last event of the data.',
    population: `Threads started by: ${memberWords}`,
    interval: 'Wilson, 95%.',
    direction: 'down',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading: 'How many conversations found nobody, however late.',
    source: 'Forum analytics; interval: Wilson 1927.',
  },
  counts: { one: 'thread', many: 'threads', arePeople: false },
  intervalBy: 'wilson',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => {
    const ripe = now.threads.filter(
      ({ startedAt }) => now.lastEventAt !== null && startedAt + sevenDays <= now.lastEventAt,
    )
    return shareOf(ripe.filter(({ firstReply }) => firstReply === null).length, ripe.length)
  },
}
