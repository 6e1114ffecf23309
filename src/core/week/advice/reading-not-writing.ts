import { isWithoutSilentPeople } from '../../engagement/headline.ts'
import { contributorsOf, presentOnlyOf, reactingOnlyOf } from '../../engagement/window-facts.ts'
import { number } from '../../wording/numbers.ts'
import { lastWeeks } from '../looking-back.ts'
import { nudge } from './acts.ts'
import { type AdviceFinder, row } from './rule.ts'

const weeksBack = 4
/** High and low, where the catalogue gives no number: most are seen, and at most a third writes. */
const seenShare = 0.6
const writingShare = 1 / 3
/** A count of others is only told where they are at least five, so that nobody is singled out. */
const fewest = 5

/** Over four weeks most are there, and few of them write. */
export const readingNotWriting: AdviceFinder = {
  rule: 'reading-not-writing',
  principle: 'Social proof: people look at what others like them do.',
  find: (given) => {
    const now = lastWeeks(given, weeksBack)?.now
    if (!now || isWithoutSilentPeople(given.facts)) return []
    const n = now.members.length
    const writing = contributorsOf(now).length
    const reacting = reactingOnlyOf(now).length
    const reading = presentOnlyOf(now).length
    const quiet = reacting + reading
    if (n === 0 || quiet < fewest || writing + quiet < seenShare * n || writing > writingShare * n) return []
    return [
      {
        subject: '',
        title: 'They read; show them that others do too',
        why: `In four weeks ${number(writing + quiet)} of ${number(n)} people were there and ${number(writing)} of ${number(n)} wrote. Say how many of them did something small: a true number of ${fewest} or more tells the others that they aren’t alone.`,
        evidence: [
          row(`${number(writing)} of ${number(n)} people contributed.`, { measureId: 'contribution-rate' }),
          row(`${number(reacting)} of ${number(n)} people reacted and didn’t write.`, { measureId: 'reacting-rate' }),
          ...(reading > 0 ? [row(`${number(reading)} of ${number(n)} people were there without reacting.`)] : []),
        ],
        n,
        caution:
          'Reading is a legitimate way to take part, and many learn that way. The number must be true, and told of five people or more.',
        act: nudge(given, 'true-count', 'Plan to tell a true number'),
      },
    ]
  },
}
