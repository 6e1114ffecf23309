import type { KeyboardEvent } from 'react'
import type { CalendarItem } from '../../../contract/nudges.ts'
import { type Direction, neighbourOf, type Place } from './placing.ts'
import { useGoing } from './use-going.ts'

type KeyActs = Readonly<{
  itemOf: (key: string) => CalendarItem | null
  places: () => readonly Place[]
  focus: (key: string) => void
  shift: (item: CalendarItem, days: number) => void
  duplicate: (item: CalendarItem) => void
  remove: (item: CalendarItem) => void
  add: (near: CalendarItem) => void
}>

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** By how many days Alt with an arrow moves a card: sideways is the step of the view, upright the other one. */
const steps: Readonly<Record<'weeks' | 'month', Readonly<Record<Direction, number>>>> = {
  weeks: { left: -7, right: 7, up: -1, down: 1 },
  month: { left: -1, right: 1, up: -7, down: 7 },
}

/** The calendar's keys, for the element around its cards. Enter needs none: cards are buttons. */
export function useCalendarKeys(view: 'weeks' | 'month', acts: KeyActs) {
  const isGoing = useGoing()
  return (event: KeyboardEvent<HTMLElement>) => {
    const key = (event.target as HTMLElement).dataset.key
    const item = key === undefined ? null : acts.itemOf(key)
    if (!item || key === undefined || event.ctrlKey || event.metaKey) return
    const direction = directions[event.key]
    if (direction && event.altKey) acts.shift(item, steps[view][direction])
    else if (direction) {
      const next = neighbourOf(acts.places(), key, direction, view === 'month' ? 7 : null)
      if (next !== null) acts.focus(next)
    } else if (event.altKey || isGoing(event)) return
    else if (event.key === 'Delete' || event.key === 'Backspace') acts.remove(item)
    else if (event.key === 'd') acts.duplicate(item)
    else if (event.key === 'n') acts.add(item)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
