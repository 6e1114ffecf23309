import { Temporal } from 'temporal-polyfill'
import type { Chance } from '../chance.ts'
import { addDays } from '../time/days.ts'
import { demoCohort, truth } from './story.ts'

/** Monday to Sunday; most after the live round on Wednesday, little at weekends. */
const dayWeights = [1.2, 1.2, 1.4, 1.1, 0.7, 0.06, 0.05]
/** From seven in the morning to eight in the evening: two peaks with lunch between. */
const hourWeights = [0.4, 0.9, 1.4, 1.3, 1.1, 0.5, 0.8, 1.2, 1.4, 1.1, 0.7, 0.3, 0.2]
const firstHour = 7
/** Good Friday and Easter Monday. */
const holidays: ReadonlySet<string> = new Set(['2026-04-03', '2026-04-06'])
const days = Array.from({ length: truth.weeks * 7 }, (_, index) => {
  const day = addDays(demoCohort.startsOn, index)
  return { day, weight: holidays.has(day) ? 0.02 : (dayWeights[index % 7] ?? 0) }
})

/** A moment in a week (from 1) of the demo when somebody who is there from `joinsOn` to `leavesOn` would write; milliseconds since 1970 UTC. */
export function momentIn(dice: Chance, week: number, joinsOn: string, leavesOn: string | null): number {
  const { day } = dice.pick(days.slice((week - 1) * 7, week * 7), ({ day, weight }) =>
    day < joinsOn || (leavesOn !== null && day > leavesOn) ? 0 : weight,
  )
  const hour = firstHour + dice.pick([...hourWeights.keys()], (index) => hourWeights[index] ?? 0)
  const at = momentOn(day, Math.max(hour, day === joinsOn ? 10 : 0), dice.whole(0, 59))
  return at + dice.whole(0, 59) * 1000
}

/** When the clocks of the demo's time zone show this; milliseconds since 1970 UTC. */
export function momentOn(day: string, hour: number, minute: number): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: demoCohort.timeZone, plainTime: { hour, minute } })
    .epochMilliseconds
}
