import { type MeasureRule, memberWords, needsThreads, shareOf } from '../measure-rule.ts'
import { firstThreadsIn } from '../unanswered.ts'

const twoDays = 2 * 86_400_000

export const firstPostReplyRate: MeasureRule = {
  definition: {
    id: 'first-post-reply-rate',
    version: 1,
    title: 'First posts answered',
    family: 'health',
    formula:
      'First conversations that somebody of the population ever opened, in the window, with a reply by another person (not a bot) within 48 hours, divided by all such that are at least 48 hours older than the last event of the data.',
    population: `First conversations of: ${memberWords}`,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: true,
    minimumN: 5,
    reading:
      'How many of those who opened a conversation for the first time were answered soon. A first post without an answer is often the last.',
    source: 'Joyce and Kraut 2006 (observational: 44% against 56% came back); interval: Wilson 1927.',
  },
  counts: { one: 'first conversation', many: 'first conversations', arePeople: false },
  intervalBy: 'wilson',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => {
    const last = now.lastEventAt
    const ripe = firstThreadsIn(now.facts, now.window).filter(
      ({ startedAt }) => last !== null && startedAt + twoDays <= last,
    )
    const answered = ripe.filter(
      ({ startedAt, firstReplyAt }) => firstReplyAt !== null && firstReplyAt - startedAt <= twoDays,
    )
    return shareOf(answered.length, ripe.length)
  },
}
