import { sum } from '../concentration.ts'
import { type MeasureRule, memberWords, needsWriters, nothing } from '../measure-rule.ts'
import { contributorsOf } from '../window-facts.ts'

export const effectiveContributors: MeasureRule = {
  definition: {
    id: 'effective-contributors',
    version: 1,
    title: 'Effective contributors',
    family: 'health',
    formula:
      'The exponential of the Shannon entropy of the contributors’ shares: as many people contributing alike would spread it as evenly.',
    population: `Contributors among: ${memberWords}`,
    interval: 'None.',
    direction: 'up',
    unit: 'count',
    isHeadline: false,
    minimumN: 5,
    reading: 'On how many shoulders the conversation rests, counting the busy for more and the rare for less.',
    source: 'Hill number of order 1 (Hill 1973; Jost 2006).',
  },
  counts: { one: 'contributor', many: 'contributors', arePeople: true, lead: 'of' },
  intervalBy: 'none',
  toldLike: 'gini',
  needs: needsWriters,
  compute: (now) => {
    const counts = contributorsOf(now).map(({ contributions }) => contributions)
    const all = sum(counts)
    const entropy = sum(counts.map((count) => -(count / all) * Math.log(count / all)))
    return { ...nothing, value: counts.length > 0 ? Math.exp(entropy) : null, denominator: counts.length }
  },
}
