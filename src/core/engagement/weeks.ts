import type { Window } from '../../contract/scalars.ts'
import { addDays, mondayOf } from '../time/days.ts'
import { shortDay } from '../wording/days.ts'
import type { Facts } from './facts.ts'
import { pairOf, stepsOf, type WindowPair } from './measuring.ts'

/** One ISO week of a longer window, clipped at its ends. */
export type Week = Readonly<{
  window: Window
  /** "W3 · 19 Jan": the cohort's own week (1 is the week in which it starts; none before), and its Monday. */
  label: string
  monday: string
  pair: WindowPair
  /** An import tells something about it; otherwise it is a gap, never a zero. */
  isCovered: boolean
}>

/** The weeks of a window, oldest first. Refused when the window is empty or far too long. */
export function weeksOf(facts: Facts, window: Window): Week[] {
  const first = mondayOf(facts.cohort.startsOn)
  return stepsOf(window, 'week').map((one) => {
    const monday = mondayOf(one.from)
    const number = Math.round((Date.parse(monday) - Date.parse(first)) / (7 * 86_400_000)) + 1
    const pair = pairOf(facts, one, 'week')
    const label = number >= 1 ? `W${number} · ${shortDay(monday)}` : shortDay(monday)
    return { window: one, label, monday, pair, isCovered: pair.now.imports.length > 0 }
  })
}

/** The last whole week that the data reaches to its Friday; null when there is none. */
export function lastCompleteWeek(weeks: readonly Week[]): Week | null {
  return (
    weeks
      .filter(
        ({ window, monday, pair }) =>
          isWhole(window, monday) && pair.now.imports.some((one) => one.lastOn >= addDays(monday, 4)),
      )
      .at(-1) ?? null
  )
}

/** Weeks of which the data or the window holds only a part. */
export function isPartial({ window, monday, pair }: Week): boolean {
  const { imports } = pair.now
  if (imports.length === 0) return false
  return !isWhole(window, monday) || imports.every((one) => one.lastOn < addDays(monday, 4))
}

function isWhole(window: Window, monday: string): boolean {
  return window.from === monday && window.to === addDays(monday, 7)
}
