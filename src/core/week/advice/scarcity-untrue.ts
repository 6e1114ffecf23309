import { isSent } from '../../nudges/nudge-rule.ts'
import { addDays } from '../../time/days.ts'
import { dayOfMonth } from '../../wording/days.ts'
import { quoted } from '../../wording/text.ts'
import { go } from './acts.ts'
import { type AdviceFinder, row } from './rule.ts'

const daysAhead = 7

/** A nudge says that something is limited, goes out by the end of the next week or was sent in this one, and nothing in the design ends. A stop, not a hint. */
export const scarcityUntrue: AdviceFinder = {
  rule: 'scarcity-untrue',
  principle: 'Ethics: scarcity only where it is true.',
  find: ({ design, window }) =>
    design.nudges.flatMap(({ id, uid, body: { title, principle, on, sentOn, status } }) => {
      if (principle !== 'scarcity') return []
      const met = isSent(status) ? (sentOn ?? on) : on
      const isNow = isSent(status)
        ? met !== null && met >= window.from && met < window.to
        : met === null
          ? status === 'ready'
          : met < addDays(window.to, daysAhead)
      const isTrue = design.badges.some(({ body }) => body.endsOn !== null && (met === null || body.endsOn >= met))
      if (!isNow || isTrue) return []
      const ended = design.badges.filter(({ body }) => body.endsOn !== null)
      return [
        {
          subject: uid,
          title: 'A limit that isn’t real',
          why: `${quoted(title, 'A nudge')} says that something is limited, and nothing in the design ends${ended.length > 0 ? ' after its day' : ''}. Make the limit true, or take it out before anybody reads it.`,
          evidence: [
            row(
              `${quoted(title, 'The nudge')} rests on scarcity${met === null ? '' : ` and ${isSent(status) ? 'was sent' : 'goes out'} on ${dayOfMonth(met)}`}.`,
              { on: met, entryId: id },
            ),
            ...(design.badges.length === 0 ? [row('The design has no badge.')] : []),
            ...design.badges.map((badge) =>
              row(
                badge.body.endsOn === null
                  ? `The badge ${quoted(badge.body.title, 'without a title')} has no last day.`
                  : `The badge ${quoted(badge.body.title, 'without a title')} ended on ${dayOfMonth(badge.body.endsOn)}.`,
                { on: badge.body.endsOn, entryId: badge.id },
              ),
            ),
          ],
          n: 1,
          caution:
            'The studio only sees badges; a seminar with twelve seats may be limited all the same. Then say so here.',
          act: go('Look at the nudge', 'nudges'),
        },
      ]
    }),
}
