import { followedOf } from '../followed.ts'
import { happenedBy } from '../kaplan-meier.ts'
import { interval, type MeasureRule, memberWords, needsWriters, nothing } from '../measure-rule.ts'

export const contributedByDay7: MeasureRule = {
  definition: {
    id: 'contributed-by-day-7',
    version: 1,
    title: 'Contributed by day 7',
    family: 'engagement',
    formula: 'One minus the Kaplan–Meier curve of days from joining to the first contribution, on day 7.',
    population: `${memberWords} Each is followed from joining (the cohort’s start where that is unknown) to the first contribution, or to leaving, or to the end of the window or of the data.`,
    interval: 'Greenwood’s, on the log-minus-log scale, 95%; none where nobody or everybody contributed.',
    direction: 'up',
    unit: 'share',
    isHeadline: false,
    minimumN: 10,
    reading:
      'How many find their voice within a week of joining, those who were followed for less time counted as far as they were.',
    source: 'Kaplan and Meier 1958; interval: Greenwood 1926, Kalbfleisch and Prentice 1980.',
  },
  counts: { one: 'person', many: 'people', arePeople: true, lead: 'followed:' },
  intervalBy: 'curve',
  missing: 'nobody was followed for 7 days',
  toldLike: 'new-contributors',
  needs: needsWriters,
  compute: (now) => {
    const people = followedOf(now)
    const found = happenedBy(people, 7)
    return { ...nothing, value: found?.share ?? null, denominator: people.length, ...interval(found?.interval ?? null) }
  },
}
