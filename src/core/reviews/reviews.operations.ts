import type { Review } from '../../contract/reviews.ts'
import type { CohortId, Quarter } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import { operations } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { reviewFileName } from '../reports/file-name.ts'
import { writeReview } from '../reports/word-review.ts'
import type { Studio } from '../studio.ts'
import { draftReview } from './draft-review.ts'
import { quarterOf, quartersOf } from './quarters.ts'
import { loadReviewFacts } from './review-facts.ts'
import { listActiveDays, listEditedQuarters, listEdits, removeEdit, saveEdit } from './reviews.repo.ts'

const feature = operations.reviews
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const reviews = feature.router({
  quarters: feature.quarters.handler(async ({ input, context: { studio } }) => {
    const db = studio.workspace.read
    const cohort = await requireCohort(db, input.cohortId)
    const activeDays = await listActiveDays(db, input.cohortId)
    const withData = new Set(activeDays.map(quarterOf))
    const edited = await listEditedQuarters(db, input.cohortId)
    return quartersOf(cohort, activeDays).map((quarter) => ({
      quarter,
      hasData: withData.has(quarter),
      hasEdits: edited.has(quarter),
    }))
  }),

  draft: feature.draft.handler(({ input, context }) => reviewOf(context.studio, input.cohortId, input.quarter)),

  edit: feature.edit.handler(async ({ input: { cohortId, quarter, blockId, text }, context: { studio } }) => {
    const { drafted } = passageIn(await reviewOf(studio, cohortId, quarter), blockId)
    const editedAt = studio.ports.clock.now()
    await studio.workspace.edit('edit the review', editedAt, (db) =>
      text === null || text === drafted
        ? removeEdit(db, cohortId, quarter, blockId)
        : saveEdit(db, cohortId, quarter, { blockId, text, drafted, editedAt }),
    )
    return reviewOf(studio, cohortId, quarter)
  }),

  export: feature.export.handler(async ({ input, context }) => {
    const review = await reviewOf(context.studio, input.cohortId, input.quarter)
    const bytes = new Blob([await writeReview(review)], { type: wordType })
    return { fileName: reviewFileName(review), bytes }
  }),
})

async function reviewOf(studio: Studio, cohortId: CohortId, quarter: Quarter): Promise<Review> {
  const db = studio.workspace.read
  const facts = await loadReviewFacts(db, cohortId, quarter, studio.ports.clock.today)
  return draftReview(facts, await listEdits(db, cohortId, quarter))
}

function passageIn(review: Review, blockId: string) {
  for (const block of review.sections.flatMap((section) => section.blocks)) {
    if (block.kind === 'passage' && block.id === blockId) return block
  }
  return refuse('review-block-not-found')
}
