import { isDisclosedAsWritten, isSent } from '../../nudges/nudge-rule.ts'
import { addDays } from '../../time/days.ts'
import { dayOfMonth } from '../../wording/days.ts'
import { isBlank, quoted } from '../../wording/text.ts'
import { go } from './acts.ts'
import { type AdviceFinder, row } from './rule.ts'

const daysAhead = 7

/** A nudge was sent, or is ready to go out by the end of the next week, and members can't read about it in the words that it has. */
export const nudgeUndisclosed: AdviceFinder = {
  rule: 'nudge-undisclosed',
  principle: 'Ethics: nothing is nudged that members can’t read about.',
  find: ({ design, window }) =>
    design.nudges.flatMap(({ id, uid, body }) => {
      const { title, status, on, sentOn, disclosure } = body
      const day = isSent(status) ? (sentOn ?? on) : on
      if (status === 'planned' || isDisclosedAsWritten(body)) return []
      if (day === null || day >= addDays(window.to, daysAhead)) return []
      const words = isBlank(disclosure)
        ? 'No words tell members about it yet'
        : 'Its words aren’t in the guidelines that members can read'
      return [
        {
          subject: uid,
          title: isSent(status)
            ? 'A nudge was sent that members can’t read about'
            : 'A nudge goes out that members can’t read about',
          why: `${quoted(title, 'It')} ${isSent(status) ? 'was sent' : 'is ready for'} ${isSent(status) ? 'on ' : ''}${dayOfMonth(day)}. ${words}: publish the guidelines with it ${isSent(status) ? 'now' : 'first'}.`,
          evidence: [
            row(`${quoted(title, 'The nudge')}: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`, {
              on: day,
              entryId: id,
            }),
          ],
          n: 1,
          caution: 'If members were told in another way, mark it as disclosed; the studio only knows of the page.',
          act: go('Update the guidelines', 'community'),
        },
      ]
    }),
}
