import type { Cohort, CohortOverview } from '../../../contract/cohorts.ts'
import type { Quarter, Window } from '../../../contract/scalars.ts'
import { addDays } from '../../ui/dates.ts'

/** A window to look at, with the name it is chosen by. */
export type NamedWindow = Readonly<{ id: string; title: string; window: Window }>

/** The windows that suit a cohort: all of it, the given calendar quarters, and its last four weeks of data. */
export function windowsFor(cohort: Cohort, data: CohortOverview['data'], quarters: readonly Quarter[]): NamedWindow[] {
  const from = data && data.from < cohort.startsOn ? data.from : cohort.startsOn
  const last = data && data.to > cohort.endsOn ? data.to : cohort.endsOn
  const whole = { id: 'whole', title: 'Whole cohort', window: { from, to: addDays(last, 1) } }
  const byQuarter = quarters.map((quarter) => ({
    id: quarter,
    title: quarter.replace('-', ' '),
    window: quarterWindow(quarter),
  }))
  if (!data) return [whole, ...byQuarter]
  const monday = addDays(data.to, -((new Date(`${data.to}T00:00:00Z`).getUTCDay() + 6) % 7))
  const recent = { id: 'recent', title: 'Last 4 weeks', window: { from: addDays(monday, -21), to: addDays(monday, 7) } }
  return [whole, ...byQuarter, recent]
}

/** First day inclusive, last day exclusive. */
export function quarterWindow(quarter: string): Window {
  const [year = 1970, number = 1] = quarter.split('-Q').map(Number)
  const day = (month: number) => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
  return { from: day((number - 1) * 3), to: day(number * 3) }
}
