import { isWithoutSilentPeople } from '../../engagement/headline.ts'
import { pairOf } from '../../engagement/measuring.ts'
import { contributorsOf } from '../../engagement/window-facts.ts'
import { number } from '../../wording/numbers.ts'
import { isWhole } from '../looking-back.ts'
import { nudge } from './acts.ts'
import { type AdviceFinder, row } from './rule.ts'

const openingWeeks = 2
const fewestPeople = 8
const joinedShare = 0.5
const contributedShare = 0.25

/** At the end of the first or second week most have joined, and fewer than a quarter have written. */
export const slowStart: AdviceFinder = {
  rule: 'slow-start',
  principle: 'Liking and authority: somebody they know goes first, a leader endorses and doesn’t order.',
  find: (given) => {
    const { number: weekNumber, weeks, facts, window } = given
    if (weekNumber < 1 || weekNumber > openingWeeks || !weeks.slice(-weekNumber).every(isWhole)) return []
    if (isWithoutSilentPeople(facts)) return []
    const from = weeks.at(-weekNumber)?.window.from ?? window.from
    const { now } = pairOf(facts, { from, to: window.to }, 'total')
    const people = new Map(facts.people.map((person) => [person.id, person]))
    const n = now.members.length
    const joined = now.members.filter(({ personId }) => {
      const person = people.get(personId)
      return person !== undefined && (person.joinedOn !== null || person.days.length > 0)
    }).length
    const wrote = contributorsOf(now).length
    if (n < fewestPeople || joined < joinedShare * n || wrote >= contributedShare * n) return []
    return [
      {
        subject: '',
        title: 'Most are here, few have written',
        why: `${number(joined)} of ${number(n)} have joined and ${number(wrote)} of ${number(n)} have written by the end of week ${weekNumber}. Somebody they know and like could go first, in a minute of video; a leader could say why it is worth the time.`,
        evidence: [
          row(`${number(joined)} of ${number(n)} people have joined.`),
          row(`${number(wrote)} of ${number(n)} people have contributed since the start.`, {
            measureId: 'contribution-rate',
          }),
        ],
        n,
        caution:
          'The first weeks are slow in many groups, and reading is taking part too. What is said in live sessions is in no export.',
        act: nudge(given, 'internal-influencer', 'Plan a word from somebody they like'),
      },
    ]
  },
}
