import type { Thread, ThreadState } from '../../contract/conversations.ts'
import type { Entry } from '../../contract/entries.ts'
import type { PersonId } from '../../contract/scalars.ts'
import type { Facts, PersonFacts, ThreadFacts } from '../engagement/facts.ts'
import { combinedGrade } from '../engagement/grades.ts'
import { roleOn } from '../roster/roles.ts'
import { localDay } from '../time/days.ts'

/** Beyond either, somebody new can't join any more: more posts than one reads, or more days than one remembers. */
const mostPosts = 30
const mostDays = 14
const mostOthers = 8

const hour = 3_600_000
const day = 24 * hour

/**
 * Every conversation that a person began, or that a bot began and a person wrote in, the newest first. Those that somebody began who counts nowhere are left
 * out with them, and there are none where no import tells who answered whom. `told` are the conversations of the design.
 */
export function threadsOf(facts: Facts, told: readonly Entry<'conversation'>[]): Thread[] {
  if (!tellsReplies(facts)) return []
  const people = new Map(facts.people.map((person) => [person.id, person]))
  const stories = new Map(told.map((entry) => [entry.body.thread, entry]))
  const hasBegun = new Set<PersonId>()
  const found: Thread[] = []
  for (const thread of facts.threads) {
    const starter = people.get(thread.personId)
    if (!starter) continue
    const role = roleOn(starter.roles, thread.day)
    const isFirst = !hasBegun.has(starter.id)
    hasBegun.add(starter.id)
    if (role === 'bot' && thread.replies.length === 0) continue
    const story = stories.get(thread.thread) ?? null
    found.push({
      thread: thread.thread,
      startedBy: { personId: starter.id, name: starter.name },
      startedOn: thread.day,
      lastOn: localDay(lastAtOf(thread), facts.cohort.timeZone),
      channel: thread.channel,
      state: story && story.body.tiedOffOn !== null ? 'tied-off' : stateOf(thread),
      posts: postsOf(thread),
      people: new Set([...(role === 'bot' ? [] : [starter.id]), ...thread.replies.map((reply) => reply.personId)]).size,
      others: othersOf(thread, people),
      turns: turnsOf(thread),
      hoursToFirstReply: thread.firstReplyAt === null ? null : (thread.firstReplyAt - thread.startedAt) / hour,
      isFirstPost: role === 'participant' && isFirst,
      conversationId: story?.id ?? null,
    })
  }
  return found.reverse()
}

/** Some import tells which message answers which; where none does, every post would look like a conversation that nobody answered. */
export function tellsReplies({ imports }: Facts): boolean {
  return combinedGrade(imports, 'reply-coverage') !== 'unavailable'
}

function stateOf(thread: ThreadFacts): ThreadState {
  if (thread.firstReplyAt === null) return thread.replies.length === 0 ? 'unanswered' : 'alone'
  const isLong = postsOf(thread) > mostPosts || lastAtOf(thread) - thread.startedAt > mostDays * day
  return isLong ? 'long' : 'answered'
}

function postsOf({ replies }: ThreadFacts): number {
  return replies.reduce((sum, { count }) => sum + count, 1)
}

function lastAtOf({ startedAt, replies }: ThreadFacts): number {
  return replies.reduce((last, { lastAt }) => Math.max(last, lastAt), startedAt)
}

function othersOf({ personId, replies }: ThreadFacts, people: ReadonlyMap<PersonId, PersonFacts>): Thread['others'] {
  return replies
    .filter((reply) => reply.personId !== personId)
    .slice(0, mostOthers)
    .map(({ personId: id, count }) => ({
      personId: id,
      name: people.get(id)?.name ?? 'Somebody left out',
      posts: count,
    }))
}

/** Between the moments that are known, the first and the last reply of each, the word passed at least as often as the person changes. */
function turnsOf({ personId, startedAt, replies }: ThreadFacts): number {
  const moments = [
    { personId, at: startedAt },
    ...replies.flatMap(({ personId: id, firstAt, lastAt }) => [
      { personId: id, at: firstAt },
      { personId: id, at: lastAt },
    ]),
  ].sort((a, b) => a.at - b.at)
  return moments.filter((moment, at) => at > 0 && moments[at - 1]?.personId !== moment.personId).length
}
