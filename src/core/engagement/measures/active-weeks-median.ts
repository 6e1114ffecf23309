import { bootstrap } from '../bootstrap.ts'
import { dayNumber } from '../day-number.ts'
import { hasContributed } from '../history.ts'
import { interval, type MeasureRule, memberWords, needsWriters, nothing } from '../measure-rule.ts'
import { median, medianOf } from '../median.ts'
import { recentWeeks } from '../recent-weeks.ts'
import { isCovered, isMember } from '../window-facts.ts'

const fewestWeeks = 4

export const activeWeeksMedian: MeasureRule = {
  definition: {
    id: 'active-weeks-median',
    version: 1,
    title: 'Active weeks',
    family: 'engagement',
    formula:
      'For each person the weeks with a contribution divided by the weeks in which they counted and the data tells something, over the whole weeks of the window, at least four, counted back from its end or that of the data; then the median.',
    population: memberWords,
    interval: 'Percentile bootstrap, 95%, from 20 people on; none below.',
    direction: 'up',
    unit: 'share',
    isHeadline: true,
    minimumN: 10,
    reading: 'In what part of the weeks a typical person contributes; 0 when most people did in none.',
    source: 'Return frequency as in community analytics; bootstrap: Efron 1979.',
  },
  counts: { one: 'person', many: 'people', arePeople: true, lead: 'median of' },
  intervalBy: 'bootstrap',
  toldLike: 'contribution-rate',
  needs: needsWriters,
  compute: (now) => {
    const weeks = recentWeeks(now, Math.max(fewestWeeks, Math.floor(now.days / 7)))
      .filter((week) => isCovered(now.facts, week))
      .map((week) => ({ ...week, first: dayNumber(week.from), end: dayNumber(week.to) }))
    const shares = now.members.flatMap(({ person }) => {
      const own = weeks.filter((week) => isMember(now.facts, person, week))
      return own.length === 0
        ? []
        : [own.filter((week) => hasContributed(person, week.first, week.end)).length / own.length]
    })
    return { ...nothing, value: median(shares), denominator: shares.length, ...interval(bootstrap(shares, medianOf)) }
  },
}
