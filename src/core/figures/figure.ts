import type { Drawing, FigureSpec } from '../../contract/figures.ts'
import type { Window } from '../../contract/scalars.ts'
import { type Audience, smallestGroup } from '../engagement/disclose.ts'
import type { Facts } from '../engagement/facts.ts'
import { isWithoutSilentPeople } from '../engagement/headline.ts'
import { pairOf, type WindowPair } from '../engagement/measuring.ts'
import { isPartial, type Week, weeksOf } from '../engagement/weeks.ts'
import { dayOfMonth, shortPeriod } from '../wording/days.ts'
import { counted } from '../wording/numbers.ts'
import { listed } from '../wording/text.ts'

/** What every figure is drawn from. A figure never sees names: only counts of people leave it. */
export type FigureFacts = Readonly<{
  facts: Facts
  window: Window
  weeks: readonly Week[]
  whole: WindowPair
  audience: Audience
}>

/** What a figure shows for an audience, or the sentence that says why there is nothing honest to draw. */
type Drawn =
  | Readonly<{
      /** What it shows, in a sentence; the caption. */
      finding: string
      /** What kind of drawing it is, for those who listen to it; the finding follows. */
      alt: string
      /** What to mind when reading it, whole sentences. */
      cautions: readonly string[]
      drawing: Drawing
      table: FigureSpec['table']
    }>
  | Readonly<{ unavailable: string }>

/** A figure: a file in this folder and a line in figures.ts. */
export type Figure = Readonly<{ id: string; title: string; draw: (given: FigureFacts) => Drawn }>

/** The facts that the figures of a window share. */
export function figureFacts(facts: Facts, window: Window, audience: Audience): FigureFacts {
  return { facts, window, weeks: weeksOf(facts, window), whole: pairOf(facts, window, 'total'), audience }
}

/** A figure as data, with its note, imports and table; the numbers in drawing and table are the same. */
export function specOf(figure: Figure, given: FigureFacts): FigureSpec {
  const { window, whole } = given
  const drawn = whole.now.imports.length === 0 ? nothingImported : isTooSmall(given) ? tooSmall : figure.draw(given)
  const base = { id: figure.id, title: figure.title, window, importIds: whole.now.imports.map((one) => one.id) }
  if ('unavailable' in drawn) {
    const { unavailable } = drawn
    return {
      ...base,
      finding: unavailable,
      note: noteFor(given, []),
      alt: unavailable,
      drawing: null,
      unavailable,
      table: { columns: [], rows: [] },
    }
  }
  const { finding, alt, cautions, drawing, table } = drawn
  return {
    ...base,
    finding,
    note: noteFor(given, cautions),
    alt: `${alt} ${finding}`,
    drawing,
    unavailable: null,
    table,
  }
}

const nothingImported: Drawn = { unavailable: 'Nothing is imported for these days, so there is nothing to draw.' }
const tooSmall: Drawn = { unavailable: `Suppressed: fewer than ${smallestGroup} people.` }

function isTooSmall({ audience, whole }: FigureFacts): boolean {
  return audience === 'stakeholder' && whole.now.members.length < smallestGroup
}

function noteFor(given: FigureFacts, cautions: readonly string[]): string {
  const { facts, window, whole, weeks } = given
  const people = counted(whole.now.members.length, { one: 'person', many: 'people' })
  const imports = counted(whole.now.imports.length, { one: 'import', many: 'imports' })
  const gaps = weeks.filter((week) => !week.isCovered).length
  const partial = weeks.filter(isPartial).map((week) => dayOfMonth(week.monday))
  return [
    `${people}, ${shortPeriod(window)}, from ${imports}.`,
    ...cautions,
    ...(gaps > 0 && whole.now.imports.length > 0
      ? [`${counted(gaps, { one: 'week is', many: 'weeks are' })} not covered by any import and left open.`]
      : []),
    ...(partial.length > 0 ? [`Only part of the week of ${listed(partial)} is covered.`] : []),
    ...(isWithoutSilentPeople(facts)
      ? ['People who never act are not known, so shares look larger than they are.']
      : []),
  ].join(' ')
}
