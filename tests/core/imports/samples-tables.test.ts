import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { oneFile } from '../../../src/core/imports/intake/folder.ts'
import { openTable, rawRows } from '../../../src/core/imports/intake/tables.ts'
import { dayOrderOf } from '../../../src/core/time/written-times.ts'
import { entryOf, gathered, refusedAs, rowsOf } from '../../builders/entries.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { preview, readyPreview } from '../../builders/taking-in.ts'

const data = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')
const isHere = existsSync(data)

const opened = (path: string) => openTable(oneFile(join(data, path), path))

/** Rows below the header, counted with a script of another language over the same files. */
const counts = [
  ['oulad/faizaman-vle/studentVle.csv', 13_905],
  ['oulad/faizaman-vle/vle.csv', 6_364],
  ['oulad/faizaman-vle/assessments.csv', 206],
  ['oulad/faizaman-vle/courses.csv', 22],
  ['forum-network/mooc-ed-dlt1/DLT1 Edgelist.csv', 2_529],
  ['forum-network/mooc-ed-dlt1/DLT1 Nodes.csv', 445],
  ['event-log/yammer-events-sample/yammer_events.csv', 100],
  ['survey-surveymonkey/fivethirtyeight-dev/weather-check/weather-check.csv', 928],
] as const

describe.skipIf(!isHere)(`real tables${isHere ? '' : ' (skipped: no sample data)'}`, () => {
  test.each(counts)('%s has %i rows, and each of them can be read', async (path, count) => {
    const rows = await rowsOf(await opened(path))
    expect(rows.filter((row) => typeof row === 'string')).toEqual([])
    expect(rows).toHaveLength(count)
  })

  test('of 25 oddly written ones each reads as its description says', async () => {
    const folder = join(data, 'messy-csv', 'csv-test-data')
    const names = readdirSync(join(folder, 'json')).filter(
      (name) => name !== 'header-simple.json' && name !== 'header-no-rows.json',
    )
    expect(names).toHaveLength(16)
    for (const name of names) {
      const described = JSON.parse(readFileSync(join(folder, 'json', name), 'utf8')) as string[][]
      const rows = await gathered(rawRows(entryOf(readFileSync(join(folder, 'csv', name.replace('.json', '.csv'))))))
      // Empty lines are no rows here.
      const expected = described.filter((cells) => cells.some((cell) => cell !== ''))
      expect(
        rows.map((row) => ('cells' in row ? row.cells : row.reason)),
        name,
      ).toEqual(expected)
    }
  })

  test('the broken ones among them lose only the broken rows', async () => {
    const rows = async (name: string) => rowsOf(await opened(`messy-csv/csv-test-data/csv/${name}.csv`))
    expect(await rows('bad-header-less-fields')).toEqual(['2: it has 2 cells where the header has 3'])
    expect(await rows('bad-header-more-fields')).toEqual(['2: it has 4 cells where the header has 3'])
    expect(await rows('bad-missing-quote')).toEqual([expect.stringContaining('never closed')])
    expect(await rows('bad-quotes-with-unescaped-quote')).toEqual([expect.stringContaining('wrong place')])
  })

  test('one in a mixture of old encodings is not read without asking', async () => {
    const table = await opened('survey-surveymonkey/fivethirtyeight-dev/star-wars-survey/StarWars.csv')
    expect(table.encoding).toBe('Windows-1252')
    expect(await refusedAs(rowsOf(table))).toBe('import-encoding')
  })

  test('a forum with lone carriage returns tells the order of its dates and comes in by a mapping', async () => {
    const path = 'forum-network/mooc-ed-dlt1/DLT1 Edgelist.csv'
    const rows = await rowsOf(await opened(path))
    expect(dayOrderOf(rows.map((row) => row[2] ?? ''))).toBe('mdy')
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    const mapping = { at: 'Timestamp', person: 'Sender', channel: 'Discussion Category', id: 'Comment ID' }
    expect(await preview(studio, cohortId, join(data, path), { mapping })).toMatchObject({
      state: 'needs-answers',
      questions: [{ about: 'zone' }],
    })
    const found = await readyPreview(studio, cohortId, join(data, path), {
      mapping,
      answers: { zone: 'America/New_York' },
    })
    expect(found).toMatchObject({
      events: { read: 2_529, added: 2_509, duplicate: 20 },
      people: { added: 426 },
      window: { from: '2013-04-04T20:32:00.000Z', to: '2013-06-16T21:12:00.000Z' },
    })
    expect(found.channels).toHaveLength(25)
  })
})
