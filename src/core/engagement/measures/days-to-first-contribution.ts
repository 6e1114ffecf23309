import { followedOf } from '../followed.ts'
import { kaplanMeier, medianWait } from '../kaplan-meier.ts'
import { type MeasureRule, memberWords, needsWriters, nothing } from '../measure-rule.ts'

export const daysToFirstContribution: MeasureRule = {
  definition: {
    id: 'days-to-first-contribution',
    version: 1,
    title: 'Days to the first contribution',
    family: 'engagement',
    formula:
      'The median of the Kaplan–Meier curve of days from joining to the first contribution. Those who have not contributed yet stay in it for as long as they were followed, and are never dropped.',
    population: `${memberWords} Each is followed from joining (the cohort’s start where that is unknown) to the first contribution, or to leaving, or to the end of the window or of the data.`,
    interval: 'None.',
    direction: 'down',
    unit: 'days',
    isHeadline: true,
    minimumN: 10,
    reading:
      'By which day half of the people had contributed. Data that begins late makes early first times look late.',
    source: 'Kaplan and Meier 1958.',
  },
  counts: { one: 'person', many: 'people', arePeople: true, lead: 'followed:' },
  intervalBy: 'none',
  missing: 'fewer than half have contributed so far',
  toldLike: 'new-contributors',
  needs: needsWriters,
  compute: (now) => {
    const people = followedOf(now)
    return { ...nothing, value: medianWait(kaplanMeier(people)), denominator: people.length }
  },
}
