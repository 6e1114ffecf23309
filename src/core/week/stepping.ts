import type { Window } from '../../contract/scalars.ts'
import type { WeekName } from '../../contract/week.ts'
import type { Facts } from '../engagement/facts.ts'
import { lastCompleteWeek, weeksOf } from '../engagement/weeks.ts'
import { weekOf } from '../time/cohort-weeks.ts'
import { addDays, earlier, later, mondayOf } from '../time/days.ts'
import { counted } from '../wording/numbers.ts'
import { weekNameOf } from './week-name.ts'

/** The Monday of the week that is shown first: that of the last whole week of the data, else of today's week, clipped to the cohort. */
export function firstShown(facts: Facts, today: string): string {
  const { first, last } = reachOf(facts)
  const complete =
    facts.imports.length > 0 ? lastCompleteWeek(weeksOf(facts, { from: first, to: addDays(last, 7) })) : null
  return (
    complete?.monday ?? earlier(later(mondayOf(today), mondayOf(facts.cohort.startsOn)), mondayOf(facts.cohort.endsOn))
  )
}

/** The weeks before and after that can be stepped to: all of the cohort and of its data. */
export function neighboursOf(facts: Facts, monday: string): { previous: WeekName | null; next: WeekName | null } {
  const { first, last } = reachOf(facts)
  return {
    previous: monday > first ? weekNameOf(earlier(addDays(monday, -7), last)) : null,
    next: monday < last ? weekNameOf(later(addDays(monday, 7), first)) : null,
  }
}

/** "Week 6 of 14", or how far before or after the cohort it lies. */
export function labelOf({ cohort }: Facts, monday: string): string {
  const [number, weeks] = [weekOf(cohort, monday), weekOf(cohort, cohort.endsOn)]
  const far = (count: number) => counted(count, { one: 'week', many: 'weeks' })
  if (number < 1) return `${far(1 - number)} before the cohort`
  if (number > weeks) return `${far(number - weeks)} after the cohort`
  return `Week ${number} of ${weeks}`
}

/** The Mondays of the first and the last week that there is anything about. */
function reachOf({ cohort, imports }: Facts): { first: string; last: string } {
  const data: Window[] = imports.map(({ firstOn, lastOn }) => ({ from: firstOn, to: lastOn }))
  const firsts = [cohort.startsOn, ...data.map(({ from }) => from)].map(mondayOf).sort()
  const lasts = [cohort.endsOn, ...data.map(({ to }) => to)].map(mondayOf).sort()
  return { first: firsts[0] ?? mondayOf(cohort.startsOn), last: lasts.at(-1) ?? mondayOf(cohort.endsOn) }
}
