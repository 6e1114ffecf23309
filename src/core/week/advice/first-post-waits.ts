import { addDays } from '../../time/days.ts'
import { dayOfMonth } from '../../wording/days.ts'
import { duration } from '../../wording/numbers.ts'
import { firstThreads, hoursSince, knowsReplies, nameOf } from '../threads.ts'
import { nextWorkday } from './acts.ts'
import { type AdviceFinder, row } from './rule.ts'

const hoursToWait = { some: 24, long: 48 }
/** Later, an answer no longer mends it; the post stays in the list of the unanswered. */
const daysBack = 14

/** Somebody's first conversation has had no answer for a day. One piece of advice a post, the longest waiting first. */
export const firstPostWaits: AdviceFinder = {
  rule: 'first-post-waits',
  principle: 'Liking: who is answered the first time tends to come back.',
  find: (given) => {
    if (!knowsReplies(given)) return []
    return [...firstThreads(given)]
      .filter((thread) => thread.firstReplyAt === null && thread.day >= addDays(given.window.to, -daysBack))
      .map((thread) => ({ thread, hours: hoursSince(given, thread.startedAt) }))
      .filter(({ hours }) => hours >= hoursToWait.some)
      .sort((one, other) => other.hours - one.hours)
      .map(({ thread, hours }) => {
        const name = nameOf(given, thread.personId)
        const place = thread.channel === null ? '' : ` in ${thread.channel}`
        const replies = thread.replies.length > 0 ? ' Only the author has written on.' : ''
        return {
          subject: thread.thread,
          title: `${name}’s first post waits`,
          why: `It has had no answer for ${duration(Math.floor(hours))}${hours >= hoursToWait.long ? ', which is long for a first time' : ''}. A few lines from you, or from somebody they know, are enough.`,
          evidence: [
            row(`${name} opened a conversation${place} on ${dayOfMonth(thread.day)}, for the first time.${replies}`, {
              on: thread.day,
              personId: thread.personId,
              thread: thread.thread,
            }),
          ],
          n: 1,
          caution:
            'That answered newcomers come back more often was observed, not tried out: 56% against 44% in one study. And an answer may have been given in person, where no export sees it.',
          act: {
            kind: 'reply-reminder' as const,
            label: 'Remind me to answer',
            title: `Answer the first post of ${dayOfMonth(thread.day)}${place}`,
            text: 'Thank you for starting this. {a question about what was written} — and {somebody who knows this}, you have met this too, haven’t you?',
            on: nextWorkday(given),
            channel: thread.channel ?? '',
            strategyId: 'first-post-answered',
          },
        }
      })
  },
}
