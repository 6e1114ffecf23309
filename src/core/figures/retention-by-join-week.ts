import type { Tone } from '../../contract/figures.ts'
import { dayNumber } from '../engagement/day-number.ts'
import { type Audience, mayStateCount, smallestGroup } from '../engagement/disclose.ts'
import type { Facts, PersonFacts } from '../engagement/facts.ts'
import { hasContributed } from '../engagement/history.ts'
import { fewestForPercent } from '../engagement/print.ts'
import { wilson } from '../engagement/wilson.ts'
import { isCovered, type WindowFacts } from '../engagement/window-facts.ts'
import { addDays, mondayOf } from '../time/days.ts'
import { dayOfMonth } from '../wording/days.ts'
import { percent } from '../wording/numbers.ts'
import type { Figure } from './figure.ts'

type Cell = Readonly<{ k: number; n: number }>
type Group = Readonly<{ title: string; people: number; cells: readonly Cell[] }>

const mostGroups = 3
const mostWeeks = 26
const groupTones: readonly Tone[] = ['members', 'context', 'reacting']

/** Of those who joined together how many contribute in each week after: all in one line with its interval, the largest join weeks beside it. */
export const retentionByJoinWeek: Figure = {
  id: 'retention-by-join-week',
  title: 'Staying, by week of joining',
  draw: ({ whole, audience }) => {
    const joined = joinedIn(whole.now)
    const everybody = groupOf('Everybody', joined, whole.now)
    const weeks = everybody.cells.filter(({ n }) => n >= fewestForPercent).length
    if (weeks < 2)
      return {
        unavailable: `Fewer than ${fewestForPercent} people can be followed for two weeks, so a share would mislead.`,
      }
    const groups = groupsOf(joined, whole.now)
    const large = groups.filter(({ people }) => people >= fewestForPercent)
    const drawn =
      groups.length > 1 ? [...large].sort((one, other) => other.people - one.people).slice(0, mostGroups) : []
    const inOrder = groups.filter((group) => drawn.includes(group))
    const sharesOf = ({ cells }: Group) =>
      Array.from({ length: weeks }, (_, week) => shareOf(cells[week] ?? { k: 0, n: 0 }))
    const intervals = everybody.cells.slice(0, weeks).map(({ k, n }) => (n >= fewestForPercent ? wilson(k, n) : null))
    return {
      finding: findingOf(everybody, weeks),
      alt: 'Lines falling or holding over the weeks after joining: the share who contributed in that week.',
      cautions: [
        'Week 0 begins on the day of joining; an unknown joining date counts from the cohort’s start. Only weeks that somebody was there for to the end are counted.',
        ...(groups.length > inOrder.length && groups.length > 1
          ? ['Join weeks of fewer than ten people, or beyond the three largest, are in the table only.']
          : []),
      ],
      drawing: {
        kind: 'lines',
        unit: 'share',
        categories: Array.from({ length: weeks }, (_, week) => `Week ${week}`),
        series: [
          {
            id: 'everybody',
            title: 'Everybody',
            tone: 'accent',
            values: sharesOf(everybody),
            low: intervals.map((one) => one?.low ?? null),
            high: intervals.map((one) => one?.high ?? null),
          },
          ...inOrder.map((group, at) => ({
            id: `joined-${at}`,
            title: group.title,
            tone: groupTones[at] ?? 'quiet',
            values: sharesOf(group),
            low: null,
            high: null,
          })),
        ],
        references: [],
      },
      table: {
        columns: [
          { title: 'Joined', isNumber: false },
          { title: 'People', isNumber: true },
          ...Array.from({ length: weeks }, (_, week) => ({ title: `Week ${week}`, isNumber: true })),
        ],
        rows: [everybody, ...tellable(groups, audience)].map((group) => [
          group.title,
          String(group.people),
          ...Array.from({ length: weeks }, (_, week) => cellText(group.cells[week], audience)),
        ]),
      },
    }
  },
}

type Joined = Readonly<{ person: PersonFacts; on: string }>

function joinedIn({ members, facts, end }: WindowFacts): Joined[] {
  return members
    .map(({ person }) => ({ person, on: person.joinedOn ?? facts.cohort.startsOn }))
    .filter(({ on }) => on < end)
}

function groupsOf(joined: readonly Joined[], now: WindowFacts): Group[] {
  const weeks = [...new Set(joined.map(({ on }) => mondayOf(on)))].sort()
  return weeks.map((monday) =>
    groupOf(
      `Week of ${dayOfMonth(monday)}`,
      joined.filter(({ on }) => mondayOf(on) === monday),
      now,
    ),
  )
}

/** By week after joining: how many of those who were there for all of it contributed. Weeks that no import covers are left out of the count. */
function groupOf(title: string, joined: readonly Joined[], { facts, end }: WindowFacts): Group {
  const cells = Array.from({ length: mostWeeks }, () => ({ k: 0, n: 0 }))
  const weeksOf = new Map<string, ReturnType<typeof toldWeeks>>()
  for (const { person, on } of joined) {
    const weeks = weeksOf.get(on) ?? toldWeeks(on, facts, end)
    weeksOf.set(on, weeks)
    for (const { week, to, first } of weeks) {
      const cell = cells[week]
      if (!cell || (person.leavesOn !== null && person.leavesOn < to)) continue
      cell.n++
      if (hasContributed(person, first, first + 7)) cell.k++
    }
  }
  return { title, people: joined.length, cells }
}

/** The whole weeks after joining on a day of which the imports tell something. */
function toldWeeks(on: string, facts: Facts, end: string): { week: number; to: string; first: number }[] {
  return Array.from({ length: mostWeeks }, (_, week) => {
    const from = addDays(on, 7 * week)
    return { week, from, to: addDays(from, 7), first: dayNumber(from) }
  }).filter((one) => one.to <= end && isCovered(facts, one))
}

function shareOf({ k, n }: Cell): number | null {
  return n >= fewestForPercent ? k / n : null
}

/** When somebody joined is lasting knowledge, so for stakeholders a join week needs ten people, and two are needed for any to be told apart. */
function tellable(groups: readonly Group[], audience: Audience): readonly Group[] {
  if (audience === 'facilitator') return groups.length > 1 ? groups : []
  const hidden = groups.filter(({ people }) => people < fewestForPercent)
  const isSafe = hidden.length !== 1 && (hidden.length === 0 || sumOf(hidden) >= smallestGroup)
  return groups.length > 1 && isSafe ? groups.filter(({ people }) => people >= fewestForPercent) : []
}

function sumOf(groups: readonly Group[]): number {
  return groups.reduce((all, { people }) => all + people, 0)
}

function cellText(cell: Cell | undefined, audience: Audience): string {
  if (!cell || cell.n === 0) return '—'
  return mayStateCount(cell.k, cell.n, audience) ? `${cell.k} of ${cell.n}` : 'suppressed'
}

function findingOf({ cells }: Group, weeks: number): string {
  const [first] = cells
  const last = cells[weeks - 1]
  if (!first || !last) return ''
  return `${percent(first.k / first.n)} contributed in their first week; in week ${weeks - 1} after joining ${percent(last.k / last.n)} of ${last.n} did.`
}
