import { type MeasureRule, memberWords, needsThreads, nothing } from '../measure-rule.ts'

export const threadsPerTen: MeasureRule = {
  definition: {
    id: 'threads-per-ten',
    version: 1,
    title: 'New conversations per ten people',
    family: 'health',
    formula:
      'Conversations started by people in the population, divided by the weeks of the window that the data reaches, and by tens of people.',
    population: memberWords,
    interval: 'None: it is a count of what happened.',
    direction: 'up',
    unit: 'count',
    isHeadline: false,
    minimumN: 5,
    reading: 'How many conversations ten members open in a week. It compares groups of different size.',
    source: 'Freshness, the studio’s own.',
  },
  counts: { one: 'person', many: 'people', arePeople: true, lead: 'a week, among' },
  intervalBy: 'none',
  toldLike: 'thread-starts',
  needs: needsThreads,
  compute: (now) => {
    const people = now.members.length
    const tens = (people / 10) * (now.days / 7)
    return { ...nothing, value: tens > 0 ? now.threads.length / tens : null, denominator: people }
  },
}
