import { madeByTopTenth, sum, topTenth } from '../concentration.ts'
import { type MeasureRule, memberWords, nothing } from '../measure-rule.ts'
import { contributionsOf } from '../window-facts.ts'

export const topTenthShare: MeasureRule = {
  definition: {
    id: 'top-tenth-share',
    version: 1,
    title: 'Share of the most active tenth',
    family: 'health',
    formula:
      'Contributions of the most active tenth of the population (rounded up to whole people), divided by all contributions of the population.',
    population: memberWords,
    interval: 'None: the contributions of one person are not independent of each other.',
    direction: 'context',
    unit: 'share',
    isHeadline: true,
    minimumN: 11,
    reading: 'How much of the conversation rests on the few who are most active.',
    source: 'Concentration share, as in forum analytics.',
  },
  counts: {
    one: 'contribution',
    many: 'contributions',
    arePeople: false,
    whose: (population) =>
      `by the ${topTenth(population) === 1 ? '' : `${topTenth(population)} `}most active of ${population} people`,
  },
  intervalBy: 'none',
  needs: 'posts and replies with their author and time, and a roster, so that silent people are known too',
  compute: (now) => {
    const counts = contributionsOf(now)
    const denominator = sum(counts)
    const numerator = madeByTopTenth(counts)
    return { ...nothing, numerator, denominator, value: denominator > 0 ? numerator / denominator : null }
  },
}
