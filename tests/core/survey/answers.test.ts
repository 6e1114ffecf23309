import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SurveyAnswer, WaveDraft } from '../../../src/contract/survey.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { answerTable } from './answer-table.ts'
import { aDraft } from './asked-wave.ts'
import { simulatedAnswers } from './simulated.ts'

const region = { id: 'region', label: 'Region', choices: ['North', 'South'] }

/** An open wave of a real studio, and a way to hand it a table of answers. */
async function openWave(draft: Partial<WaveDraft> = {}) {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const { id: waveId } = await studio.client.survey.add({ cohortId, draft: aDraft({ segments: [region], ...draft }) })
  const wave = await studio.client.survey.open({ cohortId, waveId })
  let files = 0
  const asked = (answers: readonly SurveyAnswer[]) => {
    const { csv, mapping } = answerTable(wave, answers)
    files += 1
    const path = join(studio.folder, `answers-${files}.csv`)
    writeFileSync(path, csv)
    return { cohortId, waveId, uploadId: studio.point(path), mapping }
  }
  const count = async () => (await studio.client.survey.waves({ cohortId }))[0]?.answers
  return { ...studio, cohortId, waveId, wave, asked, count }
}

/** So clear that any sets show it: a wave's sets differ with its code, which is drawn anew each time. */
const truth = { utilities: [6, 1, 0.3, -0.3, -1, -6], spread: 0.3 }

describe('answers to a wave', () => {
  it('come in as one undoable edit; the same file again changes nothing, a changed one replaces', async () => {
    const { client, wave, asked, count } = await openWave()
    const answers = simulatedAnswers(wave, truth, 12, 'one')
    const preview = await client.survey.preview(asked(answers))
    expect(preview).toMatchObject({ read: 12, added: 12, replaced: 0, unchanged: 0, rejected: [] })
    expect(await count()).toBe(0)
    expect(await client.survey.commit(asked(answers))).toMatchObject({ read: 12, added: 12 })
    expect(await count()).toBe(12)
    expect(await client.survey.commit(asked(answers))).toMatchObject({ added: 0, replaced: 0, unchanged: 12 })
    const changed = answers.map((answer, at) => (at < 2 ? { ...answer, minutes: 25 } : answer))
    expect(await client.survey.commit(asked(changed))).toMatchObject({ replaced: 2, unchanged: 10 })
    expect(await client.history.undo()).toMatchObject({ undo: expect.stringContaining('take in answers') })
    expect(await client.survey.preview(asked(answers))).toMatchObject({ unchanged: 12 })
    await client.history.undo()
    expect(await count()).toBe(0)
    await client.history.redo()
    expect(await count()).toBe(12)
  })

  it('come into a closed wave too, and go all at once', async () => {
    const { client, wave, asked, count, cohortId, waveId } = await openWave()
    await client.survey.close({ cohortId, waveId })
    await client.survey.commit(asked(simulatedAnswers(wave, truth, 6, 'one')))
    expect(await count()).toBe(6)
    await client.survey.clear({ cohortId, waveId })
    expect(await count()).toBe(0)
    await client.history.undo()
    expect(await count()).toBe(6)
    await client.survey.remove({ cohortId, waveId })
    expect(await client.survey.waves({ cohortId })).toEqual([])
    await client.history.undo()
    expect(await count()).toBe(6)
  })

  it('are kept without e-mails in the whole file when the wave does not ask who answers', async () => {
    const { client, wave, asked, studio } = await openWave()
    const answers = simulatedAnswers(wave, truth, 1, 'one').map((one) => ({
      ...one,
      key: 'q',
      email: 'marker@example.org',
    }))
    await client.survey.commit(asked(answers))
    const kept = await studio.workspace.read.selectFrom('survey_answer').selectAll().execute()
    const changes = await studio.workspace.read.selectFrom('edit_change').selectAll().execute()
    expect(kept).toHaveLength(1)
    expect(JSON.stringify([kept, changes])).not.toContain('marker')
  })

  it('become results and personas, all of which can be undone', async () => {
    const { client, wave, asked, cohortId, waveId } = await openWave()
    const answers = simulatedAnswers(wave, truth, 30, 'one').map((one, at) => ({
      ...one,
      minutes: 30,
      segments: { region: at < 20 ? 'North' : 'South' },
    }))
    await client.survey.commit(asked(answers))
    const results = await client.survey.results({ cohortId, waveId, by: 'region' })
    expect(results).toMatchObject({ n: 30, threshold: 5, response: null, minutes: { median: 30, n: 30 } })
    expect(results.headline).toMatch(/^“Currency 1” counts most for the 30 who answered/)
    expect(results.segments.map(({ value, n }) => [value, n])).toEqual([
      ['North', 20],
      ['South', 10],
    ])
    expect(await client.survey.results({ cohortId, waveId, by: 'region' })).toEqual(results)
    expect(await client.survey.draftPersonas({ cohortId, waveId, by: 'region' })).toBe(2)
    expect(await client.survey.draftPersonas({ cohortId, waveId, by: 'region' })).toBe(0)
    const personas = await client.entries.list({ cohortId, kinds: ['persona'] })
    expect(personas.map(({ body }) => body.title)).toEqual(['North', 'South'])
    await client.history.undo()
    expect(await client.entries.list({ cohortId, kinds: ['persona'] })).toEqual([])
  })

  it('of no wave give results that say so', async () => {
    const { client, cohortId, waveId } = await openWave()
    expect((await client.survey.results({ cohortId, waveId })).headline).toBe('Nobody has answered yet.')
    await expect(client.survey.results({ cohortId, waveId, by: 'shoe size' })).rejects.toThrow(
      'It can be read by: region.',
    )
    expect(await client.survey.draftPersonas({ cohortId, waveId, by: null })).toBe(0)
  })
})
