import { dayNumber } from '../day-number.ts'
import { contributionDaysOf } from '../history.ts'
import { countOf, type MeasureRule, memberWords, needsWriters } from '../measure-rule.ts'
import type { MemberActs } from '../window-facts.ts'

export const reactivated: MeasureRule = {
  definition: {
    id: 'reactivated',
    version: 1,
    title: 'Came back',
    family: 'engagement',
    formula: 'People who contributed in the window after more than 28 days without a contribution.',
    population: memberWords,
    interval: 'None: it is a count of what happened.',
    direction: 'up',
    unit: 'count',
    isHeadline: false,
    minimumN: 10,
    reading: 'How many came back after four quiet weeks. Weeks that no import covers look quiet too.',
    source: 'Reactivation as in forum analytics, scaled to weeks.',
  },
  counts: null,
  intervalBy: 'none',
  countsPeople: true,
  toldLike: 'contribution-rate',
  needs: needsWriters,
  compute: (now) => {
    const [from, to] = [dayNumber(now.window.from), dayNumber(now.window.to)]
    const cameBack = ({ person }: MemberActs) =>
      contributionDaysOf(person).some((day, at, days) => day >= from && day < to && day - (days[at - 1] ?? day) > 28)
    return countOf(now.members.filter(cameBack).length)
  },
}
