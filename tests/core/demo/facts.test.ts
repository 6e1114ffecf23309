import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeDemo } from '../../../src/core/demo/make-demo.ts'
import { type FactId, factIds } from '../../../src/core/demo/story.ts'
import { openTestStudio, type TestStudio } from '../../builders/studio.ts'

const seeds = Array.from({ length: 20 }, (_, index) => index + 1)

test.each(seeds)('the measures find every fact planted with seed %i', async (seed) => {
  const { facts } = await factsOf(await openTestStudio(), seed)
  expect(facts.filter((fact) => !fact.isFound)).toEqual([])
  expect(facts.map((fact) => fact.id)).toEqual([...factIds])
})

describe.each([3, 7])('with seed %i', (seed) => {
  test.each(factIds)('a cohort made without the %s does not show it, and shows the others', async (omitted) => {
    const { facts } = await factsOf(await openTestStudio(), seed, new Set([omitted]))
    expect(facts.filter((fact) => !fact.isFound).map((fact) => fact.id)).toEqual([omitted])
  })
})

test('what is found is read from the data: after an import is undone, facts are no longer found', async () => {
  const tested = await openTestStudio()
  const { cohortId } = await factsOf(tested, 7)
  for (const { id } of await tested.client.imports.list({ cohortId }))
    await tested.client.imports.undo({ importId: id })
  const { facts } = await tested.client.demo.facts({ cohortId })
  expect(facts.filter((fact) => fact.isFound)).toEqual([])
})

test('the demo cohort has a purpose without weak spots, one list of people for both platforms, and nothing to undo', async () => {
  const tested = await openTestStudio()
  const { cohortId } = await factsOf(tested, 7)
  const overview = await tested.client.cohorts.overview({ cohortId })
  expect(overview.cohort.isDemo).toBe(true)
  expect(overview.people).toEqual({ participants: 24, facilitatorsAndStaff: 2, bots: 1 })
  expect((await tested.client.purpose.get({ cohortId })).notes).toEqual([])
  expect((await tested.client.roster.list({ cohortId })).length).toBe(27)
  expect(await tested.client.history.state()).toEqual({ undo: null, redo: null })
})

test('making the demo leaves no files behind in the scratch folder', async () => {
  const tested = await openTestStudio()
  await factsOf(tested, 7)
  expect(readdirSync(join(tested.folder, 'scratch')).filter((name) => name.startsWith('demo'))).toEqual([])
})

test('a demo that is stopped half-way leaves the workspace as it was', async () => {
  const tested = await openTestStudio()
  const stop = new AbortController()
  const report = ({ done }: { done: number }) => {
    if (done === 3) stop.abort()
  }
  await expect(makeDemo(tested.studio, 7, report, stop.signal)).rejects.toMatchObject({
    message: /Stopped as you asked/,
  })
  expect(await tested.client.cohorts.list()).toEqual([])
  expect(await tested.client.history.state()).toEqual({ undo: null, redo: null })
  expect(tested.studio.workspace.problems()).toEqual([])
})

test('facts are refused for a cohort that is not a demo', async () => {
  const { client, makeCohort } = await openTestStudio()
  await expect(client.demo.facts({ cohortId: await makeCohort() })).rejects.toMatchObject({
    data: { code: 'cohort-not-demo' },
  })
})

async function factsOf({ studio, client }: TestStudio, seed: number, omitted: ReadonlySet<FactId> = new Set()) {
  const cohortId = await makeDemo(studio, seed, () => undefined, new AbortController().signal, omitted)
  return { cohortId, facts: (await client.demo.facts({ cohortId })).facts }
}
