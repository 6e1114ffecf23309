import { describe, expect, test } from 'vitest'
import type { CohortId } from '../../../src/contract/scalars.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { slackExport, smallTalk } from '../../builders/slack.ts'
import { openTestStudio, type TestStudio } from '../../builders/studio.ts'
import { takeIn } from '../../builders/taking-in.ts'

const fresh = async () => {
  const studio = await openTestStudio()
  return { studio, cohortId: await studio.makeCohort() }
}
const evidence = async ({ client }: TestStudio, cohortId: CohortId) =>
  new Map((await client.engagement.evidence({ cohortId })).measures.map((measure) => [measure.id, measure]))

const teams = (rows = 'ada@example.org,3,1,7') =>
  fileOf(
    'teams.csv',
    `Report Refresh Date,User Principal Name,Team Chat Message Count,Private Chat Message Count,Report Period\n2026-04-17,${rows}\n`,
  )

describe('what the imports can tell', () => {
  test('is nothing yet without imports, and each measure says how to begin', async () => {
    const { studio, cohortId } = await fresh()
    const found = await evidence(studio, cohortId)
    for (const measure of found.values()) {
      expect(measure).toMatchObject({
        grade: 'unavailable',
        because: expect.stringContaining('Nothing is imported yet'),
      })
      expect(measure.unlock?.sources.length, measure.id).toBeGreaterThan(0)
      for (const { steps } of measure.unlock?.sources ?? []) expect(steps.length).toBeGreaterThan(1)
    }
  })

  test('is exact where an export holds all; where its platform tells no more, nothing is to unlock', async () => {
    const { studio, cohortId } = await fresh()
    await takeIn(studio, cohortId, folderOf(slackExport({ general: smallTalk })))
    const found = await evidence(studio, cohortId)
    expect(found.get('reply-coverage')).toMatchObject({ grade: 'exact', unlock: null })
    expect(found.get('reacting-rate')).toMatchObject({ grade: 'proxy', unlock: null })
  })

  test('is a proxy by a report of persons, for its days only, and a fuller export of the same platform comes first', async () => {
    const { studio, cohortId } = await fresh()
    await takeIn(studio, cohortId, teams())
    const found = await evidence(studio, cohortId)
    const rate = found.get('contribution-rate')
    expect(rate).toMatchObject({ grade: 'proxy' })
    expect(rate?.because).toContain('11 April to 17 April 2026')
    expect(rate?.because).toContain('never by week')
    expect(rate?.unlock?.sentence).toContain('You use Teams already')
    expect(rate?.unlock?.sources.map(({ id }) => id)).toEqual(['teams-messages'])
    expect(found.get('reply-coverage')).toMatchObject({
      grade: 'unavailable',
      because: expect.stringContaining('whole windows can’t tell it'),
      unlock: { sources: [{ id: 'teams-messages' }] },
    })
  })

  test('by channels alone is how much was said and never by whom', async () => {
    const { studio, cohortId } = await fresh()
    const channels = 'Name,Total membership,Messages posted,Members who posted\ngeneral,24,90,12\n'
    await takeIn(studio, cohortId, fileOf('A Channel Analytics Prior 7 Days - Apr 17, 2026.csv', channels))
    const found = await evidence(studio, cohortId)
    expect(found.get('contributions')?.grade).toBe('proxy')
    expect(found.get('contribution-rate')?.grade).toBe('unavailable')
  })

  test('is not made worse by a report beside a full export', async () => {
    const { studio, cohortId } = await fresh()
    await takeIn(studio, cohortId, folderOf(slackExport({ general: smallTalk })))
    const before = await evidence(studio, cohortId)
    await takeIn(studio, cohortId, teams())
    const after = await evidence(studio, cohortId)
    expect([...after.values()].map(({ grade }) => grade)).toEqual([...before.values()].map(({ grade }) => grade))
  })

  test('goes back when the report is undone', async () => {
    const { studio, cohortId } = await fresh()
    const before = await evidence(studio, cohortId)
    const { importId } = await takeIn(studio, cohortId, teams())
    if (importId === null) throw new Error('nothing was imported')
    await studio.client.imports.undo({ importId })
    expect(await evidence(studio, cohortId)).toEqual(before)
  })
})
