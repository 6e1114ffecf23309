import type { Cohort } from '../../contract/cohorts.ts'
import { type Calendar, type CalendarItem, type CalendarWeek, Principle } from '../../contract/nudges.ts'
import { weekOf, windowOfWeek } from '../time/cohort-weeks.ts'
import { type CalendarEntry, itemsOf } from './items.ts'
import { isAsk } from './rules/rule.ts'
import { warningsOf } from './rules/rules.ts'

type Made = Readonly<{
  cohort: Cohort
  entries: readonly CalendarEntry[]
  /** Today in the cohort's zone. */
  today: string
  /** The design has a badge that ends. */
  hasBadgeThatEnds: boolean
}>

/** The cohort's calendar: its weeks with what happens in them, how principles and asks are spread, and what deserves a second look. */
export function calendarOf({ cohort, entries, today, hasBadgeThatEnds }: Made): Calendar {
  const nudges = entries.filter((entry) => entry.kind === 'nudge')
  const weeks = weeksOf(cohort, itemsOf(entries, cohort))
  return {
    weeks,
    unscheduled: nudges.filter(({ body }) => body.on === null).map(({ id }) => id),
    warnings: warningsOf({ cohort, entries, nudges, weeks, today, hasBadgeThatEnds }),
    balance: [...Principle.options, null].map((principle) => ({
      principle,
      total: nudges.filter(({ body }) => body.principle === principle).length,
      byWeek: weeks.map(({ number, items }) => ({
        week: number,
        nudges: items.filter((item) => item.kind === 'nudge' && item.principle === principle).length,
      })),
    })),
  }
}

function weeksOf(cohort: Cohort, items: readonly CalendarItem[]): CalendarWeek[] {
  const last = weekOf(cohort, cohort.endsOn)
  const byWeek = new Map<number, CalendarItem[]>(Array.from({ length: last }, (_, week) => [week + 1, []]))
  for (const item of items) {
    const number = weekOf(cohort, item.on)
    const week = byWeek.get(number)
    if (week) week.push(item)
    else byWeek.set(number, [item])
  }
  return [...byWeek]
    .sort(([one], [other]) => one - other)
    .map(([number, inWeek]) => ({
      number,
      window: windowOfWeek(cohort, number),
      isInCohort: number >= 1 && number <= last,
      items: inWeek,
      load: loadOf(inWeek),
    }))
}

function loadOf(items: readonly CalendarItem[]): CalendarWeek['load'] {
  const nudges = items.filter(({ kind }) => kind === 'nudge')
  const timed = items.filter(({ kind }) => kind === 'nudge' || kind === 'rhythm')
  return {
    nudges: nudges.length,
    asks: nudges.filter(isAsk).length,
    minutes: timed.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}
