import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDemo } from '../../../src/core/demo/make-demo.ts'
import { factIds } from '../../../src/core/demo/story.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { demoIn } from './demo-in.ts'

test.each(factIds)('a cohort made without the %s does not show it, and shows the others', async (omitted) => {
  const { client, cohortId } = await demoIn(await openTestStudio(), 7, new Set([omitted]))
  const { facts } = await client.demo.facts({ cohortId })
  expect(facts.filter((fact) => !fact.isFound).map((fact) => fact.id)).toEqual([omitted])
})

test('what is found is read from the data: once the imports are undone, no fact is found', async () => {
  const { client, cohortId } = await demoIn(await openTestStudio(), 7)
  for (const { id } of await client.imports.list({ cohortId })) await client.imports.undo({ importId: id })
  const { facts } = await client.demo.facts({ cohortId })
  expect(facts.filter((fact) => fact.isFound)).toEqual([])
})

test('the found sentences carry the numbers that the measures give', async () => {
  const { client, cohortId } = await demoIn(await openTestStudio(), 7)
  const whole = { cohortId, from: '2026-01-05', to: '2026-04-13', by: 'total' } as const
  const { measures } = await client.engagement.measures(whole)
  const { facts } = await client.demo.facts({ cohortId })
  const measured = (id: string) => measures.find((measure) => measure.id === id)
  const foundOf = (id: string) => facts.find((fact) => fact.id === id)?.found
  expect(foundOf('super-user')).toContain(` of ${measured('contributions')?.value} contributions (30%)`)
  expect(foundOf('super-user')).toContain(`${measured('absence-factor')?.value} people make half`)
  expect(foundOf('quiet-majority')).toContain('13 of 24 participants never contributed')
  const coverage = measured('reply-coverage')
  expect(foundOf('unanswered-first-posts')).toContain(`${coverage?.numerator} of ${coverage?.denominator} got one`)
})

test('the demo cohort has a clear purpose, one list of people for both platforms, and nothing to undo', async () => {
  const { client, cohortId } = await demoIn(await openTestStudio(), 7)
  const overview = await client.cohorts.overview({ cohortId })
  expect(overview.cohort.isDemo).toBe(true)
  expect(overview.imports).toBe(2)
  expect(overview.people).toEqual({ participants: 24, facilitatorsAndStaff: 2, bots: 1 })
  expect((await client.roster.list({ cohortId })).length).toBe(27)
  expect((await client.purpose.get({ cohortId })).notes).toEqual([])
  expect(await client.history.state()).toEqual({ undo: null, redo: null })
})

test('making the demo keeps what was edited before it undoable', async () => {
  const { client, makeCohort, ...tested } = await openTestStudio()
  await makeCohort({ name: 'Mine' })
  const before = await client.history.state()
  await demoIn({ client, makeCohort, ...tested }, 7)
  expect(before.undo).not.toBeNull()
  expect(await client.history.state()).toEqual(before)
})

test('making the demo leaves no files behind in the scratch folder', async () => {
  const { folder } = await demoIn(await openTestStudio(), 7)
  expect(readdirSync(join(folder, 'scratch')).filter((name) => name.startsWith('demo'))).toEqual([])
})

test('a demo that is stopped half-way leaves the workspace as it was', async () => {
  const { studio, client } = await openTestStudio()
  const stop = new AbortController()
  const report = ({ done }: { done: number }) => {
    if (done === 3) stop.abort()
  }
  await expect(makeDemo(studio, 7, report, stop.signal)).rejects.toMatchObject({ message: /Stopped as you asked/ })
  expect(await client.cohorts.list()).toEqual([])
  expect(await client.history.state()).toEqual({ undo: null, redo: null })
  expect(studio.workspace.problems()).toEqual([])
})

test('facts are refused for a cohort that is not a demo', async () => {
  const { client, makeCohort } = await openTestStudio()
  const asked = client.demo.facts({ cohortId: await makeCohort() })
  await expect(asked).rejects.toMatchObject({ data: { code: 'cohort-not-demo' } })
})
