import type { Entry } from '../../../contract/entries.ts'
import type { Calendar, CalendarItem, CalendarWeek } from '../../../contract/nudges.ts'
import { addDays } from '../../ui/dates.ts'
import type { CalendarPlace } from './calendar-address.ts'
import { mondaysOfMonth } from './calendar-days.ts'
import { isFiltering, passes } from './filtering.ts'
import { boardPlaces, monthPlaces } from './grid.ts'
import { cardsOf, type Place } from './placing.ts'

/** What the calendar shows now: its weeks and its nudges without a day, narrowed down, and where every card stands. */
export type CalendarView = Readonly<{
  calendar: Calendar
  undated: readonly CalendarItem[]
  places: readonly Place[]
  itemOf: (key: string) => CalendarItem | null
  /** All days on which the card's event happens in its week. */
  daysOf: (item: CalendarItem) => readonly string[]
}>

export function calendarViewOf(
  whole: Calendar,
  nudges: readonly Entry<'nudge'>[],
  { view, rows, filters }: CalendarPlace,
  month: string,
): CalendarView {
  const weeks = isFiltering(filters)
    ? whole.weeks.map((week) => ({ ...week, items: week.items.filter((item) => passes(item, filters)) }))
    : whole.weeks
  const calendar = { ...whole, weeks }
  const undated = nudges
    .filter(({ id }) => whole.unscheduled.includes(id))
    .map(itemOfUndated)
    .filter((item) => passes(item, filters))
  const items = new Map([...undated, ...weeks.flatMap(({ items }) => items)].map((item) => [item.key, item]))
  const onGrid = view === 'month' ? monthPlaces(calendar, month) : boardPlaces(weeks, rows)
  const before = undated.map(({ key }, index) => ({ key, column: -1, row: 0, index }))
  return {
    calendar,
    undated,
    places: [...before, ...onGrid],
    itemOf: (key) => items.get(key) ?? null,
    daysOf: (item) => {
      if (view === 'month') return [item.on]
      const week = weekOf(weeks, item.on)
      return cardsOf(week?.items ?? []).find((card) => card.item.key === item.key)?.days ?? [item.on]
    },
  }
}

/** The week in which a day lies, if the calendar has it. */
export function weekOf(weeks: readonly CalendarWeek[], on: string): CalendarWeek | undefined {
  return weeks.find(({ window }) => on >= window.from && on < window.to)
}

/** The week to put something in when nobody said which: the one that is now, the first before the start, the last after the end. */
export function weekThatMatters(weeks: readonly CalendarWeek[], today: string): CalendarWeek | undefined {
  const inCohort = weeks.filter(({ isInCohort }) => isInCohort)
  return weekOf(inCohort, today) ?? (today < (inCohort[0]?.window.from ?? '') ? inCohort[0] : inCohort.at(-1))
}

/** The month to begin with: this one while the cohort runs, else that of its start. */
export function monthThatMatters({ startsOn, endsOn }: Readonly<{ startsOn: string; endsOn: string }>, today: string) {
  return (today >= startsOn && today <= endsOn ? today : addDays(startsOn, 3)).slice(0, 7)
}

/** Whether a month's page shows a day, also as a day of the month before or after. */
export function isOnPage(month: string, on: string): boolean {
  const mondays = mondaysOfMonth(month)
  return on >= (mondays[0] ?? '') && on < addDays(mondays.at(-1) ?? on, 7)
}

/** A nudge without a day as a card. */
function itemOfUndated({ id, uid, body }: Entry<'nudge'>): CalendarItem {
  const { at, minutes, title, principle, ask, channel, audience, currency, owner, status, serves } = body
  return {
    ...{ key: uid, entryId: id, kind: 'nudge', on: '', owner: owner.name },
    ...{ at, minutes, title, principle, ask, channel, audience, currency, status, serves },
  }
}
