import type { WeekView } from '../../contract/week.ts'
import type { AskRecord } from '../classification/acts.repo.ts'
import type { ThreadFacts } from '../engagement/facts.ts'
import { addDays } from '../time/days.ts'
import { firstThreads, hoursSince, isMemberOn, knowsReplies, memberThreads, nameOf } from './threads.ts'
import type { WeekFacts } from './week-facts.ts'

type Waiting = WeekView['unanswered'][number]

/** First posts are looked back for as long as somebody new may still wait; other conversations have moved on sooner, and a question within one soonest. */
const daysBack = { firstPost: 28, other: 14, ask: 7 }

/**
 * What participants began or asked and nobody else had answered by the end of the week: first posts first, then the newest, each conversation once. Empty where
 * the imports don't tell who answered whom.
 */
export function unansweredIn(given: WeekFacts): Waiting[] {
  if (!knowsReplies(given)) return []
  const begun = conversationsWaiting(given)
  const threads = new Set(begun.map(({ thread }) => thread))
  const asked = asksWaiting(given).filter(({ thread }) => !threads.has(thread))
  return [...begun, ...asked].sort(
    (one, other) => Number(other.isFirstPost) - Number(one.isFirstPost) || one.hours - other.hours,
  )
}

function conversationsWaiting(given: WeekFacts): Waiting[] {
  const first = firstThreads(given)
  const asking = new Set(given.asks.map(({ thread, at }) => `${at} ${thread}`))
  return memberThreads(given)
    .filter((thread) => thread.firstReplyAt === null)
    .filter((thread) => {
      const days = first.has(thread) ? daysBack.firstPost : daysBack.other
      return thread.day >= addDays(given.window.to, -days)
    })
    .map((thread) => ({
      thread: thread.thread,
      personId: thread.personId,
      name: nameOf(given, thread.personId),
      on: thread.day,
      channel: thread.channel,
      hours: hoursSince(given, thread.startedAt),
      isFirstPost: first.has(thread),
      isAsk: asking.has(`${thread.startedAt} ${thread.thread}`),
    }))
}

/** The last ask of each conversation, where nobody else wrote after it. */
function asksWaiting(given: WeekFacts): Waiting[] {
  const threads = new Map(given.facts.threads.map((thread) => [thread.thread, thread]))
  const last = new Map<string, AskRecord & { thread: string }>()
  for (const ask of given.asks) if (ask.thread !== null) last.set(ask.thread, { ...ask, thread: ask.thread })
  return [...last.values()]
    .filter(({ day, personId }) => day >= addDays(given.window.to, -daysBack.ask) && isMemberOn(given, personId, day))
    .filter((ask) => {
      const thread = threads.get(ask.thread)
      return thread !== undefined && !wroteAfter(thread, ask)
    })
    .map(({ thread, personId, day, channel, at }) => ({
      thread,
      personId,
      name: nameOf(given, personId),
      on: day,
      channel,
      hours: hoursSince(given, at),
      isFirstPost: false,
      isAsk: true,
    }))
}

function wroteAfter({ personId, startedAt, replies }: ThreadFacts, ask: AskRecord): boolean {
  return (
    (personId !== ask.personId && startedAt > ask.at) ||
    replies.some((reply) => reply.personId !== ask.personId && reply.lastAt > ask.at)
  )
}
