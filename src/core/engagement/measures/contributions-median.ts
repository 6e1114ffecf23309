import { bootstrap } from '../bootstrap.ts'
import { interval, type MeasureRule, memberWords, nothing } from '../measure-rule.ts'
import { median, medianOf } from '../median.ts'
import { contributorsOf } from '../window-facts.ts'

export const contributionsMedian: MeasureRule = {
  definition: {
    id: 'contributions-median',
    version: 1,
    title: 'Contributions per contributor',
    family: 'engagement',
    formula:
      'The median number of contributions of those who contributed at all. The median, because a few very active people would pull a mean upwards.',
    population: `Contributors among: ${memberWords}`,
    interval: 'Percentile bootstrap, 95%, from 20 contributors on; none below.',
    direction: 'up',
    unit: 'count',
    isHeadline: true,
    minimumN: 5,
    reading: 'How often somebody who takes part typically does.',
    source: 'Median; bootstrap: Efron 1979.',
  },
  counts: { one: 'contributor', many: 'contributors', arePeople: true, lead: 'median of' },
  intervalBy: 'bootstrap',
  needs: 'posts and replies with their author and time: any of the exports the studio reads',
  compute: (now) => {
    const counts = contributorsOf(now).map((member) => member.contributions)
    return { ...nothing, value: median(counts), denominator: counts.length, ...interval(bootstrap(counts, medianOf)) }
  },
}
