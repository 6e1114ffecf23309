import type { Cohort } from '../../contract/cohorts.ts'
import type { RoleTerms } from '../../contract/community.ts'
import type { Entry } from '../../contract/entries.ts'
import type { Window } from '../../contract/scalars.ts'
import { addDays, earlier, later } from '../time/days.ts'
import { windowsBetween } from '../time/windows.ts'
import { gapsInWords } from './gap-words.ts'
import type { Naming } from './naming.ts'

/** Days from `from` to `until`, both inclusive, on which somebody holds a role. */
export type Term = Readonly<{ key: string; name: string; from: string; until: string }>

/** A week of the cohort, clipped to its dates, with the days on which roles have to be held. */
export type WorkingWeek = Readonly<{ week: number; window: Window; days: readonly string[] }>

/** More weeks than any cohort has; dates typed wrongly make no endless table. */
const mostWeeks = 530

/**
 * The weeks of a cohort. Week 1 holds its first day; weeks begin on Monday. Roles have to be held from Monday to Friday, so that a change over the weekend is
 * no gap; a clipped week without such a day counts all its days.
 */
export function workingWeeks({ startsOn, endsOn }: Pick<Cohort, 'startsOn' | 'endsOn'>): WorkingWeek[] {
  const last = addDays(startsOn, 7 * mostWeeks)
  const end = addDays(endsOn < last ? endsOn : last, 1)
  return windowsBetween(startsOn, end, 'week')
    .slice(0, mostWeeks)
    .map((window, at) => {
      const days = daysOf(window)
      const working = days.filter(isWorkingDay)
      return { week: at + 1, window, days: working.length > 0 ? working : days }
    })
}

/**
 * When who holds a role, within the cohort's dates. An open end lasts as long as the cohort; somebody who leaves the cohort stops holding the role. A line that
 * names nobody, or ends before it starts, holds nothing.
 */
export function termsOf(
  role: Entry<'communityRole'>,
  cohort: Pick<Cohort, 'startsOn' | 'endsOn'>,
  naming: Naming,
): Term[] {
  return role.body.holders.flatMap(({ who, fromOn, untilOn }) => {
    const named = naming(who)
    if (!named) return []
    const from = later(fromOn ?? cohort.startsOn, cohort.startsOn)
    const until = earlier(earlier(untilOn ?? cohort.endsOn, named.leavesOn ?? cohort.endsOn), cohort.endsOn)
    return from <= until ? [{ key: named.key, name: named.name, from, until }] : []
  })
}

/** A role over the weeks of its cohort, with its gaps in sentences. Whoever is listed twice for the same day counts once. */
export function roleTermsOf(
  role: Entry<'communityRole'>,
  weeks: readonly WorkingWeek[],
  terms: readonly Term[],
): RoleTerms {
  const { title, needed } = role.body
  const counted = weeks.map(({ week, window, days }) => {
    const held = days.map((day) => ({ day, held: holdersOn(terms, day) }))
    return { week, window, days: held }
  })
  return {
    id: role.id,
    uid: role.uid,
    title,
    needed,
    weeks: counted.map(({ week, window, days }) => {
      const counts = days.map(({ held }) => held)
      return { week, window, held: Math.min(...counts), most: Math.max(...counts) }
    }),
    says: gapsInWords(title, needed, counted),
  }
}

function holdersOn(terms: readonly Term[], day: string): number {
  return new Set(terms.filter(({ from, until }) => from <= day && day <= until).map(({ key }) => key)).size
}

function daysOf({ from, to }: Window): string[] {
  const days: string[] = []
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day)
  return days
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay()
  return weekday !== 0 && weekday !== 6
}
