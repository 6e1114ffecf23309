import type { EngagementView } from '../../contract/engagement.ts'
import type { Window } from '../../contract/scalars.ts'
import type { Facts, ThreadFacts } from './facts.ts'
import { once } from './once.ts'
import { factsIn } from './window-facts.ts'

const firstThreadsOf = once((facts: Facts): ReadonlySet<ThreadFacts> => {
  const first = new Map<number, ThreadFacts>()
  for (const thread of facts.threads) if (!first.has(thread.personId)) first.set(thread.personId, thread)
  return new Set(first.values())
})

/** Conversations that somebody of the population opened in the window for the first time ever, oldest first. */
export function firstThreadsIn(facts: Facts, window: Window): ThreadFacts[] {
  return factsIn(facts, window).threads.filter((thread) => firstThreadsOf(facts).has(thread))
}

/** First conversations that nobody answered until the end of the data, newest first. Names people: for those who run the cohort only. */
export function unansweredFirstThreads(facts: Facts, window: Window): EngagementView['unanswered'] {
  const names = new Map(facts.people.map((person) => [person.id, person.name]))
  return firstThreadsIn(facts, window)
    .filter((thread) => thread.firstReplyAt === null)
    .map(({ personId, day, channel }) => ({ person: names.get(personId) ?? '', on: day, channel }))
    .reverse()
}
