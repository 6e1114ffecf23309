import { addDays } from '../../ui/dates.ts'
import { mondayOf, weekdayOf } from './calendar-days.ts'

type Pick = Readonly<{ strategyId: string; on: string }>

const tuesday = 1
const thursday = 3

/**
 * A first six weeks: two nudges a week, on Tuesday and Thursday, one of them at most a real ask in most weeks, no principle three times in a row. Scarcity is
 * left out: it needs a badge that truly ends.
 */
const plan: readonly (readonly [onTuesday: string, onThursday: string])[] = [
  ['leader-endorses', 'name-the-group'],
  ['public-goal', 'first-post-answered'],
  ['gift-first', 'true-count'],
  ['goal-check-in', 'thanks-in-person'],
  ['smaller-request', 'ask-the-expert'],
  ['impact-story', 'next-hosts'],
]

/** The strategies of the first six weeks with their days; a cohort that ends sooner gets fewer. One that starts after Tuesday begins with its next week. */
export function firstWeeks({ startsOn, endsOn }: Readonly<{ startsOn: string; endsOn: string }>): Pick[] {
  const monday = addDays(mondayOf(startsOn), weekdayOf(startsOn) > tuesday ? 7 : 0)
  return plan
    .flatMap(([first, second], week) => [
      { strategyId: first, on: addDays(monday, week * 7 + tuesday) },
      { strategyId: second, on: addDays(monday, week * 7 + thursday) },
    ])
    .filter(({ on }) => on <= endsOn)
}
