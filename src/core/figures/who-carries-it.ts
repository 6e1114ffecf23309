import { fewestMakingHalf, lorenz, sum } from '../engagement/concentration.ts'
import { smallestGroup } from '../engagement/disclose.ts'
import { fewestForPercent } from '../engagement/print.ts'
import { contributionsOf } from '../engagement/window-facts.ts'
import { number, percent } from '../wording/numbers.ts'
import type { Figure } from './figure.ts'

const mostPoints = 50

/** The Lorenz curve of contributions over everybody in the population, the silent included. For stakeholders in steps of at least five people. */
export const whoCarriesIt: Figure = {
  id: 'who-carries-it',
  title: 'Who carries the conversation',
  draw: ({ whole, audience }) => {
    const counts = contributionsOf(whole.now)
    const people = counts.length
    const half = fewestMakingHalf(counts)
    if (people < fewestForPercent && audience === 'stakeholder')
      return { unavailable: 'Suppressed: fewer than 10 people.' }
    if (half === null) return { unavailable: 'Nobody contributed in these days, so there is nothing to share out.' }
    const finding = `${half} of ${people} people ${half === 1 ? 'makes' : 'make'} half of the contributions.`
    if (people < fewestForPercent) return { unavailable: `${finding} For a curve there are too few people.` }
    const stepOf = Math.max(audience === 'stakeholder' ? smallestGroup : 1, Math.ceil(people / mostPoints))
    const points = lorenz(counts, stepOf)
    return {
      finding,
      alt: 'A curve of the share of contributions made by the least active people up to all; the diagonal is everybody alike.',
      cautions: [
        `${number(sum(counts))} contributions by people other than facilitators, staff and bots. Some concentration is natural.`,
        ...(stepOf > 1 ? [`Each point adds at least ${stepOf} people.`] : []),
      ],
      drawing: {
        kind: 'curve',
        xTitle: 'Share of people, least active first',
        yTitle: 'Share of contributions',
        points,
        hasDiagonal: true,
      },
      table: {
        columns: [
          { title: 'Least active people', isNumber: true },
          { title: 'Share of people', isNumber: true },
          { title: 'Share of contributions', isNumber: true },
        ],
        rows: points.map(({ x, y }) => [String(Math.round(x * people)), percent(x), percent(y)]),
      },
    }
  },
}
