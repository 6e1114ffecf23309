import type { Measure } from '../../contract/engagement.ts'
import { type Audience, mayStateShare, smallestGroup } from '../engagement/disclose.ts'
import { measureOf } from '../engagement/measuring.ts'
import { fewestForPercent } from '../engagement/print.ts'
import type { Week } from '../engagement/weeks.ts'
import { number, percent } from '../wording/numbers.ts'
import type { Figure } from './figure.ts'

const stretch = 4

/** Who writes: the share of members and of facilitators and staff in all contributions but the bots', week by week, by the role held on the day. */
export const ownershipByWeek: Figure = {
  id: 'ownership-by-week',
  title: 'Whose conversation it is',
  draw: ({ weeks, whole, audience }) => {
    const shares = weeks.map((week) => measureOf('facilitator-share', week.pair))
    const drawn = shares.map((share, at) => shareDrawn(share, weeks[at]?.pair.now.members.length ?? 0, audience))
    if (drawn.every((value) => value === null)) {
      return { unavailable: `No week has ${smallestGroup} contributions or more, so a share would mislead.` }
    }
    const all = measureOf('facilitator-share', whole)
    return {
      finding: findingOf(all, weeks, shares),
      alt: 'Two lines, one point a week: the share of contributions by members, and by facilitators and staff.',
      cautions: [
        `${number(all.denominator ?? 0)} contributions; bots are left out.`,
        ...(shares.some((share, at) => share.value !== null && drawn[at] === null)
          ? [`Weeks with fewer than ${smallestGroup} contributions are left open.`]
          : []),
        'The lines at 50% and 90% are FeverBee’s rule of thumb for a community that finds its own voice; they are no target.',
      ],
      drawing: {
        kind: 'lines',
        unit: 'share',
        categories: weeks.map((week) => week.label),
        series: [
          {
            id: 'members',
            title: 'Members',
            tone: 'members',
            values: drawn.map((value) => (value === null ? null : 1 - value)),
            low: null,
            high: null,
          },
          {
            id: 'facilitators',
            title: 'Facilitators and staff',
            tone: 'facilitators',
            values: drawn,
            low: null,
            high: null,
          },
        ],
        references: [
          { value: 0.5, label: '50%: members write half (FeverBee)' },
          { value: 0.9, label: '90%: members write nine tenths (FeverBee)' },
        ],
      },
      table: {
        columns: [
          { title: 'Week', isNumber: false },
          { title: 'Contributions', isNumber: true },
          { title: 'Members', isNumber: true },
          { title: 'Facilitators and staff', isNumber: true },
        ],
        rows: shares.map((share, at) => [weeks[at]?.label ?? '', ...cellsOf(share, drawn[at] ?? null, audience)]),
      },
    }
  },
}

function shareDrawn({ value, denominator }: Measure, population: number, audience: Audience): number | null {
  const cases = denominator ?? 0
  return cases >= smallestGroup && mayStateShare(cases, population, audience) ? value : null
}

function cellsOf({ value, numerator, denominator }: Measure, drawn: number | null, audience: Audience): string[] {
  if (numerator === null || denominator === null) return ['—', '—', '—']
  if (drawn === null && value !== null && audience === 'stakeholder') return ['suppressed', 'suppressed', 'suppressed']
  if (value === null) return [number(denominator), '—', '—']
  const all = number(denominator)
  if (denominator < fewestForPercent) return [all, `${denominator - numerator} of ${all}`, `${numerator} of ${all}`]
  // Rounded once, so that both add up to 100.
  const hosts = Math.round((100 * numerator) / denominator)
  return [all, `${100 - hosts}%`, `${hosts}%`]
}

/** Early and late weeks where there are enough of them, else the whole. */
function findingOf(all: Measure, weeks: readonly Week[], shares: readonly Measure[]): string {
  const covered = shares.filter((_, at) => weeks[at]?.isCovered)
  const early = togetherOf(covered.slice(0, stretch))
  const late = togetherOf(covered.slice(-stretch))
  if (covered.length >= 2 * stretch && early.all >= fewestForPercent && late.all >= fewestForPercent) {
    return `Facilitators and staff made ${percent(early.hosts / early.all)} of the contributions in the first four weeks and ${percent(late.hosts / late.all)} in the last four.`
  }
  const { numerator, denominator } = all
  if (numerator === null || denominator === null) return 'Nobody contributed.'
  const share =
    denominator < fewestForPercent
      ? `${numerator} of ${denominator}`
      : `${percent(numerator / denominator)} of ${number(denominator)}`
  return `Facilitators and staff made ${share} contributions.`
}

function togetherOf(shares: readonly Measure[]): { hosts: number; all: number } {
  let hosts = 0
  let all = 0
  for (const { numerator, denominator } of shares) {
    hosts += numerator ?? 0
    all += denominator ?? 0
  }
  return { hosts, all }
}
