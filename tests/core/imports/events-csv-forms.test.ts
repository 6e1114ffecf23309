import { describe, expect, test } from 'vitest'
import { fileOf } from '../../builders/files.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { preview, readyPreview, refusalOf, takeIn } from '../../builders/taking-in.ts'
import { workbookOf } from '../../builders/workbooks.ts'

const csv = (...lines: string[]) => fileOf('events.csv', `${lines.join('\n')}\n`)
const fresh = async () => {
  const studio = await openTestStudio()
  return { studio, cohortId: await studio.makeCohort() }
}

describe('a table of events', () => {
  test('in Windows-1252 is shown as it would read, and taken in once that is confirmed', async () => {
    const { studio, cohortId } = await fresh()
    const path = fileOf('events.csv', Buffer.from('at,person\n2026-01-05T10:00:00Z,J\xfcrgen\n', 'latin1'))
    expect(await preview(studio, cohortId, path)).toMatchObject({
      state: 'needs-answers',
      questions: [{ about: 'encoding', samples: ['2026-01-05T10:00:00Z · Jürgen'], suggested: 'windows-1252' }],
    })
    expect((await refusalOf(takeIn(studio, cohortId, path))).code).toBe('import-encoding-unsure')
    const found = await readyPreview(studio, cohortId, path, { answers: { encoding: 'windows-1252' } })
    expect(found.firstRows).toMatchObject([{ person: 'Jürgen' }])
  })

  test('asks in which order its dates are written, unless one of them tells', async () => {
    const { studio, cohortId } = await fresh()
    const unsure = csv('at,person', '05/06/2026 10:00,Ada', '07/06/2026 10:00,Ben')
    expect(await preview(studio, cohortId, unsure)).toMatchObject({
      state: 'needs-answers',
      questions: [
        { about: 'zone', samples: ['05/06/2026 10:00', '07/06/2026 10:00'], suggested: 'Europe/Berlin' },
        { about: 'dates', samples: ['05/06/2026 10:00', '07/06/2026 10:00'] },
      ],
    })
    const said = await readyPreview(studio, cohortId, unsure, { answers: { dates: 'mdy', zone: 'America/New_York' } })
    expect(said.firstRows.map(({ at }) => at)).toEqual(['2026-05-06T14:00:00.000Z', '2026-07-06T14:00:00.000Z'])
    const lines = Array.from(
      { length: 900 },
      (_, minute) => `05/06/2026 ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')},Ada`,
    )
    const told = await readyPreview(studio, cohortId, csv('at,person', ...lines, '17/06/2026 10:00,Ben'), {
      answers: { dates: 'mdy' },
    })
    expect(told).toMatchObject({ rejectedCount: 0, window: { to: '2026-06-17T08:00:00.000Z' } })
  })

  test('whose dates contradict each other rejects those that could be either', async () => {
    const { studio, cohortId } = await fresh()
    const report = await takeIn(
      studio,
      cohortId,
      csv('at,person', '13/01/2026 10:00,Ada', '01/14/2026 10:00,Ada', '2026-01-15 10:00,Ben'),
    )
    expect(report).toMatchObject({ events: { read: 3, added: 1 }, rejectedCount: 2 })
    expect(report.rejected[0]).toMatchObject({ line: 2, reason: expect.stringContaining('order of day and month') })
  })

  test('may be an Excel sheet, below a title', async () => {
    const { studio, cohortId } = await fresh()
    const book = await workbookOf([
      {
        name: 'Acts',
        rows: [
          ['Our cohort'],
          ['Date', 'User', 'Action'],
          [{ number: 46027.3958333333, style: 'moment' }, 'Ada', 'post'],
          [{ number: 46028.3958333333, style: 'moment' }, 'Ben', 'like'],
        ],
      },
    ])
    const found = await readyPreview(studio, cohortId, fileOf('acts.xlsx', book))
    expect(found).toMatchObject({
      source: 'events-csv',
      kinds: { post: 1, reaction: 1 },
      window: { from: '2026-01-05T08:30:00.000Z', to: '2026-01-06T08:30:00.000Z' },
      problems: expect.arrayContaining(['One row above the header of acts.xlsx was left out.']),
    })
  })

  test('may be JSON lines, with names for what lies within', async () => {
    const { studio, cohortId } = await fresh()
    const path = fileOf(
      'log.jsonl',
      '{"ts":1767600000,"who":{"name":"Ada"},"verb":"posted"}\n{"ts":1767600060,"who":{"name":"Ben"},"verb":"liked"}\n{"ts":\n',
    )
    expect(await preview(studio, cohortId, path)).toMatchObject({
      state: 'needs-mapping',
      table: { columns: [{ name: 'ts' }, { name: 'who.name', samples: ['Ada', 'Ben'] }, { name: 'verb' }] },
    })
    const report = await takeIn(studio, cohortId, path, { mapping: { at: 'ts', person: 'who.name', kind: 'verb' } })
    expect(report).toMatchObject({
      events: { read: 3, added: 2 },
      rejected: [{ line: 3, reason: 'it is not valid JSON' }],
    })
  })

  test('may tell e-mail addresses and words, and say in words that a cell is empty', async () => {
    const { studio, cohortId } = await fresh()
    const path = csv(
      'id,at,user_id,email,kind,thread,channel,text',
      '1,2026-01-05T10:00:00Z,7,ada@example.org,post,NULL,\\N,two words',
      '2,2026-01-05T11:00:00Z,8,,post,1,null,12',
      '3,2026-01-05T12:00:00Z,NULL,,post,1,,',
    )
    const found = await readyPreview(studio, cohortId, path)
    expect(found.mapping).toMatchObject({ person: 'user_id', email: 'email', words: null })
    const mapping = { ...found.mapping, at: 'at', person: 'user_id', words: 'text' }
    const report = await takeIn(studio, cohortId, path, { mapping })
    expect(report.rejected).toEqual([{ file: 'events.csv', line: 4, reason: 'it names no person' }])
    const events = await studio.studio.workspace.read
      .selectFrom('event')
      .select(['words', 'channel', 'thread'])
      .orderBy('at')
      .execute()
    expect(events).toEqual([
      { words: 2, channel: null, thread: 'events:1' },
      { words: 12, channel: null, thread: 'events:1' },
    ])
    const accounts = await studio.studio.workspace.read.selectFrom('identity').select('email').execute()
    expect(accounts).toContainEqual({ email: 'ada@example.org' })
  })
})
