import type { ConversationState } from '../../contract/community.ts'
import type { EntryBody } from '../../contract/entry-kinds.ts'
import { dayOfMonth } from '../wording/days.ts'

type Times = Pick<EntryBody<'conversation'>, 'opensOn' | 'closesOn' | 'tiedOffOn'>

/**
 * Where a conversation stands on a day of the cohort's zone. Both its days are inclusive; without a first day it is open from the start, without a last day it
 * never closes. It is undated while it has neither.
 */
export function conversationState({ opensOn, closesOn, tiedOffOn }: Times, today: string): ConversationState {
  if (tiedOffOn !== null) return 'tied-off'
  if (opensOn === null && closesOn === null) return 'undated'
  if (closesOn !== null && closesOn < today) return 'to-tie-off'
  return opensOn !== null && opensOn > today ? 'upcoming' : 'now'
}

/** The state in words, with the day that matters. */
export function stateInWords(times: Times, today: string): string {
  const { opensOn, closesOn, tiedOffOn } = times
  switch (conversationState(times, today)) {
    case 'undated':
      return 'No days yet'
    case 'upcoming':
      return `Opens ${dayOfMonth(opensOn ?? today)}`
    case 'now':
      return closesOn === null
        ? 'Open, with no end'
        : closesOn === today
          ? 'Closes today'
          : `Open until ${dayOfMonth(closesOn)}`
    case 'to-tie-off':
      return `Closed ${dayOfMonth(closesOn ?? today)}, to tie off`
    case 'tied-off':
      return `Tied off ${dayOfMonth(tiedOffOn ?? today)}`
  }
}
