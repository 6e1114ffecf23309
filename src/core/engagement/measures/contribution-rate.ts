import { type MeasureRule, memberWords, shareOf } from '../measure-rule.ts'
import { contributorsOf } from '../window-facts.ts'

export const contributionRate: MeasureRule = {
  definition: {
    id: 'contribution-rate',
    version: 1,
    title: 'Contribution rate',
    family: 'engagement',
    formula: 'People who posted, replied or shared an artefact at least once, divided by everybody in the population.',
    population: memberWords,
    interval: 'Wilson, 95%. For a whole cohort it describes the underlying tendency, not sampling.',
    direction: 'up',
    unit: 'share',
    isHeadline: true,
    minimumN: 5,
    reading: 'How many of the people who could take part did so with words of their own.',
    source: 'Engaged users over members, as in community analytics; interval: Wilson 1927.',
  },
  counts: { one: 'person', many: 'people', arePeople: true },
  intervalBy: 'wilson',
  needs: 'posts and replies with their author and time: any of the exports the studio reads',
  compute: (now) => shareOf(contributorsOf(now).length, now.members.length),
}
