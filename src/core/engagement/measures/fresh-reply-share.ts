import { between } from '../day-number.ts'
import { joiningsOf } from '../history.ts'
import { type MeasureRule, memberWords, needsThreads, plainShareOf } from '../measure-rule.ts'

const sevenDays = 7 * 86_400_000

export const freshReplyShare: MeasureRule = {
  definition: {
    id: 'fresh-reply-share',
    version: 1,
    title: 'Joining while it is fresh',
    family: 'health',
    formula:
      'How often somebody of the population joined a conversation of somebody else, by a first reply in the window, within 7 days of its start, divided by all such first replies.',
    population: `First replies in a conversation by: ${memberWords}`,
    interval: 'None: the replies of one person are not independent of each other.',
    direction: 'context',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading: 'Whether people meet in what is new or go on with what is old; neither is wrong.',
    source: 'Freshness, the studio’s own.',
  },
  counts: { one: 'first reply', many: 'first replies', arePeople: false },
  intervalBy: 'none',
  toldLike: 'reply-coverage',
  needs: needsThreads,
  compute: (now) => {
    const ids = new Set(now.members.map(({ personId }) => personId))
    const joined = between(joiningsOf(now.facts), now.window.from, now.window.to, ({ day }) => day).filter(
      ({ personId }) => ids.has(personId),
    )
    return plainShareOf(joined.filter(({ after }) => after <= sevenDays).length, joined.length)
  },
}
