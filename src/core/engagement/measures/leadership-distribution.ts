import { between } from '../day-number.ts'
import { leadsOf } from '../history.ts'
import { type MeasureRule, memberWords, needsThreads, shareOf } from '../measure-rule.ts'

export const leadershipDistribution: MeasureRule = {
  definition: {
    id: 'leadership-distribution',
    version: 1,
    title: 'Members who lead',
    family: 'health',
    formula:
      'People who in the window opened a conversation that at least two others joined, or were the first to answer somebody else, divided by everybody in the population.',
    population: memberWords,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading: 'On how many members the small acts of hosting rest.',
    source: 'Distributed leadership, the studio’s own rule; interval: Wilson 1927.',
  },
  counts: { one: 'person', many: 'people', arePeople: true },
  intervalBy: 'wilson',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => {
    const acts = between(leadsOf(now.facts), now.window.from, now.window.to, ({ day }) => day)
    const led = new Set(acts.map(({ personId }) => personId))
    return shareOf(now.members.filter(({ personId }) => led.has(personId)).length, now.members.length)
  },
}
