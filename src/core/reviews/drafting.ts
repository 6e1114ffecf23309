import type { FigureSpec } from '../../contract/figures.ts'
import type { ReviewBlock } from '../../contract/reviews.ts'
import type { ReviewFacts } from './review-facts.ts'

type Passage = Extract<ReviewBlock, { kind: 'passage' }>
type TableBlock = Extract<ReviewBlock, { kind: 'table' }>

/** A block as the data drafts it; a passage has no wording by hand yet. */
export type DraftBlock =
  | Pick<Passage, 'kind' | 'id' | 'role' | 'drafted'>
  | TableBlock
  | Extract<ReviewBlock, { kind: 'figure' }>

/** A section of the review: a file in sections/ and a line in sections.ts. Ids of blocks stay the same when the data changes, because edits hang on them. */
export type Section = Readonly<{
  id: string
  title: string
  /** Left out of a quarter that no import covers, where it would only repeat that. */
  needsData?: true
  draft: (facts: ReviewFacts) => DraftBlock[]
}>

export function passage(id: string, role: Passage['role'], drafted: string): DraftBlock {
  return { kind: 'passage', id, role, drafted }
}

/** A figure that shows nothing says nothing of the group either. */
export function figureBlock(figure: FigureSpec): DraftBlock {
  return { kind: 'figure', id: figure.id, figure: figure.unavailable === null ? figure : { ...figure, note: '' } }
}

type Column = { title: string; isNumber: boolean }

export function words(title: string): Column {
  return { title, isNumber: false }
}

export function numbers(title: string): Column {
  return { title, isNumber: true }
}

export function table(id: string, caption: string, columns: Column[], rows: string[][], note: string): DraftBlock {
  return { kind: 'table', id, caption, note, columns, rows }
}
