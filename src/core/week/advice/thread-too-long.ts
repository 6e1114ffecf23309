import { dayOfMonth } from '../../wording/days.ts'
import { counted } from '../../wording/numbers.ts'
import { tieOffsIn } from '../tie-offs.ts'
import { nextWorkday } from './acts.ts'
import { type AdviceFinder, row } from './rule.ts'

/** A few posts over many weeks are read in a minute, and a round in which everybody writes once can be joined without reading it. */
const fewestPosts = 10
const fewestEach = 1.5

/** A conversation has over 30 posts, or went on for over 14 days and rests: too long to join. One piece of advice a conversation, the longest first. */
export const threadTooLong: AdviceFinder = {
  rule: 'thread-too-long',
  principle: 'Legacy: a conversation that ends with its story is left to those who come later.',
  find: (given) =>
    tieOffsIn(given)
      .filter(({ posts, people }) => posts >= fewestPosts && posts >= fewestEach * people)
      .map(({ thread, name, channel, startedOn, posts, people, days, why }) => {
        const place = channel === null ? '' : ` in ${channel}`
        const writers = counted(people, { one: 'person', many: 'people' })
        return {
          subject: thread,
          title: 'A conversation is too long to join',
          why: `${why} Tie it off: tell everybody in a few sentences what came out, and keep that where it is found.`,
          evidence: [
            row(
              `${name} opened it${place} on ${dayOfMonth(startedOn)}; ${counted(posts, { one: 'post', many: 'posts' })} by ${writers} over ${counted(days, { one: 'day', many: 'days' })}.`,
              { on: startedOn, thread },
            ),
          ],
          n: posts,
          caution: 'A long conversation is a good sign, too. Ask those in it whether they are done before you end it.',
          act: {
            kind: 'tie-off' as const,
            label: 'Plan to tie it off',
            title: `The conversation of ${dayOfMonth(startedOn)}${place}`,
            text: 'What did we find out, what did we change our minds about, and what stays open?',
            on: nextWorkday(given),
            channel: channel ?? '',
            strategyId: 'tie-it-off',
          },
        }
      }),
}
