import { number } from '../../wording/numbers.ts'
import { nudge } from './acts.ts'
import { type AdviceFinder, row } from './rule.ts'
import { triangleCaution, triangleOf } from './triangle.ts'

const fewestAsks = 10
/** Of all that members asked, gave and thanked for. The catalogue has no number: a third is much, a twelfth is little. */
const much = 1 / 3
const little = 1 / 12

/** Over four weeks members asked much and thanked little. */
export const asksWithoutThanks: AdviceFinder = {
  rule: 'asks-without-thanks',
  principle: 'Ask, give, thank: thanks keep those giving who are asked.',
  find: (given) => {
    const found = triangleOf(given)
    if (!found || found.asks < fewestAsks || found.asks < much * found.all || found.thanks >= little * found.all)
      return []
    const { asks, gives, thanks, all } = found
    return [
      {
        subject: '',
        title: 'Much is asked, little thanked',
        why: `In four weeks members asked ${number(asks)} times, gave ${number(gives)} times and thanked ${number(thanks)} times. Say a thank-you in person in the next session, by name and for what.`,
        evidence: [
          row(`${number(asks)} messages of members ask, ${number(gives)} give, ${number(thanks)} thank.`),
          row(`${number(found.givesThanked)} of ${number(gives)} answers were thanked for within seven days.`),
        ],
        n: all,
        caution: triangleCaution,
        act: nudge(given, 'thanks-in-person', 'Plan thanks in the next session'),
      },
    ]
  },
}
