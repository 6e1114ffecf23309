import { bootstrap } from '../bootstrap.ts'
import { gini, giniOf } from '../gini.ts'
import { interval, type MeasureRule, memberWords, needsThreads, nothing } from '../measure-rule.ts'

export const threadStartsGini: MeasureRule = {
  definition: {
    id: 'thread-starts-gini',
    version: 1,
    title: 'Concentration of conversation starts',
    family: 'health',
    formula:
      'The Gini index of conversations started over the whole population, people who started none included, corrected for small groups by n/(n−1).',
    population: memberWords,
    interval: 'Percentile bootstrap, 95%, from 20 people on; none below.',
    direction: 'context',
    unit: 'index',
    isHeadline: false,
    minimumN: 5,
    reading: '0 means that everybody opens as many conversations, 1 that one person opens them all.',
    source: 'Deltas 2003; bootstrap: Efron 1979.',
  },
  counts: { one: 'person', many: 'people', arePeople: true, lead: 'over' },
  intervalBy: 'bootstrap',
  missing: 'no conversations were started',
  toldLike: 'thread-starts',
  needs: needsThreads,
  compute: (now) => {
    const starts = new Map(now.members.map(({ personId }) => [personId, 0]))
    for (const { personId } of now.threads) starts.set(personId, (starts.get(personId) ?? 0) + 1)
    const counts = [...starts.values()]
    return { ...nothing, value: gini(counts), denominator: counts.length, ...interval(bootstrap(counts, giniOf)) }
  },
}
