import { type CalendarRule, isAhead, keysOf, titlesOf } from './rule.ts'

/** Nudges whose day is past and that were not marked as sent, a warning a week. */
export const overdue: CalendarRule = ({ weeks, today }) =>
  weeks.flatMap(({ number: week, items }) => {
    const late = items.filter((item) => item.kind === 'nudge' && isAhead(item) && item.on < today)
    if (late.length === 0) return []
    const [is, its, it] = late.length === 1 ? ['is', 'its day is', 'it'] : ['are', 'their days are', 'them']
    return {
      rule: 'overdue' as const,
      week,
      keys: keysOf(late),
      says: `${titlesOf(late)} ${is} not sent, though ${its} past.`,
      mend: `Mark ${it} as sent if that happened; otherwise move ${it} to a day to come or remove ${it}.`,
    }
  })
