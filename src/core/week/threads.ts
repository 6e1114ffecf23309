import type { PersonId } from '../../contract/scalars.ts'
import type { ThreadFacts } from '../engagement/facts.ts'
import { combinedGrade } from '../engagement/grades.ts'
import { roleOn } from '../roster/roles.ts'
import { localDay } from '../time/days.ts'
import type { WeekFacts } from './week-facts.ts'

const hour = 3_600_000

/** Whether somebody was a participant on a day: no bot, facilitator or staff, and nobody who was left out. */
export function isMemberOn({ people }: WeekFacts, id: PersonId, day: string): boolean {
  const person = people.get(id)
  return person !== undefined && roleOn(person.roles, day) === 'participant'
}

/** Whether somebody was facilitator or staff on a day. */
export function isHostOn({ people }: WeekFacts, id: PersonId, day: string): boolean {
  const person = people.get(id)
  return person !== undefined && ['facilitator', 'staff'].includes(roleOn(person.roles, day))
}

export function nameOf({ people }: WeekFacts, id: PersonId): string {
  return people.get(id)?.name ?? 'Somebody'
}

/** Conversations that a participant began, oldest first. */
export function memberThreads(given: WeekFacts): ThreadFacts[] {
  return given.facts.threads.filter((thread) => isMemberOn(given, thread.personId, thread.day))
}

/** Those that are the first that their starter ever began. */
export function firstThreads(given: WeekFacts): Set<ThreadFacts> {
  const seen = new Set<PersonId>()
  const first = new Set<ThreadFacts>()
  for (const thread of given.facts.threads) {
    if (!seen.has(thread.personId) && isMemberOn(given, thread.personId, thread.day)) first.add(thread)
    seen.add(thread.personId)
  }
  return first
}

/** The imports of the week tell who answered which conversation. */
export function knowsReplies({ week }: WeekFacts): boolean {
  return combinedGrade(week.pair.now.imports, 'reply-coverage') !== 'unavailable'
}

/** Hours from a moment to the end of the week or of the data, to a tenth. */
export function hoursSince({ endAt }: WeekFacts, at: number): number {
  return Math.round((Math.max(0, endAt - at) / hour) * 10) / 10
}

export function postsOf({ replies }: ThreadFacts): number {
  return replies.reduce((posts, { count }) => posts + count, 1)
}

/** Everybody who wrote in it, bots left out. */
export function writersOf({ personId, replies }: ThreadFacts): Set<PersonId> {
  return new Set([personId, ...replies.map((reply) => reply.personId)])
}

export function lastAtOf({ startedAt, replies }: ThreadFacts): number {
  return replies.reduce((last, { lastAt }) => Math.max(last, lastAt), startedAt)
}

export function dayOf({ cohort }: WeekFacts, at: number): string {
  return localDay(at, cohort.timeZone)
}
