import type { Cohort } from '../../contract/cohorts.ts'
import type { Entry } from '../../contract/entries.ts'
import type { CalendarItem } from '../../contract/nudges.ts'
import type { CohortId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'
import { listEntries } from '../entries/entries.repo.ts'
import { exportDays, holidayDays, rhythmDays } from './occurrences.ts'

/** What stands in a calendar. */
export type CalendarEntry = Entry<'nudge' | 'rhythm' | 'exportDay' | 'holiday'>

/** Everything that stands in a cohort's calendar, each kind in the designer's order. */
export function calendarEntries(db: Reader, cohortId: CohortId): Promise<CalendarEntry[]> {
  return listEntries(db, cohortId, 'nudge', 'rhythm', 'exportDay', 'holiday')
}

/** The calendar's items, by day; in a day what lasts all day first, then by time and title. */
export function itemsOf(entries: readonly CalendarEntry[], cohort: Cohort): CalendarItem[] {
  return entries.flatMap((entry) => itemsOfEntry(entry, cohort)).sort(inOrder)
}

function itemsOfEntry(entry: CalendarEntry, cohort: Cohort): CalendarItem[] {
  switch (entry.kind) {
    case 'nudge':
      return entry.body.on === null ? [] : [nudgeItem(entry, entry.body.on)]
    case 'rhythm':
      return rhythmDays(entry.body, cohort).map((on) => {
        const { at, minutes, channel, owner, serves } = entry.body
        return { ...blank(entry, on), at, minutes, channel, owner: owner.name, serves }
      })
    case 'exportDay':
      return exportDays(entry.body, cohort).map((on) => {
        const { at, platform, owner } = entry.body
        return { ...blank(entry, on), at, minutes: exportMinutes, channel: platform, owner: owner.name }
      })
    case 'holiday':
      return holidayDays(entry.body).map((on) => blank(entry, on))
  }
}

/** What taking an export is reckoned to cost. */
export const exportMinutes = 15

function nudgeItem(entry: Entry<'nudge'>, on: string): CalendarItem {
  const { at, minutes, principle, ask, channel, audience, currency, owner, status, serves } = entry.body
  const item = { at, minutes, principle, ask, channel, audience, currency, owner: owner.name, status, serves }
  return { ...blank(entry, on), key: entry.uid, ...item }
}

function blank({ id, uid, kind, body }: CalendarEntry, on: string): CalendarItem {
  return {
    key: `${uid}:${on}`,
    entryId: id,
    kind,
    on,
    at: null,
    minutes: 0,
    title: body.title,
    principle: null,
    ask: null,
    channel: '',
    audience: '',
    currency: '',
    owner: '',
    status: null,
    serves: [],
  }
}

function inOrder(one: CalendarItem, other: CalendarItem): number {
  return (
    compare(one.on, other.on) ||
    compare(one.at ?? '', other.at ?? '') ||
    compare(one.title, other.title) ||
    compare(one.key, other.key)
  )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
