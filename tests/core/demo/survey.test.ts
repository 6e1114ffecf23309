import { expect, test } from 'vitest'
import { truth } from '../../../src/core/demo/story.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { demoIn } from './demo-in.ts'

async function surveyed(seed = 7) {
  const demo = await demoIn(await openTestStudio(), seed)
  const [wave, ...others] = await demo.client.survey.waves({ cohortId: demo.cohortId })
  if (!wave) throw new Error('the demo has a survey')
  expect(others).toEqual([])
  const results = (by: string | null) => demo.client.survey.results({ cohortId: demo.cohortId, waveId: wave.id, by })
  return { ...demo, wave, results }
}

test('was asked in December of everybody who was to join, and answered by 20 of 24', async () => {
  const { wave, results } = await surveyed()
  expect(wave).toMatchObject({ title: 'Before we start', status: 'closed', answers: 20, asksWho: false })
  expect(wave.openedAt).toMatch(/^2025-12-08T08:00:00/)
  const { n, response } = await results(null)
  expect(n).toBe(20)
  expect(response).toMatchObject({ invited: truth.participants, rate: 20 / 24 })
})

test('puts three currencies ahead of all others, and can’t tell those in the middle apart', async () => {
  const { results } = await surveyed()
  const { currencies } = await results(null)
  const ranks = new Map(currencies.map((currency) => [currency.id, 'rank' in currency ? currency.rank : null]))
  for (const id of truth.leadingCurrencies) expect(ranks.get(id)?.[1]).toBeLessThanOrEqual(3)
  for (const id of ['mastery', 'safety-net', 'belonging', 'autonomy']) {
    const [best = 0, worst = 0] = ranks.get(id) ?? []
    expect(best).toBe(4)
    expect(worst).toBeGreaterThanOrEqual(7)
  }
})

test('hides the regions from which too few answered, and shows the others and both jobs', async () => {
  const { results } = await surveyed()
  const regions = (await results('region')).segments
  expect(regions.map(({ value, isSuppressed }) => [value, isSuppressed])).toEqual([
    ['North', false],
    ['South', false],
    ['East', true],
    ['Coast', true],
  ])
  expect(regions.map(({ n }) => n)).toEqual([7, 7, null, null])
  expect((await results('job')).segments.every(({ isSuppressed }) => !isSuppressed)).toBe(true)
})

test('gives the prompts the currencies that they are written for', async () => {
  const { client, cohortId } = await surveyed()
  const { leading } = await client.prompts.currencies({ cohortId })
  expect([...leading].sort()).toEqual([...truth.leadingCurrencies].sort())
  const prompts = await client.entries.list({ cohortId, kinds: ['prompt'] })
  for (const { body } of prompts)
    expect('variants' in body && body.variants.map(({ currency }) => currency).sort()).toEqual([...leading].sort())
})

test('is kept without any name or address', async () => {
  const { studio, wave } = await surveyed()
  const rows = await studio.workspace.read
    .selectFrom('survey_answer')
    .select('body')
    .where('wave_id', '=', wave.id)
    .execute()
  expect(rows).toHaveLength(20)
  for (const { body } of rows) expect(JSON.parse(body)).toMatchObject({ key: '', email: null, name: null })
})
