import type { Cohort } from '../../contract/cohorts.ts'
import type { EntryBody } from '../../contract/entry-kinds.ts'
import { addDays } from '../time/days.ts'
import type { CalendarEntry } from './items.ts'
import { plannedAgain } from './nudge-rule.ts'
import { wholeRhythm } from './occurrences.ts'

type Place = Readonly<{ on: string | null; at?: string | null | undefined }>

/** What an entry says when it stands on another day: of what comes again, its first. `at` left out: the time stays. */
export function movedTo(entry: CalendarEntry, { on, at }: Place, cohort: Cohort): CalendarEntry['body'] {
  switch (entry.kind) {
    case 'nudge':
      return { ...entry.body, on, at: at === undefined ? entry.body.at : at }
    case 'rhythm':
      return movedRhythm(entry.body, { on, at }, cohort)
    case 'exportDay':
      return { ...entry.body, fromOn: on, at: at === undefined ? entry.body.at : at }
    case 'holiday':
      return { ...entry.body, fromOn: on, untilOn: on === null ? null : movedEnd(entry.body, on) }
  }
}

/** The entry once more, on another day, with nothing of what happened to the first. */
export function copyOf(entry: CalendarEntry, on: string | null, cohort: Cohort): CalendarEntry['body'] {
  return entry.kind === 'nudge' ? plannedAgain(entry.body, on) : movedTo(entry, { on }, cohort)
}

/** Exceptions go with the occurrence that they leave out: the third stays left out on whichever day it falls. */
function movedRhythm(rhythm: EntryBody<'rhythm'>, { on, at }: Place, cohort: Cohort): EntryBody<'rhythm'> {
  const moved = { ...rhythm, fromOn: on, at: at === undefined ? rhythm.at : at }
  const [before, after] = [wholeRhythm(rhythm, cohort), wholeRhythm(moved, cohort)]
  return { ...moved, exceptOn: rhythm.exceptOn.flatMap((day) => after[before.indexOf(day)] ?? []) }
}

/** A holiday stays as long as it is. */
function movedEnd({ fromOn, untilOn }: EntryBody<'holiday'>, on: string): string | null {
  if (fromOn === null || untilOn === null) return null
  return addDays(on, Math.max(0, Math.round((Date.parse(untilOn) - Date.parse(fromOn)) / 86_400_000)))
}
