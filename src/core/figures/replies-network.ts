import { discloseCells } from '../engagement/disclose.ts'
import { isolatesIn, memberNetworkOf, type Network, networkOf, smallestNetwork } from '../engagement/network.ts'
import type { WindowFacts } from '../engagement/window-facts.ts'
import { counted } from '../wording/numbers.ts'
import type { Figure } from './figure.ts'

/** How members are tied by answers, with those who run the cohort and without: a count of people instead of a picture of threads. */
export const repliesNetwork: Figure = {
  id: 'replies-network',
  title: 'Who is woven in',
  draw: ({ whole, audience }) => {
    const { now } = whole
    if (now.members.length < smallestNetwork)
      return { unavailable: `Fewer than ${smallestNetwork} people make no network.` }
    const [all, own] = [networkOf(now), memberNetworkOf(now)]
    if (all.ties === 0) return { unavailable: 'Nobody answered anybody in these days, or the imports don’t tell.' }
    const rows = [all, own].map((network) => discloseCells(cellsOf(network, now), audience))
    if (rows.flat().every((cell) => cell === null)) return { unavailable: 'Suppressed: too few people.' }
    const alone = isolatesIn(own, now)
    const isTold = rows[1]?.[2] !== null
    return {
      finding: isTold
        ? `Without facilitators ${counted(alone, { one: 'member', many: 'members' })} of ${now.members.length} would have no tie to another member; ${own.largest} would hang together.`
        : 'How members are tied, with facilitators and without.',
      alt: 'Two stacked columns of members: with a tie that goes both ways, with one-way ties only, without any; once with facilitators, once without.',
      cautions: [
        'A tie is at least one answer to somebody. What is said in calls and private messages is not in it, and reading leaves no tie.',
        ...(rows.flat().includes(null) ? ['Groups of fewer than five people are suppressed.'] : []),
      ],
      drawing: {
        kind: 'bars',
        unit: 'people',
        isStacked: true,
        categories: titles,
        series: kinds.map(({ id, title, tone }, at) => ({
          id,
          title,
          tone,
          values: rows.map((cells) => cells[at] ?? null),
        })),
      },
      table: {
        columns: [
          { title: 'Network', isNumber: false },
          ...kinds.map(({ title }) => ({ title, isNumber: true })),
          { title: 'Ties', isNumber: true },
        ],
        rows: rows.map((cells, at) => [
          titles[at] ?? '',
          ...cells.map((cell) => String(cell ?? 'suppressed')),
          String([all, own][at]?.ties ?? 0),
        ]),
      },
    }
  },
}

const titles = ['With facilitators', 'Members alone']

const kinds = [
  { id: 'mutual', title: 'Answers both ways', tone: 'contributing' },
  { id: 'one-way', title: 'One way only', tone: 'reacting' },
  { id: 'isolates', title: 'No tie', tone: 'quiet' },
] as const

function cellsOf({ tied }: Network, { members }: WindowFacts): number[] {
  const of = (kind: 'one-way' | 'mutual' | undefined) =>
    members.filter(({ personId }) => tied.get(personId) === kind).length
  return [of('mutual'), of('one-way'), of(undefined)]
}
