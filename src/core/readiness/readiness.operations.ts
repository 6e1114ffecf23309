import type { CohortId } from '../../contract/scalars.ts'
import { operations } from '../operation.ts'
import { paperFile } from '../papers/paper-file.ts'
import type { Studio } from '../studio.ts'
import { surveyResults } from '../survey/results.ts'
import { briefOf } from './brief/brief.ts'
import type { BriefDesign } from './brief/section.ts'
import { readinessOf } from './readiness.ts'
import { loadWholeDesign } from './whole-design.ts'

const feature = operations.readiness

export const readiness = feature.router({
  get: feature.get.handler(async ({ input, context: { studio } }) =>
    readinessOf(await designOf(studio, input.cohortId)),
  ),

  brief: feature.brief.handler(async ({ input, context: { studio } }) =>
    briefOf(await surveyedDesignOf(studio, input.cohortId)),
  ),

  exportBrief: feature.exportBrief.handler(async ({ input, context: { studio } }) => {
    const design = await surveyedDesignOf(studio, input.cohortId)
    return paperFile(briefOf(design), design.cohort.name, 'design brief', 'docx')
  }),
})

function designOf(studio: Studio, cohortId: CohortId) {
  return loadWholeDesign(studio.workspace.read, cohortId, studio.ports.clock.today)
}

/** The design with the results of its newest survey that has answers to show. */
async function surveyedDesignOf(studio: Studio, cohortId: CohortId): Promise<BriefDesign> {
  const design = await designOf(studio, cohortId)
  const wave = design.waves.find(({ answers, threshold }) => answers >= threshold)
  const surveyed = wave ? await surveyResults(studio.workspace.read, design.cohort, wave, null) : null
  return { ...design, surveyed }
}
