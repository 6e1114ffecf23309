import { dayNumber } from '../day-number.ts'
import type { PersonFacts } from '../facts.ts'
import { hasContributed } from '../history.ts'
import { type MeasureRule, memberWords, needsWriters, shareOf } from '../measure-rule.ts'
import { reachesBack, recentWeeks } from '../recent-weeks.ts'

export const lostRegulars: MeasureRule = {
  definition: {
    id: 'lost-regulars',
    version: 1,
    title: 'Lost regulars',
    family: 'engagement',
    formula:
      'People who contributed in at least three of four weeks and in neither of the two weeks since, divided by all who contributed in at least three of those four; weeks of seven days counted back from the end of the window or of the data, all six with data.',
    population: `Regulars among: ${memberWords}`,
    interval: 'Wilson, 95%.',
    direction: 'down',
    unit: 'share',
    isHeadline: true,
    minimumN: 5,
    reading:
      'How many of those who were here nearly every week have gone quiet. Ask them how they are before asking why they are silent.',
    source: 'Lost regulars as in forum analytics, scaled to weeks; interval: Wilson 1927.',
  },
  counts: { one: 'regular', many: 'regulars', arePeople: true },
  intervalBy: 'wilson',
  toldLike: 'contribution-rate',
  needs: needsWriters,
  compute: (now) => {
    if (!reachesBack(now, 6)) return shareOf(0, 0)
    const [last, beforeLast, ...earlier] = recentWeeks(now, 6).map(({ from }) => dayNumber(from))
    const wasIn = (person: PersonFacts, week = 0) => hasContributed(person, week, week + 7)
    const regulars = now.members.filter(({ person }) => earlier.filter((week) => wasIn(person, week)).length >= 3)
    return shareOf(
      regulars.filter(({ person }) => !wasIn(person, last) && !wasIn(person, beforeLast)).length,
      regulars.length,
    )
  },
}
