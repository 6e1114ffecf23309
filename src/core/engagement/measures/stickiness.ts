import { dayNumber } from '../day-number.ts'
import { hasContributed } from '../history.ts'
import { type MeasureRule, memberWords, needsWriters, shareOf } from '../measure-rule.ts'
import { reachesBack } from '../recent-weeks.ts'

export const stickiness: MeasureRule = {
  definition: {
    id: 'stickiness',
    version: 1,
    title: 'Stickiness',
    family: 'engagement',
    formula:
      'People who contributed in the last seven days, divided by those who contributed in the last 28 days, both counted back from the end of the window or of the data. Needs data in each of the four weeks.',
    population: `Contributors of the last 28 days among: ${memberWords}`,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading:
      'How many of the month’s contributors were there in its last week. There is no target: programmes of an hour or two a week sit low.',
    source: 'Weekly over monthly active members, as platforms count it; interval: Wilson 1927.',
  },
  counts: { one: 'contributor of 28 days', many: 'contributors of 28 days', arePeople: true },
  intervalBy: 'wilson',
  toldLike: 'contribution-rate',
  needs: needsWriters,
  compute: (now) => {
    if (!reachesBack(now, 4)) return shareOf(0, 0)
    const end = dayNumber(now.end)
    const monthly = now.members.filter(({ person }) => hasContributed(person, end - 28, end))
    return shareOf(monthly.filter(({ person }) => hasContributed(person, end - 7, end)).length, monthly.length)
  },
}
