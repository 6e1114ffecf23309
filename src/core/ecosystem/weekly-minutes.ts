import type { Cohort } from '../../contract/cohorts.ts'
import type { TimeLoad } from '../../contract/ecosystem.ts'
import type { Reader } from '../db/connection.ts'
import { calendarOf } from '../nudges/calendar.ts'
import { calendarEntries } from '../nudges/items.ts'

/** What nudges and rhythm events ask of a member in each week of the cohort, in minutes, as the calendar counts them. */
export async function weeklyMinutes(db: Reader, cohort: Cohort): Promise<TimeLoad['weeks']> {
  const entries = await calendarEntries(db, cohort.id)
  const { weeks } = calendarOf({ cohort, entries, today: cohort.startsOn, hasBadgeThatEnds: true })
  return weeks
    .filter(({ isInCohort }) => isInCohort)
    .map(({ number, window, load }) => ({ number, from: window.from, minutes: load.minutes }))
}
