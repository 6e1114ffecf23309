import { requireCohort } from '../cohorts/require-cohort.ts'
import { listEntries } from '../entries/entries.repo.ts'
import { readPage } from '../entries/pages.repo.ts'
import { operations } from '../operation.ts'
import { listWaves } from '../survey/waves.repo.ts'
import { coverageOf } from './coverage.ts'

const feature = operations.audience

export const audience = feature.router({
  coverage: feature.coverage.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const db = studio.workspace.read
    await requireCohort(db, cohortId)
    const [{ groups }, evidence, [newest]] = await Promise.all([
      readPage(db, cohortId, 'audience'),
      listEntries(db, cohortId, 'evidence'),
      listWaves(db, cohortId),
    ])
    const surveyed = newest?.segments.flatMap(({ choices }) => choices) ?? []
    return coverageOf({ named: groups, surveyed, evidence: evidence.map(({ body }) => body) })
  }),
})
