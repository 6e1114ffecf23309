import type { CalendarItem, CalendarWeek } from '../../../contract/nudges.ts'
import { Principle } from '../../../contract/nudges.ts'
import { addDays } from '../../ui/dates.ts'
import { weekdayOf } from './calendar-days.ts'

/** A card: one thing of the calendar, with all days of a week on which it happens. Only events and holidays happen on several. */
export type Card = Readonly<{ item: CalendarItem; days: readonly string[] }>

/** Where a card stands: column and row of the grid, and how far down in its cell. */
export type Place = Readonly<{ key: string; column: number; row: number; index: number }>

export type Row = Readonly<{ id: string; kind: 'principle' | 'channel' | 'other'; value: string }>

const other: Row = { id: 'other', kind: 'other', value: '' }

/** The rows of the week board: all seven principles, or the channels in use; below them what isn't a nudge. */
export function rowsOf(by: 'principle' | 'channel', items: readonly CalendarItem[]): Row[] {
  const rows: Row[] =
    by === 'principle'
      ? [
          ...Principle.options.map((value): Row => ({ id: value, kind: 'principle', value })),
          ...(items.some(({ kind, principle }) => kind === 'nudge' && principle === null)
            ? [{ id: 'no-principle', kind: 'principle', value: '' } as const]
            : []),
        ]
      : channelsOf(items).map((value) => ({ id: `channel ${folded(value)}`, kind: 'channel', value }))
  const known = new Set(rows.map(({ id }) => id))
  return items.some((item) => !known.has(rowIdOf(by, item))) ? [...rows, other] : rows
}

/** Which row an item belongs to. */
export function rowIdOf(by: 'principle' | 'channel', item: CalendarItem): string {
  if (item.kind === 'holiday' || item.kind === 'exportDay') return other.id
  if (by === 'channel') return `channel ${folded(item.channel)}`
  return item.kind === 'nudge' ? (item.principle ?? 'no-principle') : other.id
}

/** A week's cards in the order of their days; an event that comes several times in the week is one card. */
export function cardsOf(items: readonly CalendarItem[]): Card[] {
  const found = new Map<string, CalendarItem[]>()
  for (const item of [...items].sort(inTime)) {
    const name = item.kind === 'nudge' ? item.key : `${item.kind} ${item.entryId}`
    const same = found.get(name)
    if (same) same.push(item)
    else found.set(name, [item])
  }
  return [...found.values()].flatMap((same) => (same[0] ? [{ item: same[0], days: same.map(({ on }) => on) }] : []))
}

export function inTime(a: CalendarItem, b: CalendarItem): number {
  return a.on.localeCompare(b.on) || (a.at ?? '').localeCompare(b.at ?? '') || a.title.localeCompare(b.title)
}

export type Direction = 'left' | 'right' | 'up' | 'down'

/**
 * The card that an arrow key goes to. Up and down stay in the column; left and right go to the nearest column that has a card, to the nearest row there.
 * `linesAfter` columns make a line of a month: up and down then go on to the same weekday of the next line. Null at the edge.
 */
export function neighbourOf(
  places: readonly Place[],
  from: string,
  direction: Direction,
  columnsInLine: number | null = null,
): string | null {
  const here = places.find(({ key }) => key === from)
  if (!here) return null
  const sign = direction === 'right' || direction === 'down' ? 1 : -1
  const ahead = (place: Place, step: number) => (place.column - here.column) * sign === step
  if (direction === 'up' || direction === 'down') {
    const inColumn = places.filter(({ column }) => column === here.column).sort(downwards)
    const next = inColumn[inColumn.findIndex(({ key }) => key === from) + sign]
    if (next || columnsInLine === null) return next?.key ?? null
    const beyond = places.filter(
      ({ column }) => (column - here.column) * sign > 0 && (column - here.column) % columnsInLine === 0,
    )
    const nearest = Math.min(...beyond.map(({ column }) => Math.abs(column - here.column)))
    const landing = beyond.filter((place) => ahead(place, nearest)).sort(downwards)
    return (sign > 0 ? landing[0] : landing.at(-1))?.key ?? null
  }
  const beyond = places.filter(({ column }) => (column - here.column) * sign > 0)
  const nearest = Math.min(...beyond.map(({ column }) => Math.abs(column - here.column)))
  const away = ({ row, index }: Place) => Math.abs(row - here.row) * 1000 + Math.abs(index - here.index)
  return beyond.filter((place) => ahead(place, nearest)).sort((a, b) => away(a) - away(b))[0]?.key ?? null
}

/** A good weekday in a week for one more nudge: in the cohort, no holiday, little else on it, and in the middle of the week where that leaves a choice. */
export function goodDayIn(week: CalendarWeek, span: Readonly<{ startsOn: string; endsOn: string }>): string {
  const liking = [1, 3, 2, 0, 4, 5, 6]
  const days = Array.from({ length: 7 }, (_, at) => addDays(week.window.from, at))
  const cost = (on: string) => {
    const there = week.items.filter((item) => item.on === on)
    const isBlocked = there.some(({ kind }) => kind === 'holiday') || on < span.startsOn || on > span.endsOn
    const weekday = weekdayOf(on)
    return (
      (isBlocked ? 1000 : 0) +
      (weekday > 4 ? 100 : 0) +
      there.filter(({ kind }) => kind === 'nudge').length * 10 +
      liking.indexOf(weekday)
    )
  }
  return days.reduce((best, on) => (cost(on) < cost(best) ? on : best))
}

function downwards(a: Place, b: Place): number {
  return a.row - b.row || a.index - b.index
}

/** Channels as they were written first, told apart without regard to case; the nameless one last. */
function channelsOf(items: readonly CalendarItem[]): string[] {
  const found = new Map<string, string>()
  for (const { kind, channel } of items) {
    if (kind === 'holiday' || kind === 'exportDay' || found.has(folded(channel))) continue
    found.set(folded(channel), channel.trim())
  }
  return [...found.values()].sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b))
}

function folded(channel: string): string {
  return channel.trim().toLocaleLowerCase()
}
