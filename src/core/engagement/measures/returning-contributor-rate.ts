import { type MeasureRule, memberWords, shareOf } from '../measure-rule.ts'
import { contributorsOf } from '../window-facts.ts'

export const returningContributorRate: MeasureRule = {
  definition: {
    id: 'returning-contributor-rate',
    version: 1,
    title: 'Returning contributors',
    family: 'engagement',
    formula:
      'People who contributed in this and in the equal window before, divided by those who contributed in the window before.',
    population: `Contributors of the window before among: ${memberWords}`,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: true,
    minimumN: 5,
    reading: 'How many of those who took part came back the next time.',
    source: 'Return of current posters, as in community analytics; interval: Wilson 1927.',
  },
  counts: { one: 'earlier contributor', many: 'earlier contributors', arePeople: true },
  intervalBy: 'wilson',
  looksBack: true,
  needs: 'posts and replies with their author and time, for this window and the equal one before',
  compute: (now, before) => {
    const returned = new Set(contributorsOf(now).map((member) => member.personId))
    const earlier = contributorsOf(before)
    return shareOf(earlier.filter((member) => returned.has(member.personId)).length, earlier.length)
  },
}
