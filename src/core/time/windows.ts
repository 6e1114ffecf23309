import { Temporal } from 'temporal-polyfill'
import type { Window } from '../../contract/scalars.ts'

type Step = 'week' | 'month' | 'quarter' | 'total'

/** The ISO weeks (from Monday), calendar months, calendar quarters or the one whole between two dates, clipped to [from, to). Empty when `to` is not after `from`. */
export function windowsBetween(from: string, to: string, step: Step): Window[] {
  const windows: Window[] = []
  const end = Temporal.PlainDate.from(to)
  let start = Temporal.PlainDate.from(from)
  while (Temporal.PlainDate.compare(start, end) < 0) {
    const next = step === 'total' ? end : after(beginningOf(start, step), step)
    const until = Temporal.PlainDate.compare(next, end) < 0 ? next : end
    windows.push({ from: start.toString(), to: until.toString() })
    start = until
  }
  return windows
}

/** The window to compare with: the calendar week, month or quarter before a whole one, otherwise as many days immediately before. */
export function previousWindow(window: Window, step: Step): Window {
  const from = Temporal.PlainDate.from(window.from)
  const to = Temporal.PlainDate.from(window.to)
  if (step !== 'total' && beginningOf(from, step).equals(from) && after(from, step).equals(to)) {
    return { from: beginningOf(from.subtract({ days: 1 }), step).toString(), to: window.from }
  }
  return { from: from.subtract({ days: from.until(to).days }).toString(), to: window.from }
}

/** The days of a calendar quarter written like `2026-Q1`. */
export function windowOfQuarter(quarter: string): Window {
  const year = Number(quarter.slice(0, 4))
  const from = Temporal.PlainDate.from({ year, month: (Number(quarter.slice(6)) - 1) * 3 + 1, day: 1 })
  return { from: from.toString(), to: from.add({ months: 3 }).toString() }
}

function beginningOf(day: Temporal.PlainDate, step: Exclude<Step, 'total'>): Temporal.PlainDate {
  if (step === 'week') return day.subtract({ days: day.dayOfWeek - 1 })
  if (step === 'month') return day.with({ day: 1 })
  return day.with({ day: 1, month: day.month - ((day.month - 1) % 3) })
}

function after(beginning: Temporal.PlainDate, step: Exclude<Step, 'total'>): Temporal.PlainDate {
  if (step === 'week') return beginning.add({ days: 7 })
  return beginning.add({ months: step === 'month' ? 1 : 3 })
}
