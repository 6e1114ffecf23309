import { fewestMakingHalf } from '../concentration.ts'
import { type MeasureRule, memberWords, nothing } from '../measure-rule.ts'
import { contributionsOf } from '../window-facts.ts'

export const absenceFactor: MeasureRule = {
  definition: {
    id: 'absence-factor',
    version: 1,
    title: 'People who make half',
    family: 'health',
    formula: 'The fewest people in the population who together made at least half of its contributions.',
    population: memberWords,
    interval: 'None.',
    direction: 'up',
    unit: 'count',
    isHeadline: true,
    minimumN: 10,
    reading: 'How many people would have to be away before half of the conversation was gone.',
    source: 'CHAOSS, contributor absence factor.',
  },
  counts: { one: 'person', many: 'people', arePeople: true, lead: 'of' },
  intervalBy: 'none',
  needs: 'posts and replies with their author and time: any of the exports the studio reads',
  compute: (now) => {
    const counts = contributionsOf(now)
    return { ...nothing, value: fewestMakingHalf(counts), denominator: counts.length }
  },
}
