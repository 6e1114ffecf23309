import { requireCohort } from '../cohorts/require-cohort.ts'
import { operations } from '../operation.ts'
import { bitsOf } from './act-classes.ts'
import { correct } from './corrections.repo.ts'
import { classificationReport } from './report.ts'
import { sampleOf } from './sample.ts'
import { settleActs } from './settle-acts.ts'
import { listWordLists, setWordList } from './word-lists.repo.ts'

const feature = operations.classification

export const classification = feature.router({
  report: feature.report.handler(async ({ context: { studio }, input: { cohortId } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    return classificationReport(studio.workspace.read, cohortId)
  }),

  sample: feature.sample.handler(async ({ context: { studio }, input: { cohortId, ...wanted } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    return sampleOf(studio.workspace.read, cohortId, wanted)
  }),

  correct: feature.correct.handler(async ({ context: { studio }, input: { cohortId, corrections } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    const label = corrections.length === 1 ? 'say what a message does' : `say what ${corrections.length} messages do`
    const now = studio.ports.clock.now()
    await studio.workspace.edit(label, now, async (db) => {
      for (const { key, said } of corrections)
        await correct(db, cohortId, key, said === null ? null : bitsOf(said), now)
      await settleActs(db, cohortId)
    })
  }),

  wordLists: feature.wordLists.handler(({ context: { studio } }) => listWordLists(studio.workspace.read)),

  setWordList: feature.setWordList.handler(async ({ context: { studio }, input: { language, sort, words } }) => {
    const label = words === null ? 'put a word list back' : 'edit a word list'
    await studio.workspace.edit(label, studio.ports.clock.now(), (db) =>
      setWordList(db, language, sort, words === null ? null : [...new Set(words)]),
    )
  }),
})
