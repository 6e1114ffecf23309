import type { Who } from '../../../contract/design.ts'
import type { PaperBlock } from '../../../contract/papers.ts'
import type { WholeDesign } from '../whole-design.ts'

/** A section of the design brief; without blocks it is left out. */
export type BriefSection = (design: WholeDesign) => readonly PaperBlock[]

export function heading(text: string): PaperBlock {
  return { kind: 'heading', level: 2, text }
}

/** Names with what was written for them; nothing where nothing was. */
export function facts(...items: readonly (readonly [name: string, value: string])[]): PaperBlock[] {
  const written = items.filter(([, value]) => value.trim() !== '')
  return written.length === 0
    ? []
    : [{ kind: 'facts', items: written.map(([name, value]) => ({ name, value: value.trim() })) }]
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
