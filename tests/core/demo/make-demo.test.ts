import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { type EntryKind, entryKinds } from '../../../src/contract/entry-kinds.ts'
import { type PageKind, pageKinds } from '../../../src/contract/page-kinds.ts'
import { makeDemo } from '../../../src/core/demo/make-demo.ts'
import { factIds } from '../../../src/core/demo/story.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { demoIn } from './demo-in.ts'

test.each(factIds)('a cohort made without the %s does not show it, and shows the others', async (omitted) => {
  const { client, cohortId } = await demoIn(await openTestStudio(), 7, new Set([omitted]))
  const { facts } = await client.demo.facts({ cohortId })
  expect(facts.filter((fact) => !fact.isFound).map((fact) => fact.id)).toEqual([omitted])
})

test('what is found is read from the data: without imports, answers and roles no fact is found', async () => {
  const { client, cohortId } = await demoIn(await openTestStudio(), 7)
  const found = async () => (await client.demo.facts({ cohortId })).facts.filter((fact) => fact.isFound)
  for (const { id } of await client.imports.list({ cohortId })) await client.imports.undo({ importId: id })
  expect((await found()).map(({ id }) => id)).toEqual(['leading-currencies', 'curator-gap'])
  for (const { id } of await client.survey.waves({ cohortId })) await client.survey.clear({ cohortId, waveId: id })
  const roles = await client.entries.list({ cohortId, kinds: ['communityRole'] })
  await client.entries.remove({ cohortId, ids: roles.map(({ id }) => id) })
  expect(await found()).toEqual([])
})

test('the facts can be told of a demo whose survey was removed', async () => {
  const { client, cohortId } = await demoIn(await openTestStudio(), 7)
  for (const { id } of await client.survey.waves({ cohortId })) await client.survey.remove({ cohortId, waveId: id })
  const { facts } = await client.demo.facts({ cohortId })
  expect(facts.find(({ id }) => id === 'leading-currencies')).toMatchObject({
    isFound: false,
    found: 'No survey has answers that can be shown.',
  })
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

test.each([0, 1, 2, 3, 4, 5, 6])(
  'a demo that is stopped after %i steps leaves the workspace as it was',
  async (steps) => {
    const { studio, client } = await openTestStudio()
    const before = countsIn(studio.workspace.file)
    const stop = new AbortController()
    const report = ({ done }: { done: number }) => {
      if (done === steps) stop.abort()
    }
    await expect(makeDemo(studio, 7, report, stop.signal)).rejects.toMatchObject({ message: /Stopped as you asked/ })
    expect(await client.cohorts.list()).toEqual([])
    expect(await client.history.state()).toEqual({ undo: null, redo: null })
    expect(studio.workspace.problems()).toEqual([])
    expect(countsIn(studio.workspace.file)).toEqual(before)
  },
)

test('the same seed gives the same demo, but for the uids of its entries', async () => {
  const [one, other] = [await wholeDemo(7), await wholeDemo(7)]
  expect(other).toEqual(one)
  expect(await wholeDemo(8)).not.toEqual(one)
})

test('facts are refused for a cohort that is not a demo', async () => {
  const { client, makeCohort } = await openTestStudio()
  const asked = client.demo.facts({ cohortId: await makeCohort() })
  await expect(asked).rejects.toMatchObject({ data: { code: 'cohort-not-demo' } })
})

/** How many rows each table holds, as another program sees the file. */
function countsIn(file: string): Record<string, number> {
  const db = new Database(file, { readonly: true })
  try {
    const tables = db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
    return Object.fromEntries(
      (tables.all() as string[]).map((name) => [name, db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()]),
    ) as Record<string, number>
  } finally {
    db.close()
  }
}

/** What the studio says of a demo: its entries, pages, people and survey. Uids are random and told apart by their order. */
async function wholeDemo(seed: number) {
  const { client, cohortId } = await demoIn(await openTestStudio(), seed)
  const entries = await client.entries.list({ cohortId, kinds: Object.keys(entryKinds) as EntryKind[] })
  const pages = await Promise.all(
    (Object.keys(pageKinds) as PageKind[]).map((kind) => client.entries.page({ cohortId, kind })),
  )
  const waves = await client.survey.waves({ cohortId })
  const results = await Promise.all(waves.map(({ id }) => client.survey.results({ cohortId, waveId: id, by: 'job' })))
  const people = await client.roster.list({ cohortId })
  const versions = await client.purpose.versions({ cohortId })
  const numbers = new Map(entries.map(({ uid }, at) => [uid, `uid ${at}`]))
  const text = JSON.stringify({ entries, pages, waves, results, people, versions })
  return JSON.parse(text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (uid) => numbers.get(uid) ?? uid))
}
