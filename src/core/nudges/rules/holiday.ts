import { dayInWords } from '../words.ts'
import { type CalendarRule, isAhead, titlesOf } from './rule.ts'

/** Nudges and rhythm events on a day on which nothing should be asked of people. */
export const holiday: CalendarRule = ({ weeks }) =>
  weeks.flatMap(({ number: week, items }) => {
    const free = new Map(items.filter(({ kind }) => kind === 'holiday').map((item) => [item.on, item]))
    return items.flatMap((item) => {
      const day = free.get(item.on)
      if (!day || (item.kind !== 'nudge' && item.kind !== 'rhythm') || !isAhead(item)) return []
      return {
        rule: 'holiday' as const,
        week,
        keys: [item.key],
        says: `${titlesOf([item])} falls on ${dayInWords(item.on)}, which is free: ${titlesOf([day])}.`,
        mend: item.kind === 'rhythm' ? 'Leave it out on that day.' : 'Move it to a day on which people work.',
      }
    })
  })
