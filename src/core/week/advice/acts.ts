import type { AdviceAct } from '../../../contract/week.ts'
import { requireStrategy } from '../../nudges/library.ts'
import { holidayDays } from '../../nudges/occurrences.ts'
import { filledIn } from '../../nudges/placeholders.ts'
import { addDays } from '../../time/days.ts'
import type { WeekFacts } from '../week-facts.ts'

/** A planned nudge from a strategy of the library, with the gaps filled that the cohort knows. Members may read it, so it names nobody. */
export function nudge(given: WeekFacts, strategyId: string, label: string, channel = usualChannel(given)): AdviceAct {
  const { title, template } = requireStrategy(strategyId)
  const text = filledIn(template, given.design.words)
  return { kind: 'nudge', label, title, text, on: nextWorkday(given), channel, strategyId }
}

/** Leads to a screen. */
export function go(label: string, screen: string): AdviceAct {
  return { kind: 'go', label, screen }
}

/** The day on which you would do it: today while the cohort runs, else the day after the week; never a weekend or a holiday of the design. */
export function nextWorkday({ window, today, cohort, design }: WeekFacts): string {
  const holidays = new Set(design.holidays.flatMap(({ body }) => holidayDays(body)))
  let day = today >= window.to && today <= cohort.endsOn ? today : window.to
  for (let tries = 0; tries < mostTries && (isWeekend(day) || holidays.has(day)); tries++) day = addDays(day, 1)
  return day
}

const mostTries = 31

/** Where most conversations of the last four weeks began; empty when that is nowhere in particular. */
export function usualChannel({ facts, weeks, window }: WeekFacts): string {
  const from = weeks.at(-4)?.window.from ?? weeks[0]?.window.from ?? window.from
  const starts = new Map<string, number>()
  for (const { channel, day } of facts.threads)
    if (channel !== null && day >= from) starts.set(channel, (starts.get(channel) ?? 0) + 1)
  return [...starts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? ''
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(Date.parse(day)).getUTCDay())
}
