import type { Tone } from '../../contract/figures.ts'
import { mayStateCount } from '../engagement/disclose.ts'
import { combinedGrade } from '../engagement/grades.ts'
import { countOn, type Level, movesBetween } from '../engagement/levels.ts'
import { isPartial, lastCompleteWeek, type Week } from '../engagement/weeks.ts'
import { dayOfMonth } from '../wording/days.ts'
import { counted } from '../wording/numbers.ts'
import type { Figure, FigureFacts } from './figure.ts'

type Rung = Readonly<{ level: Level; title: string; tone: Tone }>

/** Highest first, as they are stacked: what carries the conversation stands on the ground. */
const rungs: readonly Rung[] = [
  { level: 'curating', title: 'Curating', tone: 'curating' },
  { level: 'producing', title: 'Producing', tone: 'contributing' },
  { level: 'commenting', title: 'Commenting', tone: 'commenting' },
  { level: 'reacting', title: 'Reacting', tone: 'reacting' },
  { level: 'watching', title: 'Watching', tone: 'present' },
]

/** Where people stand on the ladder of engagement, week by week, by their highest act; whoever is absent is the distance to the line. */
export const ladderByWeek: Figure = {
  id: 'ladder-by-week',
  title: 'Ladder of engagement',
  draw: (given) => {
    const { weeks } = given
    const ceiling = Math.max(0, ...weeks.filter((week) => week.isCovered).map(sizeOf))
    if (ceiling === 0) return { unavailable: 'Nobody but facilitators, staff and bots is known in these days.' }
    const all = rungs.map((rung) => ({ ...rung, values: weeks.map((week) => countIn(week, rung.level, given)) }))
    const shown = all.filter(({ values }) => values.some((value) => value !== null && value > 0))
    if (all.every(({ values }) => values.every((value) => value === null)))
      return { unavailable: 'Suppressed: too few people to tell what each of them did.' }
    return {
      finding: findingOf(given),
      alt: `Stacked columns of people, one a week, by their highest act: ${shown.map(({ title }) => title.toLowerCase()).join(', ')}.`,
      cautions: [
        'Curating: answered three or more different people in the week. Producing: began a conversation or shared an artefact. Commenting: replied.',
        ...(combinedGrade(given.whole.now.imports, 'present-rate') === 'exact'
          ? []
          : ['Who only reads is not known and looks absent.']),
      ],
      drawing: {
        kind: 'bands',
        unit: 'people',
        categories: weeks.map((week) => week.label),
        series: (shown.length > 0 ? shown : all).map(({ level, title, tone, values }) => ({
          id: level,
          title,
          tone,
          values,
        })),
        ceiling,
      },
      table: {
        columns: [
          { title: 'Week', isNumber: false },
          ...all.map(({ title }) => ({ title, isNumber: true })),
          { title: 'Absent', isNumber: true },
          { title: 'Up / held / down', isNumber: true },
        ],
        rows: weeks.map((week, at) => [
          week.label,
          ...all.map(({ values }) => cell(week, values[at] ?? null)),
          cell(week, countIn(week, 'absent', given)),
          movesIn(week, given),
        ]),
      },
    }
  },
}

function sizeOf({ pair }: Week): number {
  return pair.now.members.length
}

function countIn(week: Week, level: Level, { audience }: FigureFacts): number | null {
  if (!week.isCovered) return null
  // Of few people one suppressed level could be worked out from the others.
  const mayTell = mayStateCount(0, sizeOf(week), audience)
  return mayTell ? countOn(level, week.pair.now) : null
}

function cell(week: Week, value: number | null): string {
  if (value !== null) return String(value)
  return week.isCovered ? 'suppressed' : '—'
}

function movesIn({ isCovered, pair }: Week, { audience }: FigureFacts): string {
  if (!isCovered || pair.before.imports.length === 0) return '—'
  const { up, held, down } = movesBetween(pair.now, pair.before)
  return mayStateCount(0, up + held + down, audience) ? `${up} / ${held} / ${down}` : 'suppressed'
}

/** The last whole week: who moved; where there is none to compare with, where they stand. */
function findingOf({ weeks, audience }: FigureFacts): string {
  const week = lastCompleteWeek(weeks) ?? weeks.findLast(({ isCovered }) => isCovered)
  if (!week) return 'No week is covered.'
  const when = `in the ${isPartial(week) ? 'last days' : `week of ${dayOfMonth(week.monday)}`}`
  const { up, held, down } = movesBetween(week.pair.now, week.pair.before)
  const both = up + held + down
  if (week.pair.before.imports.length > 0 && both > 0 && mayStateCount(0, both, audience))
    return `Of ${counted(both, { one: 'person', many: 'people' })}, ${up} stood higher and ${down} lower ${when} than the week before; ${held} held.`
  if (!mayStateCount(0, sizeOf(week), audience)) return 'Where people stand is suppressed.'
  return `${countOn('curating', week.pair.now)} of ${sizeOf(week)} people kept the conversation of others going ${when}.`
}
