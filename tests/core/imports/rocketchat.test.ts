import { describe, expect, test } from 'vitest'
import { rocketchatExport } from '../../../src/core/imports/sources/rocketchat-export.ts'
import { fileOf, folderOf, zipOf } from '../../builders/files.ts'
import { readSource } from '../../builders/read-source.ts'

const ada = { _id: 'uA', username: 'ada', name: 'Ada Field' }
const ben = { _id: 'uB', username: 'ben', name: 'Ben Oak' }
const message = (id: string, u: unknown, more: object = {}) => ({
  _id: id,
  rid: 'ROOM',
  msg: 'Hello all',
  ts: '2026-01-05T09:00:00.123Z',
  u,
  ...more,
})
const page = (...messages: unknown[]) => ({
  messages,
  count: messages.length,
  offset: 0,
  total: messages.length,
  success: true,
})
const room = {
  _id: 'ROOM',
  name: 'leaders',
  fname: 'Leaders',
  t: 'c',
  msgs: 3,
  usersCount: 2,
  lastMessage: message('x', ada),
}

async function read(...messages: unknown[]) {
  return readSource(
    rocketchatExport,
    folderOf({ 'room.json': { channel: room, success: true }, 'page.json': page(...messages) }),
  )
}

describe('messages of Rocket.Chat', () => {
  test('are read with threads, files and who reacted', async () => {
    const reading = await read(
      message('1', ada, { reactions: { ':cool:': { usernames: ['ben', 'cleo'] } }, file: { _id: 'f' } }),
      message('2', ben, { tmid: '1' }),
    )
    expect(reading.events).toMatchObject([
      {
        kind: 'post',
        key: 'rocketchat:1',
        thread: 'thread:rocketchat:1',
        channel: 'Leaders',
        words: 2,
        hasArtefact: true,
      },
      { kind: 'reaction', key: 'rocketchat:1::cool::ben', author: { key: 'ben', name: 'Ben Oak' } },
      { kind: 'reaction', author: { key: 'cleo', name: 'cleo' } },
      { kind: 'reply', thread: 'thread:rocketchat:1', parent: 'rocketchat:1' },
    ])
    expect(reading.read).toBe(4)
  })

  test('are the same with dates as databases write them, as a page, a list and lines', async () => {
    const at = Date.parse('2026-01-05T09:00:00.123Z')
    const dates = [
      '2026-01-05T09:00:00.123Z',
      { $date: '2026-01-05T09:00:00.123Z' },
      { $date: at },
      { $date: { $numberLong: String(at) } },
    ]
    const messages = dates.map((ts, index) => message(String(index), ada, { ts }))
    const shapes = [
      fileOf('a.json', page(...messages)),
      fileOf('b.json', messages),
      fileOf('c.json', messages.map((one) => JSON.stringify(one)).join('\n')),
    ]
    for (const path of shapes)
      expect((await readSource(rocketchatExport, path)).events.map((event) => event.at)).toEqual([at, at, at, at])
  })

  test('out of the export of a room take its name from the file and know joins by type', async () => {
    const lines = [
      { msg: 'Has joined the channel', username: 'ada', ts: '2026-01-05T09:00:00Z', type: 'uj' },
      { msg: 'Hello', username: 'ada', ts: '2026-01-05T09:01:00Z' },
      { msg: 'Hello', username: 'ada', ts: '2026-01-05T09:02:00Z', attachments: [{ type: 'file' }] },
    ].map((one) => JSON.stringify(one))
    const reading = await readSource(
      rocketchatExport,
      await zipOf({ 'leaders.json': lines.join('\n'), 'files/a.png': 'x' }),
    )
    expect(reading.events.map(({ kind, channel, hasArtefact }) => [kind, channel, hasArtefact])).toEqual([
      ['join', 'leaders', false],
      ['post', 'leaders', false],
      ['post', 'leaders', true],
    ])
    expect(new Set(reading.events.map((event) => event.key)).size).toBe(3)
  })

  test('leave out edits, what is deleted, what the server says and what is said between few', async () => {
    const reading = await read(
      message('1', ada, { _hidden: true, parent: '9' }),
      message('2', ada, { t: 'rm' }),
      message('3', ada, { t: 'room_changed_topic', reactions: { ':x:': { usernames: ['ben'] } } }),
      message('4', ada, { t: 'discussion-created' }),
      message('5', ada, { rid: 'uAuB' }),
      message('6', ada, { t: 'au', msg: 'cleo' }),
      message('7', ada, { t: 'ru', msg: 'cleo' }),
      message('8', ada, { t: 'ul' }),
      message('9', ada, { t: 'e2e' }),
    )
    expect(reading.ignored).toEqual({ edit: 1, deleted: 1, 'system message': 3, 'direct message': 1 })
    expect(reading.events.map(({ kind, author }) => [kind, author.key])).toEqual([
      ['join', 'cleo'],
      ['leave', 'cleo'],
      ['leave', 'ada'],
      ['post', 'ada'],
    ])
  })

  test('say who is a program, a guest, gone and staff where users are listed', async () => {
    const users = [
      {
        _id: 'uA',
        username: 'ada',
        name: 'Ada Field',
        emails: [{ address: 'ada@example.org' }],
        roles: ['admin'],
        active: true,
      },
      { _id: 'uB', username: 'ben', name: 'Ben Oak', roles: ['user'], active: false },
      { _id: 'uC', username: 'poll', name: 'Poll', roles: ['bot'], type: 'bot' },
    ]
    const reading = await readSource(
      rocketchatExport,
      folderOf({
        'users.json': { users },
        'page.json': page(
          message('1', ada),
          message('2', ben),
          message('3', { _id: 'uC', username: 'poll' }),
          message('4', ada, { bot: { i: 'hook' }, alias: 'CI' }),
        ),
      }),
    )
    expect([...reading.authors.values()].map(({ name, email, kind, isStaff }) => [name, email, kind, isStaff])).toEqual(
      [
        ['Ada Field', 'ada@example.org', 'person', true],
        ['Ben Oak', null, 'deleted', false],
        ['Poll', null, 'bot', false],
        ['CI', null, 'bot', false],
      ],
    )
  })

  test('that can’t be counted are rejected, and a room alone holds none', async () => {
    const reading = await read(message('1', ada), message('2', ada, { ts: 'soon' }), message('3', {}), 'x')
    expect(reading.rejected.map((row) => row.reason)).toEqual([
      'message 2 has no readable time',
      'message 3 names nobody who wrote it',
      'message 4 is none',
    ])
    const alone = await readSource(rocketchatExport, fileOf('room.json', { channel: room, success: true }))
    expect(alone.found).toMatchObject({ hint: expect.stringContaining('holds no messages') })
  })
})
