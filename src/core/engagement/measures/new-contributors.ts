import { countOf, type MeasureRule, memberWords } from '../measure-rule.ts'

export const newContributors: MeasureRule = {
  definition: {
    id: 'new-contributors',
    version: 1,
    title: 'New contributors',
    family: 'engagement',
    formula: 'People whose first contribution over all imported data falls into the window.',
    population: memberWords,
    interval: 'None: it is a count of what happened.',
    direction: 'up',
    unit: 'count',
    isHeadline: true,
    minimumN: 5,
    reading: 'How many people spoke for the first time. Data that begins late makes early first times look new.',
    source: 'A plain count.',
  },
  counts: null,
  intervalBy: 'none',
  needs: 'posts and replies with their author and time from the cohort’s beginning on',
  compute: (now) => countOf(now.members.filter((member) => member.isNew).length),
}
