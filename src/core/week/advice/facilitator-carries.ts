import { dayOfMonth } from '../../wording/days.ts'
import { number, percent } from '../../wording/numbers.ts'
import { lastWeeks } from '../looking-back.ts'
import { nudge } from './acts.ts'
import { type AdviceFinder, row } from './rule.ts'

const fromWeek = 4
const weeksBack = 2
const highest = 0.6
/** A share of fewer contributions moves with every message. */
const fewest = 20

/** From the fourth week on facilitators and staff write more than 60% of two weeks. */
export const facilitatorCarries: AdviceFinder = {
  rule: 'facilitator-carries',
  principle: 'Ownership: a space is theirs when they write most of it.',
  find: (given) => {
    const now = given.number >= fromWeek ? lastWeeks(given, weeksBack)?.now : undefined
    if (!now) return []
    const { all, byFacilitators } = now.contributions
    if (all < fewest || byFacilitators <= highest * all) return []
    return [
      {
        subject: '',
        title: 'You carry it',
        why: `Facilitators and staff wrote ${percent(byFacilitators / all)} of the last two weeks. Leave one prompt out, hand a role to two members, and ask the group for its topics.`,
        evidence: [
          ...given.weeks.slice(-weeksBack).map(({ monday, pair }) => {
            const { contributions } = pair.now
            return row(
              `Week of ${dayOfMonth(monday)}: ${number(contributions.byFacilitators)} of ${number(contributions.all)} contributions by facilitators and staff.`,
              { on: monday, measureId: 'facilitator-share' },
            )
          }),
        ],
        n: all,
        caution:
          'It counts messages, not what they were worth: many short answers look like carrying. It also rests on the roles that the People page has; and FeverBee’s half is a rule of thumb.',
        act: nudge(given, 'next-hosts', 'Plan to hand a role on'),
      },
    ]
  },
}
