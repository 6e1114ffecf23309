import type { Who } from '../../../contract/design.ts'
import type { PaperBlock } from '../../../contract/papers.ts'
import type { SurveyResults } from '../../../contract/survey.ts'
import { measureRules } from '../../engagement/measures.ts'
import { shortDay } from '../../wording/days.ts'
import type { WholeDesign } from '../whole-design.ts'

/** What the brief is written from: the design, and what its newest survey found; null without answers that may be shown. */
export type BriefDesign = WholeDesign & Readonly<{ surveyed: SurveyResults | null }>

/** A section of the design brief; without blocks it is left out. */
export type BriefSection = (design: BriefDesign) => readonly PaperBlock[]

function heading(text: string): PaperBlock {
  return { kind: 'heading', level: 2, text }
}

/** Names with what was written for them, under the words for both; nothing where nothing was written. */
export function facts(
  heads: [names: string, values: string],
  ...items: readonly (readonly [name: string, value: string])[]
): PaperBlock[] {
  const written = items.filter(([, value]) => value.trim() !== '')
  return written.length === 0
    ? []
    : [{ kind: 'facts', items: written.map(([name, value]) => ({ name, value: value.trim() })), heads }]
}

type Cells = readonly string[]

/** A table with a heading of its own; nothing without rows. Columns whose title ends in "#" hold numbers. */
export function table(caption: string, titles: Cells, rows: readonly Cells[], note = ''): PaperBlock[] {
  if (rows.length === 0) return []
  const columns = titles.map((title) => ({ title: title.replace(/#$/, ''), isNumber: title.endsWith('#') }))
  return [{ kind: 'table', caption, columns, rows: rows.map((row) => row.map((cell) => cell.trim() || '—')), note }]
}

export function points(items: Cells): PaperBlock[] {
  const written = items.map((item) => item.trim()).filter((item) => item !== '')
  return written.length === 0 ? [] : [{ kind: 'points', items: written, isNumbered: false }]
}

export function titled(title: string, blocks: readonly PaperBlock[]): PaperBlock[] {
  return blocks.length === 0 ? [] : [heading(title), ...blocks]
}

export function nameOf({ name }: Who): string {
  return name.trim()
}

/** "6 Nov 2025": a design begins in one year and ends in another. Blank without a day. */
export function dated(day: string | null): string {
  return day === null ? '' : `${shortDay(day)} ${day.slice(0, 4)}`
}

/** A measure of the studio by its name; other words as they are. */
export function measureNamed(idOrWords: string): string {
  return measureRules.find(({ definition }) => definition.id === idOrWords)?.definition.title ?? idOrWords
}
