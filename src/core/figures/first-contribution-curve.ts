import { followedOf } from '../engagement/followed.ts'
import { type Followed, happenedBy, kaplanMeier, medianWait } from '../engagement/kaplan-meier.ts'
import { fewestForPercent } from '../engagement/print.ts'
import { counted, percent } from '../wording/numbers.ts'
import { listed } from '../wording/text.ts'
import type { Figure } from './figure.ts'

const mostDays = 42
const riskDays = [0, 7, 14, 28, 42]
const tableDays = [0, 1, 3, 7, 14, 21, 28, 42]

/** How many had contributed by each day after joining, those still silent followed for as long as they are known. */
export const firstContributionCurve: Figure = {
  id: 'first-contribution-curve',
  title: 'Time to the first contribution',
  draw: ({ whole }) => {
    const people = followedOf(whole.now)
    if (people.length < fewestForPercent)
      return { unavailable: `Fewer than ${fewestForPercent} people have joined, so a curve would mislead.` }
    const last = Math.min(mostDays, Math.max(...people.map(({ days }) => days)))
    const days = Array.from({ length: last + 1 }, (_, day) => day).filter(
      (day) => atRisk(people, day) >= fewestFollowed,
    )
    const found = days.map((day) => happenedBy(people, day))
    return {
      finding: findingOf(people),
      alt: 'A rising line with its 95% interval: the share of people who had contributed, by days after joining.',
      cautions: [
        `Followed and still silent before that day: ${listed(riskDays.filter((day) => days.includes(day)).map((day) => `${atRisk(people, day)} on day ${day}`))}.`,
        'Kaplan–Meier: those who have not contributed yet count for as long as they were followed, and are never dropped.',
        'An unknown joining date counts from the cohort’s start. The curve ends where fewer than five people are still followed.',
      ],
      drawing: {
        kind: 'lines',
        unit: 'share',
        categories: days.map((day) => `Day ${day}`),
        series: [
          {
            id: 'contributed',
            title: 'Contributed',
            tone: 'contributing',
            values: found.map((one) => one?.share ?? null),
            low: found.map((one) => one?.interval?.low ?? null),
            high: found.map((one) => one?.interval?.high ?? null),
          },
        ],
        references: [{ value: 0.5, label: 'Half of the people' }],
        isStepped: true,
      },
      table: {
        columns: [
          { title: 'Day after joining', isNumber: true },
          { title: 'Still silent and followed', isNumber: true },
          { title: 'Contributed by then', isNumber: true },
          { title: '95% interval', isNumber: true },
        ],
        rows: tableDays
          .filter((day) => days.includes(day))
          .map((day) => {
            const one = happenedBy(people, day)
            const { low, high } = one?.interval ?? {}
            return [
              String(day),
              String(atRisk(people, day)),
              one ? percent(one.share) : '—',
              low !== undefined && high !== undefined ? `${percent(low)} to ${percent(high)}` : '—',
            ]
          }),
      },
    }
  },
}

/** Below this many the curve says more about one person than about the group. */
const fewestFollowed = 5

function atRisk(people: readonly Followed[], day: number): number {
  return people.filter(({ days }) => days >= day).length
}

function findingOf(people: readonly Followed[]): string {
  const median = medianWait(kaplanMeier(people))
  const week = happenedBy(people, 7)
  const byDay7 = week ? ` ${percent(week.share)} of ${people.length} had by day 7.` : ''
  return median === null
    ? `Fewer than half have contributed so far.${byDay7}`
    : `Half had contributed ${median === 0 ? 'on the day they joined' : `by ${counted(median, { one: 'day', many: 'days' })} after joining`}.${byDay7}`
}
