import type { Calendar, CalendarItem } from '../../../../src/contract/nudges.ts'
import { CalendarItem as Item } from '../../../../src/contract/nudges.ts'
import { mondayOf } from '../../../../src/renderer/features/nudges/calendar-days.ts'
import { addDays } from '../../../../src/renderer/ui/dates.ts'

let next = 0

/** A planned nudge of no principle, unless said otherwise. */
export function itemOn(on: string, part: Partial<CalendarItem> = {}): CalendarItem {
  next += 1
  return Item.parse({
    key: `key-${next}`,
    entryId: next,
    kind: 'nudge',
    on,
    at: null,
    minutes: 15,
    title: `Nudge ${next}`,
    principle: null,
    ask: 'words',
    channel: '',
    audience: '',
    currency: '',
    owner: '',
    status: part.kind === undefined || part.kind === 'nudge' ? 'planned' : null,
    serves: [],
    ...part,
  })
}

/** The calendar of a cohort that starts on Monday 5 January 2026 and lasts `weeks` weeks. */
export function calendarOf(items: readonly CalendarItem[], weeks = 4): Calendar {
  const first = mondayOf('2026-01-05')
  return {
    weeks: Array.from({ length: weeks }, (_, at) => {
      const window = { from: addDays(first, at * 7), to: addDays(first, at * 7 + 7) }
      const inWeek = items.filter(({ on }) => on >= window.from && on < window.to)
      const nudges = inWeek.filter(({ kind }) => kind === 'nudge').length
      return { number: at + 1, window, isInCohort: true, items: inWeek, load: { nudges, asks: nudges, minutes: 0 } }
    }),
    unscheduled: [],
    warnings: [],
    balance: [],
  }
}
