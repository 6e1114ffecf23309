import type { CohortId } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import { listEntries } from '../entries/entries.repo.ts'
import { readPage } from '../entries/pages.repo.ts'
import { operations } from '../operation.ts'
import { wordType } from '../papers/paper-file.ts'
import { findPurpose } from '../purpose/purpose.repo.ts'
import { blankPurpose, statementOf } from '../purpose/statement.ts'
import { safeFileName } from '../reports/file-name.ts'
import { writeLetter } from '../reports/word-letter.ts'
import type { Studio } from '../studio.ts'
import { activationPlanOf } from './activation-plan.ts'
import { letterOf } from './letter.ts'
import { type LetterFacts, letterDraftOf } from './letter-draft.ts'
import { linkMapOf } from './link-map.ts'
import { matrixSays, rankingOf, weighingOf } from './platform-fit.ts'
import { platformNotes } from './platform-notes.ts'
import { recognitionViewOf } from './recognition.ts'
import { riskRegisterOf } from './risk-register.ts'
import { timeConflictsOf, timeLoadOf } from './time-conflicts.ts'
import { weeklyMinutes } from './weekly-minutes.ts'

const feature = operations.ecosystem

export const ecosystem = feature.router({
  ranking: feature.ranking.handler(async ({ input: { cohortId }, context: { studio } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    return rankingOf(...(await matrixOf(studio, cohortId)))
  }),

  platformNotes: feature.platformNotes.handler(async ({ input: { cohortId }, context: { studio } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    const matrix = await matrixOf(studio, cohortId)
    const ranking = rankingOf(...matrix)
    return { says: matrixSays(ranking), weighing: weighingOf(ranking), notes: platformNotes(...matrix) }
  }),

  linkMap: feature.linkMap.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const db = studio.workspace.read
    await requireCohort(db, cohortId)
    return linkMapOf(await listEntries(db, cohortId, 'platform'), await listEntries(db, cohortId, 'crossLink'))
  }),

  activation: feature.activation.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const db = studio.workspace.read
    const cohort = await requireCohort(db, cohortId)
    const today = studio.ports.clock.today(cohort.timeZone)
    return activationPlanOf(await listEntries(db, cohortId, 'activationStep'), cohort, today)
  }),

  timeLoad: feature.timeLoad.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const db = studio.workspace.read
    const cohort = await requireCohort(db, cohortId)
    const { minutesPerWeek } = await readPage(db, cohortId, 'timeAndReward')
    return timeLoadOf(minutesPerWeek, await weeklyMinutes(db, cohort))
  }),

  timeConflicts: feature.timeConflicts.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const db = studio.workspace.read
    const cohort = await requireCohort(db, cohortId)
    return timeConflictsOf({
      page: await readPage(db, cohortId, 'timeAndReward'),
      letterAsk: (await readPage(db, cohortId, 'managerLetter')).ask,
      weeks: await weeklyMinutes(db, cohort),
      risks: await listEntries(db, cohortId, 'risk'),
    })
  }),

  risks: feature.risks.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const db = studio.workspace.read
    const { timeZone } = await requireCohort(db, cohortId)
    return riskRegisterOf(await listEntries(db, cohortId, 'risk'), studio.ports.clock.today(timeZone))
  }),

  recognition: feature.recognition.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const db = studio.workspace.read
    const { timeZone } = await requireCohort(db, cohortId)
    return recognitionViewOf(
      await listEntries(db, cohortId, 'badge'),
      await listEntries(db, cohortId, 'recognition'),
      studio.ports.clock.today(timeZone),
    )
  }),

  letterDraft: feature.letterDraft.handler(async ({ input: { cohortId }, context: { studio } }) =>
    letterDraftOf((await letterFacts(studio, cohortId)).facts),
  ),

  letter: feature.letter.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const { facts, today } = await letterFacts(studio, cohortId)
    return letterOf(facts, today)
  }),

  exportLetter: feature.exportLetter.handler(async ({ input: { cohortId }, context: { studio } }) => {
    const { facts, today } = await letterFacts(studio, cohortId)
    const bytes = new Blob([await writeLetter(letterOf(facts, today))], { type: wordType })
    return { fileName: `${safeFileName(facts.cohort.name)} – letter to managers.docx`, bytes }
  }),
})

async function matrixOf(studio: Studio, cohortId: CohortId) {
  const db = studio.workspace.read
  return [await listEntries(db, cohortId, 'platform'), await listEntries(db, cohortId, 'criterion')] as const
}

async function letterFacts(studio: Studio, cohortId: CohortId): Promise<{ facts: LetterFacts; today: string }> {
  const db = studio.workspace.read
  const cohort = await requireCohort(db, cohortId)
  const purpose = (await findPurpose(db, cohortId)) ?? blankPurpose
  const facts = {
    cohort,
    purpose,
    statement: statementOf(purpose),
    time: await readPage(db, cohortId, 'timeAndReward'),
    value: await readPage(db, cohortId, 'valueProposition'),
    page: await readPage(db, cohortId, 'managerLetter'),
  }
  return { facts, today: studio.ports.clock.today(cohort.timeZone) }
}
