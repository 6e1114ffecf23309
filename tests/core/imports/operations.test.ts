import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Progress } from '../../../src/contract/progress.ts'
import { fileOf, folderOf, temporaryFolder } from '../../builders/files.ts'
import { logicalContent } from '../../builders/logical-content.ts'
import { slackExport, smallTalk } from '../../builders/slack.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { readyPreview, refusalOf, takeIn } from '../../builders/taking-in.ts'

const rows = Array.from({ length: 150_000 }, (_, index) => `${index},2026-01-05T10:00:00Z,p${index % 50}`)
const long = () => fileOf('long.csv', `id,at,person\n${rows.join('\n')}\n`)

test('a preview writes nothing and foretells the import', async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const path = folderOf(slackExport({ general: smallTalk }))
  const before = logicalContent(studio.file)
  const found = await readyPreview(studio, cohortId, path)
  expect(logicalContent(studio.file)).toEqual(before)
  const report = await takeIn(studio, cohortId, path)
  expect(report).toMatchObject({
    events: found.events,
    people: { added: found.people.added, matched: found.people.matched },
    window: found.window,
    ignored: found.ignored,
  })
  const [stored] = await studio.client.imports.list({ cohortId })
  expect(stored).toMatchObject({
    id: report.importId,
    label: 'export',
    sourceTitle: 'Slack workspace export',
    events: report.events,
    undoneAt: null,
  })
})

test('a channel that is not there is named, with those that are', async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const path = folderOf(slackExport({ general: smallTalk, help: smallTalk }))
  const before = logicalContent(studio.file)
  expect(await refusalOf(takeIn(studio, cohortId, path, { channels: ['nowhere', 'elsewhere'] }))).toEqual({
    code: 'import-no-channel',
    sentence:
      'export holds nothing in nowhere, elsewhere, so nothing was imported. Choose among its channels: general, help.',
  })
  expect(logicalContent(studio.file)).toEqual(before)
  const said = 'nowhere is no channel of these files. Their channels are: general, help.'
  expect((await readyPreview(studio, cohortId, path, { channels: ['nowhere'] })).problems).toContain(said)
  expect((await takeIn(studio, cohortId, path, { channels: ['general', 'nowhere'] })).problems).toContain(said)
  expect((await readyPreview(studio, cohortId, path, { channels: ['help'] })).problems.join()).not.toContain(
    'no channel',
  )
})

test('a preview says of files that would be refused that there is nothing to import', async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const problemsOf = async (text: string) => (await readyPreview(studio, cohortId, fileOf('events.csv', text))).problems
  const nothing = 'Nothing in these files can be counted, so there is nothing to import.'
  expect(await problemsOf('at,person\n')).toContain(nothing)
  const rejected = await problemsOf('at,person\nsoon,Ada\n')
  expect(rejected[0]).toMatch(/^Nothing in these files .* 1 rows? could not be read; line 2: /)
  const path = fileOf('events.csv', 'at,person\n2026-01-05T10:00:00Z,Ada\n')
  expect((await readyPreview(studio, cohortId, path)).problems).toEqual([])
  await takeIn(studio, cohortId, path)
  expect(await readyPreview(studio, cohortId, path)).toMatchObject({ events: { added: 0, duplicate: 1 }, problems: [] })
})

test('an import is preceded by a backup', async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  await takeIn(studio, cohortId, folderOf(slackExport({ general: smallTalk })))
  const [backup] = readdirSync(join(dirname(studio.file), 'test backups'))
  expect(backup).toContain('before import')
  expect(logicalContent(join(dirname(studio.file), 'test backups', backup ?? '')).event).toEqual([])
})

test('an import tells how far it is, in bytes of the file', async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const told: Progress[] = []
  for await (const step of await studio.client.imports.commit({ cohortId, uploadId: studio.point(long()) }))
    if (step.type === 'progress') told.push(step)
  const reading = told.filter((step) => step.phase === 'reading')
  expect(reading.length).toBeGreaterThan(0)
  for (const step of reading) expect(step.done).toBeLessThanOrEqual(step.total ?? 0)
})

test('an import that is stopped leaves nothing', async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const before = logicalContent(studio.file)
  const stop = new AbortController()
  const stream = await studio.client.imports.commit(
    { cohortId, uploadId: studio.point(long()) },
    { signal: stop.signal },
  )
  const ended = (async () => {
    for await (const step of stream) if (step.type === 'progress' && step.phase === 'reading') stop.abort()
  })()
  expect((await refusalOf(ended)).code).toBe('cancelled')
  expect(logicalContent(studio.file)).toEqual(before)
  expect((await takeIn(studio, cohortId, long())).events.added).toBe(rows.length)
})

test('a page that goes away stops its import', async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  for await (const step of await studio.client.imports.commit({ cohortId, uploadId: studio.point(long()) }))
    if (step.type === 'progress' && step.phase === 'reading') break
  expect(await studio.client.imports.list({ cohortId })).toEqual([])
  expect(logicalContent(studio.file).event).toEqual([])
})

test('an empty folder, and files that are gone, are refused', async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  expect((await refusalOf(takeIn(studio, cohortId, temporaryFolder()))).code).toBe('import-empty')
  expect((await refusalOf(studio.client.imports.list({ cohortId: 99 as never }))).code).toBe('cohort-not-found')
})

test('several files named together are one import', async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const one = fileOf('a.csv', 'at,person\n2026-01-05 10:00,Ada\n')
  const two = fileOf('a.csv', 'at,person\n2026-01-06 10:00,Ada\n')
  const uploadId = studio.studio.uploads.point(one, two)
  for await (const step of await studio.client.imports.commit({ cohortId, uploadId }))
    if (step.type === 'result') expect(step.result.events.added).toBe(2)
  expect(await studio.client.imports.list({ cohortId })).toHaveLength(1)
})
