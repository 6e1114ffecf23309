import type { Facts, ThreadFacts } from '../engagement/facts.ts'
import { addDays, startOfDay } from '../time/days.ts'

/**
 * The facts as they were at the end of a day before `until` (a day of the cohort's zone, exclusive): nobody could know then what came later, so a week that is
 * looked at again says what it said on its Monday after. How often somebody replied in all is only known of whoever was done by then; others count once.
 */
export function factsKnownBy(facts: Facts, until: string): Facts {
  const end = startOfDay(until, facts.cohort.timeZone)
  if (facts.lastEventAt === null || facts.lastEventAt < end) return facts
  return {
    ...facts,
    people: facts.people.map((person) => ({
      ...person,
      days: person.days.filter(({ day }) => day < until),
      platforms: person.platforms.map(({ platform, days }) => ({ platform, days: days.filter((day) => day < until) })),
      firstContributionOn:
        person.firstContributionOn !== null && person.firstContributionOn < until ? person.firstContributionOn : null,
    })),
    threads: facts.threads.filter(({ startedAt }) => startedAt < end).map((thread) => threadKnownBy(thread, end)),
    ties: facts.ties.filter(({ day }) => day < until),
    imports: facts.imports
      .filter(({ firstAt }) => firstAt < end)
      .map((one) => (one.lastAt < end ? one : { ...one, lastAt: end - 1, lastOn: addDays(until, -1) })),
    lastEventAt: end - 1,
  }
}

function threadKnownBy(thread: ThreadFacts, end: number): ThreadFacts {
  const replies = thread.replies
    .filter(({ firstAt }) => firstAt < end)
    .map((reply) => (reply.lastAt < end ? reply : { ...reply, lastAt: end - 1, count: 1 }))
  const { firstReplyAt, firstReply, halfAt } = thread
  const isReplied = firstReplyAt !== null && firstReplyAt < end
  return {
    ...thread,
    replies,
    firstReplyAt: isReplied ? firstReplyAt : null,
    firstReply: isReplied ? firstReply : null,
    halfAt: halfAt !== null && halfAt < end ? halfAt : null,
  }
}
