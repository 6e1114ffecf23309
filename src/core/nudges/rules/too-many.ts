import { number } from '../../wording/numbers.ts'
import { type CalendarRule, isAhead, isAsk, keysOf } from './rule.ts'

/** Rules of thumb, not findings: what comes too often is no longer noticed, and members have a job beside it. */
const mostNudges = 3
const mostAsks = 2

export const tooManyNudges: CalendarRule = ({ weeks }) =>
  weeks.flatMap(({ number: week, items }) => {
    const nudges = items.filter(({ kind }) => kind === 'nudge')
    if (nudges.length <= mostNudges || !nudges.some(isAhead)) return []
    return {
      rule: 'too-many-nudges' as const,
      week,
      keys: keysOf(nudges),
      says: `Week ${week} holds ${number(nudges.length)} nudges; as a rule of thumb, more than ${mostNudges} wear people out.`,
      mend: 'Keep those that matter most and move the others to a calmer week.',
    }
  })

export const tooManyAsks: CalendarRule = ({ weeks }) =>
  weeks.flatMap(({ number: week, items }) => {
    const asks = items.filter((item) => item.kind === 'nudge' && isAsk(item))
    if (asks.length <= mostAsks || !asks.some(isAhead)) return []
    return {
      rule: 'too-many-asks' as const,
      week,
      keys: keysOf(asks),
      says: `Week ${week} asks for words or work ${number(asks.length)} times; as a rule of thumb, more than ${mostAsks} is too much beside a job.`,
      mend: 'Make one of them a tap, turn one into something that gives, or move it to another week.',
    }
  })
