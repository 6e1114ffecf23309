import { newcombe, type Proportion } from '../../engagement/newcombe.ts'
import type { Week } from '../../engagement/weeks.ts'
import { contributorsOf } from '../../engagement/window-facts.ts'
import { holidayDays } from '../../nudges/occurrences.ts'
import { dayOfMonth } from '../../wording/days.ts'
import { number } from '../../wording/numbers.ts'
import { quoted } from '../../wording/text.ts'
import { isWhole } from '../looking-back.ts'
import type { WeekFacts } from '../week-facts.ts'
import { nudge } from './acts.ts'
import { type AdviceFinder, row } from './rule.ts'

const weeksOfBand = { fewest: 3, most: 8 }
const fewestPeople = 5
/** The smallest difference that matters, as everywhere. */
const smallestFall = 0.05

type Counted = Readonly<{ week: Week; share: Proportion }>

/** Two weeks running fewer contributed than in the cohort's own weeks before, by more than chance; or nobody did, which needs no second week. */
export const fallingContribution: AdviceFinder = {
  rule: 'falling-contribution',
  principle: 'Time and reward: people stay away when something else costs them more.',
  find: (given) => {
    const counted = given.weeks.filter(isWhole).map((week) => ({ week, share: shareIn(week) }))
    const now = counted.at(-1)
    if (!now || now.week !== given.week || now.share.n < fewestPeople) return []
    const fallen = nobodyIn(now, counted) ?? twoWeeksRunning(counted)
    if (!fallen) return []
    const { last, band } = fallen
    const before = together(band)
    const typical = number(Math.round((10 * before.k) / band.length) / 10)
    const what = last.map(({ share }) => `${number(share.k)} of ${number(share.n)}`).join(', then ')
    const holidays = holidaysIn(last, given)
    return [
      {
        subject: '',
        title: now.share.k === 0 ? 'Nobody wrote this week' : 'Fewer have written for two weeks',
        why: `${what} contributed${last.length > 1 ? ' in the last two weeks' : ''}; in the ${band.length} weeks before it was ${typical} a week. Look at their calendars first, then whether what they are rewarded for pulls the other way, and whether the group still gives what counts for them.`,
        evidence: [
          ...[...band.slice(-3), ...last].map(({ week, share }) =>
            row(`Week of ${dayOfMonth(week.monday)}: ${number(share.k)} of ${number(share.n)} people contributed.`, {
              on: week.monday,
              measureId: 'contribution-rate',
            }),
          ),
        ],
        n: last.reduce((n, { share }) => n + share.n, 0),
        caution: [
          ...(holidays === '' ? [] : [`${holidays} lies in these days.`]),
          'Why fewer wrote can’t be read off the numbers; ask three of them before you change anything.',
        ].join(' '),
        act: nudge(given, 'protected-time', 'Plan to ask for protected time'),
      },
    ]
  },
}

type Fallen = Readonly<{ last: readonly Counted[]; band: readonly Counted[] }>

function twoWeeksRunning(counted: readonly Counted[]): Fallen | null {
  const last = counted.slice(-2)
  const band = counted.slice(0, -2).slice(-weeksOfBand.most)
  if (last.length < 2 || band.length < weeksOfBand.fewest) return null
  const usual = rate(together(band))
  const [first, second] = last.map(({ share }) => rate(share))
  if (first === undefined || second === undefined || first >= usual || second > first) return null
  return isClearFall(together(last), together(band)) ? { last, band } : null
}

function nobodyIn(now: Counted, counted: readonly Counted[]): Fallen | null {
  const band = counted.slice(0, -1).slice(-weeksOfBand.most)
  if (now.share.k > 0 || band.length < weeksOfBand.fewest) return null
  return isClearFall(now.share, together(band)) ? { last: [now], band } : null
}

function isClearFall(now: Proportion, before: Proportion): boolean {
  const found = newcombe(now, before)
  return found !== null && found.high < 0 && found.difference <= -smallestFall
}

function shareIn({ pair: { now } }: Week): Proportion {
  return { k: contributorsOf(now).length, n: now.members.length }
}

/** Weeks of people, added up. */
function together(counted: readonly Counted[]): Proportion {
  return counted.reduce(({ k, n }, { share }) => ({ k: k + share.k, n: n + share.n }), { k: 0, n: 0 })
}

function rate({ k, n }: Proportion): number {
  return n === 0 ? 0 : k / n
}

function holidaysIn(weeks: readonly Counted[], { design }: WeekFacts): string {
  return design.holidays
    .filter(({ body }) =>
      holidayDays(body).some((day) => weeks.some(({ week: { window } }) => day >= window.from && day < window.to)),
    )
    .map(({ body }) => quoted(body.title, 'A holiday'))
    .join(' and ')
}
