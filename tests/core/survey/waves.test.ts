import { describe, expect, it } from 'vitest'
import type { WaveDraft } from '../../../src/contract/survey.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { aDraft, someCurrencies } from './asked-wave.ts'

describe('a wave', () => {
  it('is a draft with its questions made, and lists the newest first', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const first = await client.survey.add({ cohortId, draft: aDraft() })
    const second = await client.survey.add({ cohortId, draft: aDraft({ title: 'Again' }) })
    expect(first).toMatchObject({ status: 'draft', openedAt: null, answers: 0, ...aDraft() })
    expect(first.sets).toHaveLength(10)
    expect(first.balance).toEqual({ shown: [5, 5], together: [2, 2] })
    expect(first.code).not.toBe(second.code)
    expect((await client.survey.waves({ cohortId })).map(({ id }) => id)).toEqual([second.id, first.id])
  })

  it('starts from twelve currencies with different ids', async () => {
    const { client } = await openTestStudio({ withWorkspace: false })
    const starters = await client.survey.starterCurrencies()
    expect(new Set(starters.map(({ id }) => id)).size).toBe(12)
    expect(starters.every(({ label, statement }) => label !== '' && statement.endsWith('.'))).toBe(true)
  })

  it('keeps its sets while only words change, and makes new ones when currencies change', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const { id: waveId, sets } = await client.survey.add({ cohortId, draft: aDraft() })
    const renamed = aDraft({ title: 'Other', currencies: someCurrencies(6).map((one) => ({ ...one, label: 'New' })) })
    expect((await client.survey.save({ cohortId, waveId, draft: renamed })).sets).toEqual(sets)
    const more = await client.survey.save({ cohortId, waveId, draft: aDraft({ currencies: someCurrencies(8) }) })
    expect(new Set(more.sets.flat()).size).toBe(8)
    const points = await client.survey.save({ cohortId, waveId, draft: aDraft({ method: 'points' }) })
    expect(points).toMatchObject({ sets: [], balance: { shown: [0, 0], together: [0, 0] } })
  })

  it('opens, closes and reopens, and each step can be undone', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const { id: waveId } = await client.survey.add({ cohortId, draft: aDraft() })
    const opened = await client.survey.open({ cohortId, waveId })
    expect(opened).toMatchObject({ status: 'open', openedAt: '2026-05-03T09:00:00.000Z' })
    await expect(client.survey.open({ cohortId, waveId })).rejects.toThrow('is open already')
    await expect(client.survey.reopen({ cohortId, waveId })).rejects.toThrow('is open already')
    expect((await client.survey.close({ cohortId, waveId })).status).toBe('closed')
    await expect(client.survey.close({ cohortId, waveId })).rejects.toThrow('is closed already')
    expect(await client.survey.reopen({ cohortId, waveId })).toEqual(opened)
    const states: string[] = []
    for (let step = 0; step < 3; step++) {
      await client.history.undo()
      states.push((await client.survey.waves({ cohortId }))[0]?.status ?? '')
    }
    expect(states).toEqual(['closed', 'open', 'draft'])
    expect((await client.survey.waves({ cohortId }))[0]?.openedAt).toBeNull()
  })

  it.each<[string, Partial<WaveDraft>, string]>([
    ['threshold', { threshold: 3 }, 'its threshold can’t change'],
    ['currencies', { currencies: someCurrencies(5) }, 'its currencies can’t change'],
    ['currency words', { currencies: someCurrencies(6).map((one) => ({ ...one, label: 'x' })) }, 'its currencies'],
    ['set size', { setSize: 4 }, 'its questions can’t change'],
    ['number of questions', { questions: 11 }, 'its questions can’t change'],
    ['method', { method: 'points' }, 'its method can’t change'],
    ['extras', { extras: ['words'] }, 'its extra questions can’t change'],
    ['segments', { segments: [{ id: 'a', label: 'A', choices: ['x', 'y'] }] }, 'its questions about the members'],
    ['asking who', { asksWho: true }, 'its promise about names can’t change'],
  ])('refuses to change its %s after opening, in a sentence', async (_what, change, sentence) => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const { id: waveId } = await client.survey.add({ cohortId, draft: aDraft() })
    const opened = await client.survey.open({ cohortId, waveId })
    const attempt = () => client.survey.save({ cohortId, waveId, draft: aDraft(change) })
    await expect(attempt()).rejects.toThrow(sentence.replace('’', "'"))
    await client.survey.close({ cohortId, waveId })
    await expect(attempt()).rejects.toThrow('members rely on it')
    await client.survey.reopen({ cohortId, waveId })
    expect(await client.survey.waves({ cohortId })).toEqual([opened])
  })

  it('still takes a new title and closing day after opening', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const { id: waveId } = await client.survey.add({ cohortId, draft: aDraft() })
    await client.survey.open({ cohortId, waveId })
    const draft = aDraft({ title: 'Spring survey', closesOn: '2026-05-20' })
    expect(await client.survey.save({ cohortId, waveId, draft })).toMatchObject({ ...draft, status: 'open' })
  })

  it.each<[string, Partial<WaveDraft>, string]>([
    [
      'a currency without words',
      { currencies: [...someCurrencies(4), { id: 'x', label: ' ', statement: '' }] },
      'no words',
    ],
    [
      'two currencies of one name',
      { currencies: [...someCurrencies(4), { id: 'x', label: 'currency 1 ', statement: '' }] },
      'called the same',
    ],
    ['a question without choices', { segments: [{ id: 'r', label: 'Region', choices: ['North'] }] }, 'at least two'],
    ['a choice twice', { segments: [{ id: 'r', label: 'Region', choices: ['North', 'North'] }] }, 'twice'],
  ])('does not open with %s', async (_what, draft, sentence) => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const { id: waveId } = await client.survey.add({ cohortId, draft: aDraft(draft) })
    await expect(client.survey.open({ cohortId, waveId })).rejects.toThrow(sentence)
    expect((await client.survey.waves({ cohortId }))[0]?.status).toBe('draft')
  })

  it('refuses two currencies of one id, even as a draft', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const currencies = [...someCurrencies(3), ...someCurrencies(1)]
    await expect(client.survey.add({ cohortId, draft: aDraft({ currencies }) })).rejects.toThrow('which is taken')
    expect(await client.survey.waves({ cohortId })).toEqual([])
  })

  it('is neither handed out nor answered while it is a draft', async () => {
    const { client, makeCohort, point, file } = await openTestStudio()
    const cohortId = await makeCohort()
    const { id: waveId } = await client.survey.add({ cohortId, draft: aDraft() })
    await expect(client.survey.handOut({ cohortId, waveId, as: 'text' })).rejects.toThrow('still a draft')
    await expect(client.survey.preview({ cohortId, waveId, uploadId: point(file) })).rejects.toThrow('still a draft')
    await expect(client.survey.commit({ cohortId, waveId, uploadId: point(file) })).rejects.toThrow('still a draft')
    await expect(client.survey.close({ cohortId, waveId })).rejects.toThrow('still a draft')
  })

  it('belongs to its cohort only', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const other = await makeCohort({ name: 'Other' })
    const { id: waveId } = await client.survey.add({ cohortId, draft: aDraft() })
    await expect(client.survey.open({ cohortId: other, waveId })).rejects.toThrow('no longer here')
    await expect(client.survey.remove({ cohortId: other, waveId })).rejects.toThrow('no longer here')
    expect(await client.survey.waves({ cohortId })).toHaveLength(1)
  })
})
