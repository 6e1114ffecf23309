import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { logicalContent } from '../../builders/logical-content.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { readyPreview, refusalOf, takeIn } from '../../builders/taking-in.ts'

const data = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')
const isHere = existsSync(data)

/** Counted with Python's csv and json over the same files. */
const reports = [
  {
    path: 'm365-usage/apifaker/TeamsUserActivityUserDetail.csv',
    source: 'teams-users',
    read: 5,
    people: 5,
    window: ['2020-10-29', '2021-01-26'],
    sums: { messages: 3, meetings: 0 },
  },
  {
    path: 'm365-usage/apifaker/TeamsUserActivityUserCounts.csv',
    source: 'teams-daily',
    read: 90,
    people: 0,
    window: ['2020-10-29', '2021-01-26'],
    sums: { 'people-contributing': 2 },
  },
] as const

const others = [
  'm365-usage/apifaker/EmailActivityUserDetail.csv',
  'm365-usage/apifaker/MailboxUsageStorage.csv',
  'm365-usage/apifaker/Office365ActivationsUserCounts.csv',
  'm365-usage/apifaker/Office365ActivationsUserDetail.csv',
  'm365-usage/apifaker/OneDriveActivityUserDetail.csv',
  'm365-usage/apifaker/OneDriveUsageStorage.csv',
]

describe.skipIf(!isHere)(`real reports${isHere ? '' : ' (skipped: no sample data)'}`, () => {
  test.each(reports)(
    '$path comes in whole, once, and goes out again',
    async ({ path, source, read, people, window, sums }) => {
      const studio = await openTestStudio()
      const cohortId = await studio.makeCohort()
      const before = logicalContent(studio.file)
      expect(await readyPreview(studio, cohortId, join(data, path))).toMatchObject({
        source,
        grain: 'totals',
        scope: 'organisation',
        events: { read, added: read, ignored: 0 },
        people: { added: people },
      })
      const report = await takeIn(studio, cohortId, join(data, path))
      expect(report).toMatchObject({ events: { read, added: read, duplicate: 0, ignored: 0 }, rejectedCount: 0 })
      expect([report.window?.from.slice(0, 10), report.window?.to.slice(0, 10)]).toEqual(window)
      const totals = await studio.studio.workspace.read.selectFrom('total').select('counts').execute()
      const counts = totals.map((row) => JSON.parse(row.counts) as Record<string, number>)
      for (const [count, sum] of Object.entries(sums))
        expect(
          counts.reduce((all, one) => all + (one[count] ?? 0), 0),
          count,
        ).toBe(sum)
      const after = logicalContent(studio.file)
      expect(await takeIn(studio, cohortId, join(data, path))).toMatchObject({
        events: { read, added: 0, duplicate: read },
        importId: null,
      })
      expect(logicalContent(studio.file)).toEqual(after)
      if (report.importId !== null) await studio.client.imports.undo({ importId: report.importId })
      expect(logicalContent(studio.file)).toEqual(before)
    },
  )

  test.each(others)('%s is refused with the reports to export instead', async (path) => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    const before = logicalContent(studio.file)
    const refusal = await refusalOf(takeIn(studio, cohortId, join(data, path)))
    expect(refusal).toMatchObject({ code: 'import-unrecognised' })
    expect(refusal.sentence).toContain('Teams user activity')
    expect(logicalContent(studio.file)).toEqual(before)
  })
})
