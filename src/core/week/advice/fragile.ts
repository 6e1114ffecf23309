import { roleInSentence } from '../../community/words.ts'
import { fewestMakingHalf, madeByTopTenth, sum, topTenth } from '../../engagement/concentration.ts'
import { contributionsOf } from '../../engagement/window-facts.ts'
import { counted, number, percent } from '../../wording/numbers.ts'
import { lastWeeks } from '../looking-back.ts'
import { nameOf } from '../threads.ts'
import type { WeekFacts } from '../week-facts.ts'
import { nudge } from './acts.ts'
import { type AdviceFinder, type Found, row } from './rule.ts'

const weeksBack = 4
const fewestMakeHalf = 2
const highestTopShare = 0.6
/** In a smaller group two people are many; of fewer contributions any share is chance. */
const fewestPeople = 10
const fewestContributions = 20

/** Over four weeks two members or fewer made half of what members contributed, or the most active tenth more than 60%; or a role that was held stands empty. */
export const fragile: AdviceFinder = {
  rule: 'fragile',
  principle: 'Network: what rests on two people ends with them.',
  find: (given) => [...carried(given), ...roleGaps(given)],
}

function carried(given: WeekFacts): Found[] {
  const now = lastWeeks(given, weeksBack)?.now
  if (!now) return []
  const counts = contributionsOf(now)
  const [all, half, top] = [sum(counts), fewestMakingHalf(counts), madeByTopTenth(counts)]
  if (counts.length < fewestPeople || all < fewestContributions || half === null) return []
  const isHalf = half <= fewestMakeHalf
  if (!isHalf && top <= highestTopShare * all) return []
  const few = isHalf ? half : topTenth(counts.length)
  const carrying = [...now.members].sort((one, other) => other.contributions - one.contributions).slice(0, few)
  const made = sum(carrying.map(({ contributions }) => contributions))
  return [
    {
      subject: '',
      title: `The conversation rests on ${counted(few, { one: 'person', many: 'people' })}`,
      why: `${few === 1 ? 'One of' : `${number(few)} of`} ${number(counts.length)} members made ${percent(made / all)} of what members contributed in four weeks. That is a gift and a risk: invite some of the quieter regulars to host with them.`,
      evidence: carrying.map(({ personId, contributions }) =>
        row(`${nameOf(given, personId)} made ${number(contributions)} of ${number(all)} contributions by members.`, {
          personId,
          measureId: isHalf ? 'absence-factor' : 'top-tenth-share',
        }),
      ),
      n: counts.length,
      caution:
        'Some concentration is natural in every group, and those who write most are not to be slowed down. Keep the names to yourself.',
      act: nudge(given, 'next-hosts', 'Plan to ask for co-hosts'),
    },
  ]
}

/** A role that somebody held and nobody holds from this week or the next one on. */
function roleGaps(given: WeekFacts): Found[] {
  return given.design.roles.flatMap(({ id, uid, title, weeks, says }) => {
    const mostIn = (number: number) => weeks.find(({ week }) => week === number)?.most ?? null
    const wasHeld = weeks.some(({ week, most }) => week <= given.number && most > 0)
    const isNow = mostIn(given.number) === 0
    if (!wasHeld || says === null || (!isNow && mostIn(given.number + 1) !== 0)) return []
    const role = roleInSentence(title)
    return [
      {
        subject: uid,
        title: isNow ? `Nobody is ${role} any more` : `Nobody is ${role} from next week on`,
        why: 'A role that stands empty falls back on you. Hand it to two members together, for a few weeks: that is easier to say yes to.',
        evidence: [row(says, { entryId: id })],
        n: weeks.filter(({ week, most }) => week >= given.number && most === 0).length,
        caution: 'It rests on who is written down as holding it; somebody may be doing it without a title.',
        act: nudge(given, 'next-hosts', 'Plan to hand the role on'),
      },
    ]
  })
}
