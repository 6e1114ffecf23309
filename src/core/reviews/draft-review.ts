import type { Review, ReviewBlock } from '../../contract/reviews.ts'
import type { DraftBlock } from './drafting.ts'
import type { ReviewFacts } from './review-facts.ts'
import type { ReviewEdit } from './reviews.repo.ts'
import { sections } from './sections.ts'
import { suppressions } from './suppressions.ts'

/** The review as the data draft it, with the facilitator's wording laid over; an edit whose passage is gone waits until the passage comes back. */
export function draftReview(facts: ReviewFacts, edits: readonly ReviewEdit[]): Review {
  const byBlock = new Map(edits.map((edit) => [edit.blockId, edit]))
  const offered = sections.filter(({ needsData }) => !needsData || facts.whole.imports.length > 0)
  const drafted = offered.map(({ id, title, draft }) => ({
    id,
    title,
    blocks: draft(facts).map((block) => withEdit(block, byBlock)),
  }))
  const editedAt = edits.length === 0 ? null : Math.max(...edits.map((edit) => edit.editedAt))
  return {
    cohortId: facts.cohort.id,
    quarter: facts.quarter,
    window: facts.window,
    cover: coverOf(facts),
    sections: drafted,
    suppressed: suppressions(facts),
    editedAt: editedAt === null ? null : new Date(editedAt).toISOString(),
  }
}

function withEdit(block: DraftBlock, edits: ReadonlyMap<string, ReviewEdit>): ReviewBlock {
  if (block.kind !== 'passage') return block
  const edit = edits.get(block.id)
  return { ...block, edited: edit?.text ?? null, isStale: edit !== undefined && edit.drafted !== block.drafted }
}

function coverOf({ cohort, window, today }: ReviewFacts): Review['cover'] {
  return {
    title: 'Quarterly review',
    groupName: cohort.groupName,
    cohortName: cohort.name,
    period: monthsOf(window),
    audience: 'For the people who sponsor this cohort and those its members report to',
    date: today,
    sentence: 'What the group did, what can be said about it, and what can’t.',
  }
}

/** "January to March 2026". */
function monthsOf({ from, to }: Review['window']): string {
  const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
  return `${month.format(Date.parse(from))} to ${month.format(Date.parse(to) - 86_400_000)} ${from.slice(0, 4)}`
}
