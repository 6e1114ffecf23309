import type { WeekView } from '../../contract/week.ts'
import type { ThreadFacts } from '../engagement/facts.ts'
import { addDays } from '../time/days.ts'
import { counted } from '../wording/numbers.ts'
import { dayOf, lastAtOf, nameOf, postsOf, writersOf } from './threads.ts'
import type { WeekFacts } from './week-facts.ts'

const mostPosts = 30
const mostDays = 14
/** A conversation that rests for some days may be told; one that rests for two weeks has ended by itself. */
const daysQuiet = { some: 3, many: 14 }
const dayLength = 86_400_000

/** Conversations that nobody new can join any more: over 30 posts, or active for over 14 days and now at rest. Those that the design has tied off are done. Longest first. */
export function tieOffsIn(given: WeekFacts): WeekView['tieOff'] {
  return longThreads(given).map((thread) => {
    const days = daysActive(thread)
    const posts = postsOf(thread)
    return {
      thread: thread.thread,
      name: nameOf(given, thread.personId),
      channel: thread.channel,
      startedOn: thread.day,
      posts,
      people: writersOf(thread).size,
      days,
      why:
        posts > mostPosts
          ? `${counted(posts, { one: 'post', many: 'posts' })} are more than somebody new reads before joining in.`
          : `It went on for ${counted(days, { one: 'day', many: 'days' })} and has rested since ${restingSince(given, thread)}.`,
    }
  })
}

/** Whole days between the first and the last post. */
function daysActive(thread: ThreadFacts): number {
  return Math.floor((lastAtOf(thread) - thread.startedAt) / dayLength)
}

function longThreads(given: WeekFacts): ThreadFacts[] {
  const done = new Set(
    given.design.conversations.filter(({ body }) => body.tiedOffOn !== null).map(({ body }) => body.thread),
  )
  const until = (days: number) => addDays(given.window.to, -days)
  return given.facts.threads
    .filter((thread) => postsOf(thread) > mostPosts || daysActive(thread) > mostDays)
    .filter((thread) => given.people.has(thread.personId) && !done.has(thread.thread))
    .filter((thread) => {
      const lastOn = dayOf(given, lastAtOf(thread))
      return lastOn >= until(daysQuiet.many) && (postsOf(thread) > mostPosts || lastOn < until(daysQuiet.some))
    })
    .sort((one, other) => postsOf(other) - postsOf(one))
}

function restingSince(given: WeekFacts, thread: ThreadFacts): string {
  return weekday.format(Date.parse(dayOf(given, lastAtOf(thread))))
}

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
