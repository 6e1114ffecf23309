import { sum } from '../engagement/concentration.ts'
import { type Audience, discloseCells, mayStateCount, smallestGroup } from '../engagement/disclose.ts'
import { contributionsOf } from '../engagement/window-facts.ts'
import type { Figure } from './figure.ts'

const bands = [
  { title: '0', from: 0, to: 0 },
  { title: '1–2', from: 1, to: 2 },
  { title: '3–5', from: 3, to: 5 },
  { title: '6–10', from: 6, to: 10 },
  { title: '11 or more', from: 11, to: Number.POSITIVE_INFINITY },
] as const

/** How many people made how many contributions: counts of people only. */
export const contributionsByPerson: Figure = {
  id: 'contributions-by-person',
  title: 'People by number of contributions',
  draw: ({ whole, audience }) => {
    const counts = contributionsOf(whole.now)
    const cells = disclosed(
      bands.map(({ from, to }) => counts.filter((count) => count >= from && count <= to).length),
      audience,
    )
    if (cells.every((cell) => cell === null))
      return { unavailable: 'Suppressed: too few people to sort them by what they did.' }
    return {
      finding: findingOf(cells, counts.length),
      alt: 'Bars: people by how many contributions they made.',
      cautions: cells.includes(null)
        ? [
            'Groups of fewer than five people are suppressed, with as many more as it takes to keep them from being worked out.',
          ]
        : [],
      drawing: {
        kind: 'bars',
        unit: 'people',
        isStacked: false,
        categories: bands.map((band) => band.title),
        series: [{ id: 'people', title: 'People', tone: 'contributing', values: cells }],
      },
      table: {
        columns: [
          { title: 'Contributions', isNumber: false },
          { title: 'People', isNumber: true },
        ],
        rows: bands.map((band, at) => [band.title, String(cells[at] ?? 'suppressed')]),
      },
    }
  },
}

/** How many are silent is known from the contribution rate, so the cells of those who contributed have to hold on their own. */
function disclosed(cells: readonly number[], audience: Audience): (number | null)[] {
  const [silent = 0, ...active] = cells
  const people = silent + sum(active)
  const isSmall = audience === 'stakeholder' && silent > 0 && silent < smallestGroup
  return [mayStateCount(silent, people, audience) && !isSmall ? silent : null, ...discloseCells(active, audience)]
}

function findingOf(cells: readonly (number | null)[], people: number): string {
  const silent = cells[0] ?? null
  const busy = cells.at(-1) ?? null
  if (silent === null) return `${people} people by what they contributed; small groups are suppressed.`
  const made = `${silent} of ${people} people made no contribution`
  return busy === null ? `${made}.` : `${made}, ${busy} made more than ten.`
}
