import { sum } from '../concentration.ts'
import { countOf, type MeasureRule, memberWords } from '../measure-rule.ts'
import { contributionsOf } from '../window-facts.ts'

export const contributions: MeasureRule = {
  definition: {
    id: 'contributions',
    version: 1,
    title: 'Contributions',
    family: 'engagement',
    formula:
      'Posts, replies and shared artefacts by people in the population. Joins, reactions, system messages and bots are not counted.',
    population: memberWords,
    interval: 'None: it is a count of what happened.',
    direction: 'context',
    unit: 'count',
    isHeadline: true,
    minimumN: 5,
    reading: 'How much was said, by however many people.',
    source: 'A plain count.',
  },
  counts: null,
  intervalBy: 'none',
  needs: 'posts and replies with their author and time: any of the exports the studio reads',
  compute: (now) => countOf(sum(contributionsOf(now))),
}
