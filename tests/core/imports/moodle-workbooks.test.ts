import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { moodleForum } from '../../../src/core/imports/sources/moodle-forum.ts'
import { moodleLog } from '../../../src/core/imports/sources/moodle-log.ts'
import { fileOf } from '../../builders/files.ts'
import { forumHeader, logHeader, post, seconds } from '../../builders/moodle.ts'
import { readSource } from '../../builders/read-source.ts'

async function workbook(...rows: readonly (readonly (string | number)[])[]): Promise<string> {
  return fileOf(
    'x.xlsx',
    Buffer.from(await writeXlsx({ sheets: [{ name: 'Sheet1', rows: rows.map((row) => [...row]) }] })),
  )
}

test('a log as a workbook is read like its CSV', async () => {
  const said = "The user with id '21' viewed the course with id '3'."
  const row = ['13/01/26, 10:50', 'Ada', '-', 'Course: Leading', 'System', 'Course viewed', said, 'web', '192.0.2.1']
  const found = await readSource(moodleLog, await workbook(logHeader.split(','), row, row))
  expect(found).toMatchObject({ kinds: { view: 2 }, rejected: [] })
  expect(found.events[0]).toMatchObject({ at: Date.parse('2026-01-13T10:50:00Z'), author: { key: '21', name: 'Ada' } })
})

test('a forum as a workbook has numbers for its numbers', async () => {
  const cells = post(10, 0, 21, seconds('2026-01-05T10:00:05Z'))
    .replaceAll('"', '')
    .split(',')
    .map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell))
  const { events } = await readSource(moodleForum, await workbook(forumHeader.split(','), cells))
  expect(events).toMatchObject([
    { kind: 'post', at: Date.parse('2026-01-05T10:00:05Z'), author: { key: '21', name: 'User 21' } },
  ])
})
