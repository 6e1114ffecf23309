import { describe, expect, test } from 'vitest'
import type { CohortId, ImportId } from '../../../src/contract/scalars.ts'
import { folderOf } from '../../builders/files.ts'
import { logicalContent } from '../../builders/logical-content.ts'
import { slackExport, smallTalk, ts } from '../../builders/slack.ts'
import { openTestStudio, type TestStudio } from '../../builders/studio.ts'
import { refusalOf, takeIn } from '../../builders/taking-in.ts'

const early = smallTalk.slice(0, 7)
const late = [
  ...smallTalk.slice(3),
  { user: 'U0BEN', text: 'new', ts: ts('2026-01-20T09:00:00Z') },
  { subtype: 'bot_message', bot_id: 'B0X', username: 'poll', text: 'More!', ts: ts('2026-01-21T10:00:00Z') },
]
const partOf = (messages: readonly Record<string, unknown>[]) => folderOf(slackExport({ general: messages }))

async function importId(studio: TestStudio, cohortId: CohortId, path: string): Promise<ImportId> {
  const { importId: id } = await takeIn(studio, cohortId, path)
  if (id === null) throw new Error('nothing was added')
  return id
}

describe('the undo of an import', () => {
  test('returns the file to what it said before, with a roster or without', async () => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    await studio.client.roster.add({ cohortId, person: { name: 'Ada Field', aliases: ['adaf'] }, role: 'facilitator' })
    await takeIn(
      studio,
      cohortId,
      folderOf({ 'events.csv': 'at,person\n2026-01-05 10:00,Ada Field\n2026-01-06 10:00,ben@example.org\n' }),
    )
    const before = logicalContent(studio.file)
    const id = await importId(studio, cohortId, partOf(smallTalk))
    expect(logicalContent(studio.file)).not.toEqual(before)
    const undone = await studio.client.imports.undo({ importId: id })
    expect(undone).toMatchObject({ eventsRemoved: 11, peopleRemoved: 4 })
    expect(logicalContent(studio.file)).toEqual(before)
    expect((await studio.client.imports.list({ cohortId })).map((one) => one.undoneAt !== null)).toEqual([true, false])
  })

  test('is done once, and of an import that exists', async () => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    const id = await importId(studio, cohortId, partOf(smallTalk))
    await studio.client.imports.undo({ importId: id })
    expect((await refusalOf(studio.client.imports.undo({ importId: id }))).code).toBe('import-undo-done')
    expect((await refusalOf(studio.client.imports.undo({ importId: 99 as ImportId }))).code).toBe('import-not-found')
  })

  test.each([
    ['first', 'second'],
    ['second', 'first'],
  ])('of the %s of two that overlap leaves what the other says', async (undone, kept) => {
    const parts = { first: partOf(early), second: partOf(late) }
    const alone = await openTestStudio()
    await takeIn(alone, await alone.makeCohort(), parts[kept as 'first'])
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    const empty = logicalContent(studio.file)
    const ids = {
      first: await importId(studio, cohortId, parts.first),
      second: await importId(studio, cohortId, parts.second),
    }
    await studio.client.imports.undo({ importId: ids[undone as 'first'] })
    expect(logicalContent(studio.file, { byMeaning: true })).toEqual(logicalContent(alone.file, { byMeaning: true }))
    // What is left belongs to the import that is left, and taking it in again finds nothing new.
    expect((await takeIn(studio, cohortId, parts[kept as 'first'])).events.added).toBe(0)
    await studio.client.imports.undo({ importId: ids[kept as 'first'] })
    expect(logicalContent(studio.file)).toEqual(empty)
  })

  test('keeps people who were edited by hand', async () => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    const id = await importId(studio, cohortId, partOf(smallTalk))
    const cleo = await studio.client.roster.find({ cohortId, query: 'Cleo Reed' })
    expect(cleo.origin).toBe('import')
    await studio.client.roster.setRole({ cohortId, personId: cleo.id, role: 'facilitator' })
    await studio.client.imports.undo({ importId: id })
    expect(
      (await studio.client.roster.list({ cohortId })).map((person) => [person.name, person.role, person.origin]),
    ).toEqual([['Cleo Reed', 'facilitator', 'added']])
  })

  test('in any order of three that overlap ends where it began', async () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [1, 2, 0],
    ]) {
      const studio = await openTestStudio()
      const cohortId = await studio.makeCohort()
      const empty = logicalContent(studio.file)
      const ids: ImportId[] = []
      for (const part of [early, smallTalk, late]) ids.push(await importId(studio, cohortId, partOf(part)))
      for (const index of order) await studio.client.imports.undo({ importId: ids[index] ?? (0 as ImportId) })
      expect(logicalContent(studio.file)).toEqual(empty)
      expect(studio.studio.workspace.problems()).toEqual([])
    }
  })
})
