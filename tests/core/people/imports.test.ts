import { describe, expect, test } from 'vitest'
import type { CohortId, ImportId } from '../../../src/contract/scalars.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { logicalContent } from '../../builders/logical-content.ts'
import { slackExport, smallTalk } from '../../builders/slack.ts'
import { openTestStudio, type TestStudio } from '../../builders/studio.ts'
import { readyPreview, takeIn } from '../../builders/taking-in.ts'

const slack = () => folderOf(slackExport({ general: smallTalk }))
const header = 'created_at,user_id,username,name,email,topic_id,post_number'
const forum = (...rows: string[]) => fileOf('posts.csv', `${[header, ...rows].join('\n')}\n`)
const adaOnForum = '2026-01-20T10:00:00Z,7,ada.field,Ada Field,,1,1'

async function imported(studio: TestStudio, cohortId: CohortId, path: string): Promise<ImportId> {
  const { importId } = await takeIn(studio, cohortId, path)
  if (importId === null) throw new Error('nothing was added')
  return importId
}

const idOf = async ({ client }: TestStudio, cohortId: CohortId, query: string) =>
  (await client.roster.find({ cohortId, query })).id

describe('what was decided about people', () => {
  test('is respected when the import that knew them is undone and taken in again', async () => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    const first = await imported(studio, cohortId, slack())
    await imported(studio, cohortId, forum(adaOnForum))
    const [a, b] = [await idOf(studio, cohortId, 'slack:U0ADA'), await idOf(studio, cohortId, 'discourse:7')]
    await studio.client.matches.merge({ cohortId, a, b })
    const merged = logicalContent(studio.file, { byMeaning: true })
    await studio.client.imports.undo({ importId: first })
    expect((await studio.client.roster.find({ cohortId, query: 'ada.field' })).accounts).toHaveLength(1)
    await imported(studio, cohortId, slack())
    expect(logicalContent(studio.file, { byMeaning: true })).toEqual(merged)
    expect((await studio.client.roster.find({ cohortId, query: 'ada.field' })).accounts).toHaveLength(2)
  })

  test('makes accounts the same in whichever order their imports came', async () => {
    const contents = []
    for (const order of [
      ['slack', 'forum'],
      ['forum', 'slack'],
    ]) {
      const studio = await openTestStudio()
      const cohortId = await studio.makeCohort()
      await studio.client.roster.add({ cohortId, person: { name: 'Ada Field', email: 'ada@example.org' } })
      for (const one of order) await imported(studio, cohortId, one === 'slack' ? slack() : forum(adaOnForum))
      const people = await studio.client.roster.list({ cohortId })
      contents.push(people.map(({ name, accounts, acts }) => [name, accounts.map(({ id }) => id).toSorted(), acts]))
    }
    expect(contents[0]).toEqual(contents[1])
  })
})

test.each([
  [
    'a roster',
    async ({ client }: TestStudio, cohortId: CohortId) => {
      await client.roster.add({ cohortId, person: { name: 'Ada Field' } })
      await client.roster.add({ cohortId, person: { name: 'Ben', email: 'ben@example.org' } })
    },
  ],
  [
    'an earlier import of the same platform',
    (studio: TestStudio, cohortId: CohortId) => takeIn(studio, cohortId, forum(adaOnForum)),
  ],
  [
    'an earlier import of another platform',
    (studio: TestStudio, cohortId: CohortId) => takeIn(studio, cohortId, slack()),
  ],
  [
    'an address that a later platform shares',
    (studio: TestStudio, cohortId: CohortId) =>
      takeIn(studio, cohortId, fileOf('events.csv', 'at,person\n2026-01-06 10:00,ben@example.org\n')),
  ],
])('a preview beside %s knows as many people as the import then does', async (_, prepare) => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  await prepare(studio, cohortId)
  const file = forum(
    adaOnForum,
    '2026-01-21T10:00:00Z,8,ben,Ben Oak,ben@example.org,1,2',
    '2026-01-22T10:00:00Z,9,new,Newt,newt@example.org,1,3',
    '2026-01-23T10:00:00Z,10,newt,Newt again,newt@example.org,1,4',
  )
  const { people } = await readyPreview(studio, cohortId, file)
  const report = await takeIn(studio, cohortId, file)
  expect({ added: people.added, matched: people.matched }).toEqual(report.people)
})
