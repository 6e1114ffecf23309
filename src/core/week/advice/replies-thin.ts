import { changeBetween } from '../../engagement/change.ts'
import { measureOf, pairOf } from '../../engagement/measuring.ts'
import { dayOfMonth } from '../../wording/days.ts'
import { number } from '../../wording/numbers.ts'
import { lastWeeks } from '../looking-back.ts'
import { knowsReplies, memberThreads, nameOf } from '../threads.ts'
import { nextWorkday, usualChannel } from './acts.ts'
import { type AdviceFinder, row } from './rule.ts'

const weeksBack = 4
const lowest = 0.7
/** A clear fall matters once it leaves every fifth alone. */
const lowAfterFall = 0.8
const fewest = 10
const mostRows = 4

/** Over four weeks fewer than 70% of the members' conversations were answered within a week, or clearly fewer than in the four weeks before. */
export const repliesThin: AdviceFinder = {
  rule: 'replies-thin',
  principle: 'Ask, give, thank: who asks and hears nothing stops asking.',
  find: (given) => {
    const pair = lastWeeks(given, weeksBack)
    if (!pair || !knowsReplies(given)) return []
    const coverage = measureOf('reply-coverage', pair)
    const { numerator: k, denominator: n, value } = coverage
    if (k === null || n === null || value === null || n < fewest) return []
    const before = measureOf('reply-coverage', pairOf(given.facts, pair.before.window, 'total'))
    const hasFallen =
      (before.denominator ?? 0) >= fewest &&
      changeBetween(before, coverage).word === 'clear fall' &&
      value < lowAfterFall
    if (value >= lowest && !hasFallen) return []
    const alone = memberThreads(given)
      .filter((thread) => thread.day >= pair.now.window.from && thread.firstReplyAt === null)
      .slice(-mostRows)
    return [
      {
        subject: '',
        title: 'Answers have become thin',
        why: `${number(k)} of ${number(n)} conversations of the last four weeks got an answer within seven days${hasFallen ? `, after ${number(before.numerator ?? 0)} of ${number(before.denominator ?? 0)} in the four weeks before` : ''}. Hold an answer hour, or name who looks after what is open.`,
        evidence: [
          row(`${number(k)} of ${number(n)} conversations that members began were answered within seven days.`, {
            measureId: 'reply-coverage',
          }),
          ...alone.map(({ thread, personId, day, channel }) =>
            row(
              `${nameOf(given, personId)}, ${dayOfMonth(day)}${channel === null ? '' : ` in ${channel}`}: no answer.`,
              {
                on: day,
                personId,
                thread,
              },
            ),
          ),
        ],
        n,
        caution:
          'Not every message asks for an answer; look at what is open before you call it a lack. Conversations younger than seven days aren’t counted.',
        act: {
          kind: 'nudge',
          label: 'Plan an answer hour',
          title: 'An answer hour',
          text: 'From {time} to {time} we answer together what is still open here. Bring a question of yours, or take one that nobody has taken up: a half answer is welcome.',
          on: nextWorkday(given),
          channel: usualChannel(given),
          strategyId: null,
        },
      },
    ]
  },
}
