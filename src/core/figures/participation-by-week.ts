import { mayStateCount } from '../engagement/disclose.ts'
import { combinedGrade } from '../engagement/grades.ts'
import { isPartial, type Week } from '../engagement/weeks.ts'
import { contributorsOf, presentOnlyOf, reactingOnlyOf, type WindowFacts } from '../engagement/window-facts.ts'
import { dayOfMonth } from '../wording/days.ts'
import { counted } from '../wording/numbers.ts'
import type { Figure, FigureFacts } from './figure.ts'

type Band = Readonly<{
  id: string
  title: string
  tone: 'contributing' | 'reacting' | 'present'
  countIn: (facts: WindowFacts) => number
}>

const contributing: Band = {
  id: 'contributing',
  title: 'Contributing',
  tone: 'contributing',
  countIn: (facts) => contributorsOf(facts).length,
}
const reacting: Band = {
  id: 'reacting',
  title: 'Reacting only',
  tone: 'reacting',
  countIn: (facts) => reactingOnlyOf(facts).length,
}
const present: Band = {
  id: 'present',
  title: 'Present only',
  tone: 'present',
  countIn: (facts) => presentOnlyOf(facts).length,
}

/** How many people contributed, only reacted or were only present, week by week. A week counts people, each once, by their highest act. */
export const participationByWeek: Figure = {
  id: 'participation-by-week',
  title: 'Participation by week',
  draw: (given) => {
    const { weeks } = given
    const bands = [contributing, ...(hasReactions(given) ? [reacting] : []), ...(hasPresence(given) ? [present] : [])]
    const series = bands.map(({ id, title, tone, countIn }) => ({
      id,
      title,
      tone,
      values: weeks.map((week) => countOf(week, countIn, given)),
    }))
    const contributors = series[0]?.values ?? []
    if (contributors.every((value) => value === null)) {
      return { unavailable: 'Suppressed: nobody or everybody of fewer than 10 people took part in each week.' }
    }
    const ceiling = Math.max(...weeks.map((week) => (week.isCovered ? week.pair.now.members.length : 0)))
    if (ceiling === 0) return { unavailable: 'Nobody but facilitators, staff and bots is known in these days.' }
    return {
      finding: findingOf(weeks, contributors, ceiling),
      alt: `Stacked columns of people, one a week: ${bands.map((band) => band.title.toLowerCase()).join(', ')}.`,
      cautions: cautionsFor(given),
      drawing: { kind: 'bands', unit: 'people', categories: weeks.map((week) => week.label), series, ceiling },
      table: {
        columns: [
          { title: 'Week', isNumber: false },
          ...bands.map((band) => ({ title: band.title, isNumber: true })),
          { title: 'People', isNumber: true },
        ],
        rows: weeks.map((week, at) => [
          week.label,
          ...series.map(({ values }) => cell(week, values[at] ?? null)),
          week.isCovered ? String(week.pair.now.members.length) : '—',
        ]),
      },
    }
  },
}

function countOf({ isCovered, pair }: Week, countIn: Band['countIn'], { audience }: FigureFacts): number | null {
  if (!isCovered) return null
  const count = countIn(pair.now)
  return mayStateCount(count, pair.now.members.length, audience) ? count : null
}

function cell(week: Week, value: number | null): string {
  if (value !== null) return String(value)
  return week.isCovered ? 'suppressed' : '—'
}

/** Part of a week has fewer contributors for no other reason, so the range is that of whole weeks where there are any. */
function findingOf(weeks: readonly Week[], contributors: readonly (number | null)[], ceiling: number): string {
  const whole = contributors.filter((_, at) => weeks[at] && !isPartial(weeks[at]))
  const known = (whole.some((value) => value !== null) ? whole : contributors).filter((value) => value !== null)
  const least = Math.min(...known)
  const most = Math.max(...known)
  const people = counted(ceiling, { one: 'person', many: 'people' })
  const busiest = weeks[contributors.indexOf(most)]
  if (known.length === 1 && busiest)
    return `${most} of ${people} contributed in the week of ${dayOfMonth(busiest.monday)}.`
  if (contributors.every((value) => (value ?? 0) === 0)) return `None of ${people} contributed in any week.`
  if (least === most) return `${most} of ${people} contributed in every week.`
  const when = busiest ? `; most in the week of ${dayOfMonth(busiest.monday)}` : ''
  return `Between ${least} and ${most} of ${people} contributed in a week${when}.`
}

function cautionsFor(given: FigureFacts): string[] {
  const { imports } = given.whole.now
  const reactions = combinedGrade(imports, 'reacting-rate')
  return [
    ...(reactions === 'proxy'
      ? ['Reactions are only roughly known: some have no time of their own and count on the day of the message.']
      : []),
    ...(reactions === 'unavailable' ? ['The imports hold no reactions.'] : []),
    ...(hasPresence(given)
      ? []
      : [
          given.audience === 'stakeholder'
            ? 'Who only reads is not known.'
            : 'Who only reads is not known: presence needs a CSV of events with views or attendance.',
        ]),
  ]
}

function hasReactions({ whole }: FigureFacts): boolean {
  return combinedGrade(whole.now.imports, 'reacting-rate') !== 'unavailable'
}

function hasPresence({ whole }: FigureFacts): boolean {
  return whole.now.members.some((member) => member.presences > 0)
}
