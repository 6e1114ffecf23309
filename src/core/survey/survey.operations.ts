import starterCurrencies from '../../../resources/currencies.json' with { type: 'json' }
import type { CohortId, WaveId } from '../../contract/scalars.ts'
import type { Wave } from '../../contract/survey.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader } from '../db/connection.ts'
import { insertEntry, listEntries, positionBefore } from '../entries/entries.repo.ts'
import { operations } from '../operation.ts'
import { refuse } from '../refusal.ts'
import type { Studio } from '../studio.ts'
import { deleteAnswers, keepAnswer, listAnswers } from './answers.repo.ts'
import { handOut } from './handout/hand-out.ts'
import { readAnswers } from './intake/read-answers.ts'
import { personasFrom } from './personas.ts'
import { askTheSame, questionSets } from './question-sets.ts'
import { surveyResults } from './results.ts'
import { planTaking } from './taking.ts'
import { checkDraft, checkLocked, checkOpening, nameOf, requireOpened } from './wave-rules.ts'
import { deleteWave, findWave, freshCode, insertWave, listWaves, setStatus, updateWave } from './waves.repo.ts'

const feature = operations.survey
/** Edits of one wave that follow each other within this many milliseconds are one step of the history. */
const continues = 10_000

export const survey = feature.router({
  waves: feature.waves.handler(async ({ input: { cohortId }, context: { studio } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    return listWaves(studio.workspace.read, cohortId)
  }),

  starterCurrencies: feature.starterCurrencies.handler(() => starterCurrencies),

  add: feature.add.handler(async ({ input: { cohortId, draft }, context: { studio } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    checkDraft(draft)
    const at = studio.ports.clock.now()
    const id = await studio.workspace.edit(`add the survey “${nameOf(draft)}”`, at, async (db) => {
      const code = await freshCode(db, cohortId, at)
      return insertWave(db, cohortId, { draft, sets: questionSets(draft, code), code, at })
    })
    return requireWave(studio.workspace.read, cohortId, id)
  }),

  save: feature.save.handler(async ({ input: { cohortId, waveId, draft }, context: { studio } }) => {
    const before = await requireWave(studio.workspace.read, cohortId, waveId)
    checkDraft(draft)
    checkLocked(before, draft)
    const sets = askTheSame(before, draft) ? before.sets : questionSets(draft, before.code)
    await studio.workspace.edit(
      `edit the survey “${nameOf(before)}”`,
      studio.ports.clock.now(),
      (db) => updateWave(db, waveId, draft, sets),
      { continues, subject: `survey ${waveId}` },
    )
    return requireWave(studio.workspace.read, cohortId, waveId)
  }),

  open: feature.open.handler(async ({ input: { cohortId, waveId }, context: { studio } }) => {
    const wave = await requireWave(studio.workspace.read, cohortId, waveId)
    checkOpening(wave)
    return changeStatus(studio, cohortId, wave, 'open')
  }),

  close: feature.close.handler(async ({ input: { cohortId, waveId }, context: { studio } }) => {
    const wave = await requireWave(studio.workspace.read, cohortId, waveId)
    requireOpened(wave)
    if (wave.status === 'closed') refuse('wave-status', { title: nameOf(wave), status: 'closed' })
    return changeStatus(studio, cohortId, wave, 'closed')
  }),

  reopen: feature.reopen.handler(async ({ input: { cohortId, waveId }, context: { studio } }) => {
    const wave = await requireWave(studio.workspace.read, cohortId, waveId)
    requireOpened(wave)
    if (wave.status === 'open') refuse('wave-status', { title: nameOf(wave), status: 'open' })
    return changeStatus(studio, cohortId, wave, 'open')
  }),

  remove: feature.remove.handler(async ({ input: { cohortId, waveId }, context: { studio } }) => {
    const wave = await requireWave(studio.workspace.read, cohortId, waveId)
    await studio.workspace.edit(`remove the survey “${nameOf(wave)}”`, studio.ports.clock.now(), (db) =>
      deleteWave(db, waveId),
    )
  }),

  handOut: feature.handOut.handler(async ({ input: { cohortId, waveId, as }, context: { studio } }) => {
    const cohort = await requireCohort(studio.workspace.read, cohortId)
    const wave = await requireWave(studio.workspace.read, cohortId, waveId)
    requireOpened(wave)
    return handOut(wave, cohort, as)
  }),

  preview: feature.preview.handler(async ({ input: { cohortId, waveId, uploadId, mapping }, context: { studio } }) => {
    const db = studio.workspace.read
    const { timeZone } = await requireCohort(db, cohortId)
    const wave = await requireWave(db, cohortId, waveId)
    requireOpened(wave)
    const understood = await readAnswers(studio, uploadId, wave, mapping, timeZone)
    return planTaking(wave, await listAnswers(db, waveId), understood).report
  }),

  commit: feature.commit.handler(async ({ input: { cohortId, waveId, uploadId, mapping }, context: { studio } }) => {
    const { timeZone } = await requireCohort(studio.workspace.read, cohortId)
    const wave = await requireWave(studio.workspace.read, cohortId, waveId)
    requireOpened(wave)
    const understood = await readAnswers(studio, uploadId, wave, mapping, timeZone)
    const label = `take in answers to “${nameOf(wave)}”`
    return studio.workspace.edit(label, studio.ports.clock.now(), async (db) => {
      const { keep, report } = planTaking(wave, await listAnswers(db, waveId), understood)
      for (const kept of keep) await keepAnswer(db, waveId, kept)
      return report
    })
  }),

  clear: feature.clear.handler(async ({ input: { cohortId, waveId }, context: { studio } }) => {
    const wave = await requireWave(studio.workspace.read, cohortId, waveId)
    await studio.workspace.edit(`take out the answers to “${nameOf(wave)}”`, studio.ports.clock.now(), (db) =>
      deleteAnswers(db, waveId),
    )
  }),

  results: feature.results.handler(async ({ input: { cohortId, waveId, by }, context: { studio } }) => {
    const db = studio.workspace.read
    const cohort = await requireCohort(db, cohortId)
    return surveyResults(db, cohort, await requireWave(db, cohortId, waveId), by)
  }),

  draftPersonas: feature.draftPersonas.handler(async ({ input: { cohortId, waveId, by }, context: { studio } }) => {
    const cohort = await requireCohort(studio.workspace.read, cohortId)
    const wave = await requireWave(studio.workspace.read, cohortId, waveId)
    const at = studio.ports.clock.now()
    return studio.workspace.edit(`draft personas from “${nameOf(wave)}”`, at, async (db) => {
      const present = await listEntries(db, cohortId, 'persona')
      const results = await surveyResults(db, cohort, wave, by)
      const drafts = personasFrom(results, wave, new Set(present.map(({ body }) => body.segment)))
      for (const draft of drafts) {
        const position = await positionBefore(db, cohortId, 'persona', null)
        await insertEntry(db, cohortId, draft, at, position)
      }
      return drafts.length
    })
  }),
})

/** The wave; refused when the cohort has none with that number. */
async function requireWave(db: Reader, cohortId: CohortId, id: WaveId): Promise<Wave> {
  return (await findWave(db, cohortId, id)) ?? refuse('wave-not-found')
}

async function changeStatus(studio: Studio, cohortId: CohortId, wave: Wave, status: 'open' | 'closed'): Promise<Wave> {
  const now = studio.ports.clock.now()
  const verb = status === 'closed' ? 'close' : wave.status === 'draft' ? 'open' : 'reopen'
  const openedAt = wave.openedAt === null ? now : Date.parse(wave.openedAt)
  await studio.workspace.edit(`${verb} the survey “${nameOf(wave)}”`, now, (db) =>
    setStatus(db, wave.id, status, openedAt),
  )
  return requireWave(studio.workspace.read, cohortId, wave.id)
}
