import { bootstrap } from '../bootstrap.ts'
import { gini, giniOf } from '../gini.ts'
import { interval, type MeasureRule, memberWords, nothing } from '../measure-rule.ts'
import { contributionsOf } from '../window-facts.ts'

export const giniIndex: MeasureRule = {
  definition: {
    id: 'gini',
    version: 1,
    title: 'Concentration (Gini)',
    family: 'health',
    formula:
      'The Gini index of contributions over the whole population, people without any included, corrected for small groups by n/(n−1).',
    population: memberWords,
    interval: 'Percentile bootstrap, 95%, from 20 people on; none below.',
    direction: 'context',
    unit: 'index',
    isHeadline: true,
    minimumN: 5,
    reading: '0 means that everybody contributes alike, 1 that one person does it all. Some concentration is natural.',
    source: 'Deltas 2003; bootstrap: Efron 1979.',
  },
  counts: { one: 'person', many: 'people', arePeople: true, lead: 'over' },
  intervalBy: 'bootstrap',
  needs: 'posts and replies with their author and time, and a roster, so that silent people are known too',
  compute: (now) => {
    const counts = contributionsOf(now)
    return { ...nothing, value: gini(counts), denominator: counts.length, ...interval(bootstrap(counts, giniOf)) }
  },
}
