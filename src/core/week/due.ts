import type { WeekView } from '../../contract/week.ts'
import { dayOfMonth } from '../wording/days.ts'
import { isBlank } from '../wording/text.ts'
import type { WeekFacts } from './week-facts.ts'

/** Nudges that wait for you: to be sent, where their day lies in or before the week, or to be told what came of them, where they were sent by then. Oldest first. */
export function nudgesDueIn({ design, window }: WeekFacts): WeekView['nudgesDue'] {
  return design.nudges
    .flatMap(({ id, body }) => {
      const { title, on, status, sentOn, outcome } = body
      const due = { entryId: id, title, on, status }
      if (status === 'planned' || status === 'ready')
        return on !== null && on < window.to ? [{ ...due, says: toSend(status, on, window.from) }] : []
      const met = sentOn ?? on
      return status === 'sent' && isBlank(outcome) && met !== null && met < window.to
        ? [{ ...due, on: met, says: `Sent on ${dayOfMonth(met)}; nothing says yet what happened after it.` }]
        : []
    })
    .sort((one, other) => ((one.on ?? '') < (other.on ?? '') ? -1 : 1))
}

function toSend(status: 'planned' | 'ready', on: string, from: string): string {
  const day = on < from ? `Its day was ${dayOfMonth(on)}` : `Its day is ${dayOfMonth(on)}`
  return `${day}; it is ${status === 'ready' ? 'ready and' : 'planned, not yet ready, and'} not marked as sent.`
}
