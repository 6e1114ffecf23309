import { type MeasureRule, memberWords, needsPresence, shareOf } from '../measure-rule.ts'

export const presentRate: MeasureRule = {
  definition: {
    id: 'present-rate',
    version: 1,
    title: 'Present',
    family: 'engagement',
    formula:
      'People who did anything that the imports show (opened or attended something, reacted or contributed), divided by everybody in the population.',
    population: memberWords,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: true,
    minimumN: 10,
    reading: 'How many of the people who could take part were there at all; reading along is a fair way to take part.',
    source: 'Active members as platforms count them; interval: Wilson 1927.',
  },
  counts: { one: 'person', many: 'people', arePeople: true },
  intervalBy: 'wilson',
  needs: needsPresence,
  compute: (now) => {
    const present = now.members.filter((one) => one.contributions + one.reactions + one.presences > 0)
    return shareOf(present.length, now.members.length)
  },
}
