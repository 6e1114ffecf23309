import type { Cohort } from '../../../contract/cohorts.ts'
import type { Entry } from '../../../contract/entries.ts'
import type { CalendarItem, CalendarWarning, CalendarWeek } from '../../../contract/nudges.ts'
import type { CalendarEntry } from '../items.ts'
import { isSent } from '../nudge-rule.ts'
import { shortTitle } from '../words.ts'

/** What the rules of the calendar look at. Items of a week stand by day and time. */
export type CalendarFacts = Readonly<{
  cohort: Cohort
  entries: readonly CalendarEntry[]
  nudges: readonly Entry<'nudge'>[]
  weeks: readonly CalendarWeek[]
  /** In the cohort's zone. */
  today: string
  /** The design has a badge that ends on a day. */
  hasBadgeThatEnds: boolean
}>

/** One thing that a calendar can be warned of. What was sent can't be mended, so nothing is said that concerns only that. */
export type CalendarRule = (facts: CalendarFacts) => CalendarWarning[]

/** It costs people more than a tap. */
export function isAsk({ ask }: Pick<CalendarItem, 'ask'>): boolean {
  return ask === 'words' || ask === 'work'
}

/** It can still be moved or changed. */
export function isAhead({ status }: Pick<CalendarItem, 'status'>): boolean {
  return status === null || !isSent(status)
}

/** The nudges of the calendar, by day and time. */
export function nudgeItems(weeks: readonly CalendarWeek[]): CalendarItem[] {
  return weeks.flatMap(({ items }) => items.filter(({ kind }) => kind === 'nudge'))
}

export function keysOf(items: readonly CalendarItem[]): string[] {
  return items.map(({ key }) => key)
}

/** “A” · “A” and “B” · “A” and 3 more. */
export function titlesOf(items: readonly Pick<CalendarItem, 'kind' | 'title'>[]): string {
  const [first, second, ...more] = items.map((item) => `“${shortTitle(item.kind, item)}”`)
  if (first === undefined) return ''
  if (second === undefined) return first
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} more`
}
