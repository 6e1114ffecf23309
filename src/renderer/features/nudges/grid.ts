import type { Calendar, CalendarItem, CalendarWeek } from '../../../contract/nudges.ts'
import { addDays } from '../../ui/dates.ts'
import { daysBetween, mondaysOfMonth } from './calendar-days.ts'
import { type Card, cardsOf, inTime, type Place, type Row, rowIdOf, rowsOf } from './placing.ts'

type Grid = Readonly<{ rows: readonly Row[]; cells: ReadonlyMap<string, readonly Card[]> }>

/** Where each card stands on the board, for the arrow keys. */
export function boardPlaces(weeks: readonly CalendarWeek[], by: 'principle' | 'channel'): Place[] {
  const { rows, cells } = gridOf(weeks, by)
  return weeks.flatMap(({ number }, column) =>
    rows.flatMap(({ id }, row) =>
      (cells.get(cellId(number, id)) ?? []).map(({ item }, index) => ({ key: item.key, column, row, index })),
    ),
  )
}

/** The rows of the board and the cards of each cell. */
export function gridOf(weeks: readonly CalendarWeek[], by: 'principle' | 'channel'): Grid {
  const cells = new Map<string, Card[]>()
  for (const { number, items } of weeks) {
    for (const card of cardsOf(items)) {
      const id = cellId(number, rowIdOf(by, card.item))
      const there = cells.get(id)
      if (there) there.push(card)
      else cells.set(id, [card])
    }
  }
  return {
    rows: rowsOf(
      by,
      weeks.flatMap(({ items }) => items),
    ),
    cells,
  }
}

/** The name of a cell in the grid. */
export function cellId(week: number, row: string): string {
  return `${week} ${row}`
}

/** Where each card stands in a month, for the arrow keys: a column a day, so that left and right walk through time. */
export function monthPlaces(calendar: Calendar, month: string): Place[] {
  const mondays = mondaysOfMonth(month)
  const [first] = mondays
  const last = mondays.at(-1)
  if (!first || !last) return []
  return [...itemsByDay(calendar)]
    .filter(([on]) => on >= first && on < addDays(last, 7))
    .flatMap(([on, items]) => items.map(({ key }, index) => ({ key, column: daysBetween(first, on), row: 0, index })))
}

/** What happens on each day, holidays first. */
export function itemsByDay({ weeks }: Calendar): Map<string, CalendarItem[]> {
  const byDay = new Map<string, CalendarItem[]>()
  for (const item of weeks.flatMap(({ items }) => items)) {
    const there = byDay.get(item.on)
    if (there) there.push(item)
    else byDay.set(item.on, [item])
  }
  for (const items of byDay.values())
    items.sort((a, b) => Number(b.kind === 'holiday') - Number(a.kind === 'holiday') || inTime(a, b))
  return byDay
}
