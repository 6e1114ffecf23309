import { Temporal } from 'temporal-polyfill'
import type { Cohort } from '../../contract/cohorts.ts'
import type { EntryBody } from '../../contract/entry-kinds.ts'
import { addDays } from '../time/days.ts'

type Dates = Pick<Cohort, 'startsOn' | 'endsOn'>
type Every = EntryBody<'rhythm'>['every'] | EntryBody<'exportDay'>['every']

/** More than five years of every day; a series that is longer ends there. */
const longestSeries = 2000

/**
 * The days on which a rhythm event happens, from its first day (the cohort's, where it names none) to its last (the cohort's), both inclusive, without
 * its exceptions. `month` is the same day number; a month that is too short has it on its last day, and the next is on the number again.
 */
export function rhythmDays(rhythm: EntryBody<'rhythm'>, cohort: Dates): string[] {
  const except = new Set(rhythm.exceptOn)
  return wholeRhythm(rhythm, cohort).filter((day) => !except.has(day))
}

/** The same with its exceptions. */
export function wholeRhythm(rhythm: EntryBody<'rhythm'>, cohort: Dates): string[] {
  return series(rhythm.fromOn ?? cohort.startsOn, rhythm.every, rhythm.untilOn ?? cohort.endsOn)
}

/**
 * The days on which exports are due, from the first to the first after the cohort's last day: only that one holds the last days of the cohort. Where no first
 * day is named, it is when one stretch of the cohort is over; an export that is taken once is then due on the day after the cohort.
 */
export function exportDays({ fromOn, every }: EntryBody<'exportDay'>, cohort: Dates): string[] {
  if (every === 'once') return [fromOn ?? addDays(cohort.endsOn, 1)]
  if (fromOn !== null && fromOn > cohort.endsOn) return [fromOn]
  const days = series(fromOn ?? cohort.startsOn, every, addDays(cohort.endsOn, 31)).slice(fromOn === null ? 1 : 0)
  const after = days.findIndex((day) => day > cohort.endsOn)
  return after === -1 ? days : days.slice(0, after + 1)
}

/** The days of a holiday, both ends inclusive; none while it has no first day. */
export function holidayDays({ fromOn, untilOn }: EntryBody<'holiday'>): string[] {
  return fromOn === null ? [] : series(fromOn, 'day', untilOn ?? fromOn)
}

function series(from: string, every: Every, until: string): string[] {
  const days: string[] = []
  for (let step = 0; days.length < longestSeries; step += 1) {
    const day = every === 'month' ? monthLater(from, step) : addDays(from, step * stepLength[every])
    if (day > until || day.startsWith('+')) break
    if (every !== 'weekday' || isWeekday(day)) days.push(day)
    if (every === 'once') break
  }
  return days
}

const stepLength = { once: 0, day: 1, weekday: 1, week: 7, 'two-weeks': 14 } as const

/** Counted from the first day each time, so that a short month doesn't pull the later ones forward. */
function monthLater(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString()
}

function isWeekday(day: string): boolean {
  const number = new Date(Date.parse(day)).getUTCDay()
  return number !== 0 && number !== 6
}
