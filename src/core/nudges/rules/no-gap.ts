import { weekOf } from '../../time/cohort-weeks.ts'
import { addDays } from '../../time/days.ts'
import { type CalendarRule, isAhead, isAsk, keysOf, nudgeItems, titlesOf } from './rule.ts'

/** Two asks for words or work on the same day or on days that follow each other. */
export const noGap: CalendarRule = ({ cohort, weeks }) => {
  const asks = nudgeItems(weeks).filter(isAsk)
  return asks.flatMap((ask, index) => {
    const next = asks[index + 1]
    if (!next || next.on > addDays(ask.on, 1) || ![ask, next].some(isAhead)) return []
    return {
      rule: 'no-gap' as const,
      week: weekOf(cohort, next.on),
      keys: keysOf([ask, next]),
      says: `No day lies between ${titlesOf([ask, next])}, and both ask for words or work.`,
      mend: 'Leave at least one day between them, so that people can answer the first.',
    }
  })
}
