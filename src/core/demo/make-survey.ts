import { join } from 'node:path'
import { call } from '@orpc/server'
import written from '../../../resources/demo-design-survey.json' with { type: 'json' }
import type { WaveDraft } from '../../contract/survey.ts'
import { survey } from '../survey/survey.operations.ts'
import { studioOn } from './another-day.ts'
import type { Commission } from './make-design.ts'
import { designDays } from './story.ts'
import { writeAnswers } from './survey-answers.ts'
import { jobs, regions } from './traits.ts'

/** Asks the cohort what counts for its members before they start, takes their answer files in, and closes the wave. Files are written into `folder`. */
export async function askCohort(commission: Commission, folder: string): Promise<void> {
  const { studio, cohortId, seed } = commission
  const opening = { context: { studio: studioOn(studio, designDays.surveyOpens, seed) } }
  const closing = { context: { studio: studioOn(studio, designDays.surveyClosed, seed) } }
  const currencies = (await call(survey.starterCurrencies, undefined, opening)).filter(
    ({ id }) => id in written.utilities,
  )
  const draft: WaveDraft = {
    title: written.title,
    introduction: written.introduction,
    method: 'best-worst',
    currencies,
    setSize: 5,
    questions: 10,
    segments: [
      { id: 'region', label: 'Region', choices: Object.keys(regions) },
      { id: 'job', label: 'Job', choices: Object.keys(jobs) },
    ],
    extras: ['minutes', 'stoppers', 'permission', 'channel', 'words'],
    threshold: 5,
    asksWho: false,
    closesOn: designDays.surveyCloses,
  }
  const { id: waveId } = await call(survey.add, { cohortId, draft }, opening)
  const wave = await call(survey.open, { cohortId, waveId }, opening)
  const answers = join(folder, 'Answers')
  writeAnswers(answers, wave, commission)
  const uploadId = studio.uploads.point(answers)
  try {
    const { rejected } = await call(survey.commit, { cohortId, waveId, uploadId }, closing)
    if (rejected.length > 0) throw new Error('the demo wrote an answer that the survey rejects')
  } finally {
    studio.uploads.discard(uploadId)
  }
  await call(survey.close, { cohortId, waveId }, closing)
}
