import type { Calendar, CalendarItem } from '../../../contract/nudges.ts'
import { inTime } from './placing.ts'

/** Cards on their way to another day, by their keys. */
export type Moves = ReadonlyMap<string, Readonly<{ item: CalendarItem; on: string }>>

/** The calendar as it will be: moved cards stand on their new days. What it says of itself (load, warnings, balance) follows when the move is kept. */
export function withMoves(calendar: Calendar, moves: Moves): Calendar {
  if (moves.size === 0) return calendar
  const moved = [...moves.values()].map(({ item, on }) => ({ ...item, on }))
  const gone = new Set([...moves.values()].map(({ item }) => item.entryId))
  return {
    ...calendar,
    unscheduled: calendar.unscheduled.filter((id) => !gone.has(id)),
    weeks: calendar.weeks.map((week) => {
      const staying = week.items.filter(({ key }) => !moves.has(key))
      const coming = moved.filter(({ on }) => on >= week.window.from && on < week.window.to)
      if (staying.length === week.items.length && coming.length === 0) return week
      return { ...week, items: [...staying, ...coming].sort(inTime) }
    }),
  }
}
