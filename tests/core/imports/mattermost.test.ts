import { describe, expect, test } from 'vitest'
import { mattermostExport } from '../../../src/core/imports/sources/mattermost-export.ts'
import { fileOf, zipOf } from '../../builders/files.ts'
import { readSource } from '../../builders/read-source.ts'

const at = Date.parse('2026-01-05T09:00:00.123Z')
const version = { type: 'version', version: 1, info: { generator: 'mattermost-server' } }
const teams = [
  { type: 'channel', channel: { team: 'one', name: 'town-square', display_name: 'Town Square', type: 'O' } },
  { type: 'channel', channel: { team: 'two', name: 'town-square', display_name: 'Town Square', type: 'O' } },
]
const belongs = (roles = 'team_user') => [
  { name: 'one', roles, channels: [{ name: 'town-square', roles: 'channel_user' }] },
]
const users = [
  {
    username: 'ada',
    email: 'ada@example.org',
    first_name: 'Ada',
    last_name: 'Field',
    roles: 'system_admin system_user',
    teams: belongs(),
  },
  {
    username: 'ben',
    email: 'ben@example.org',
    nickname: 'Benny',
    roles: 'system_user',
    delete_at: 5,
    teams: belongs(),
  },
  { username: 'cleo', email: 'cleo@example.org', roles: 'system_guest', teams: belongs('team_guest') },
  { username: 'outside', email: 'o@example.org', roles: 'system_user', teams: [] },
].map((user) => ({ type: 'user', user }))
const bot = { type: 'bot', bot: { username: 'playbooks', display_name: 'Playbooks' } }

function post(more: object) {
  return {
    type: 'post',
    post: { team: 'one', channel: 'town-square', user: 'ada', type: '', message: 'Hello all', create_at: at, ...more },
  }
}

function lines(...records: unknown[]): string {
  return records.map((record) => JSON.stringify(record)).join('\n')
}

async function read(...records: unknown[]) {
  return readSource(mattermostExport, fileOf('import.jsonl', lines(version, ...teams, ...users, bot, ...records)))
}

describe('a Mattermost export', () => {
  test('is read with answers, reactions at their own time and files', async () => {
    const reading = await read(
      post({
        reactions: [{ user: 'ben', emoji_name: 'tada', create_at: at + 5 }],
        replies: [{ user: 'ben', message: 'Hi', create_at: at + 10, attachments: [{ path: 'x' }], reactions: null }],
      }),
    )
    const key = `mattermost:one:town-square:${at}:ada`
    expect(reading.events).toMatchObject([
      { kind: 'post', key, at, channel: 'Town Square', words: 2, author: { name: 'Ada Field', isStaff: true } },
      { kind: 'reaction', key: `${key}:tada:ben`, at: at + 5, parent: key },
      { kind: 'reply', at: at + 10, parent: key, thread: `thread:${key}`, hasArtefact: true },
    ])
  })

  test('is the same as lines and in its zip', async () => {
    const text = lines(version, ...teams, ...users, post({}), post({ create_at: at + 1 }))
    const alone = await readSource(mattermostExport, fileOf('bulk.jsonl', text))
    const zipped = await readSource(
      mattermostExport,
      await zipOf({ 'data/20260105/file.json': '{"a":1}', 'import.jsonl': text }),
    )
    expect(zipped.events).toEqual(alone.events)
    expect(zipped.rejected).toEqual([])
  })

  test('knows who came and went, and leaves out what the server and few among themselves say', async () => {
    const reading = await read(
      post({ type: 'system_join_channel', message: 'ada joined.' }),
      post({ type: 'system_leave_team', create_at: at + 1 }),
      post({ type: 'system_add_to_channel', create_at: at + 2, props: { addedUsername: 'cleo' } }),
      post({
        type: 'system_header_change',
        create_at: at + 3,
        reactions: [{ user: 'ben', emoji_name: 'x', create_at: at }],
      }),
      post({ type: 'custom_zoom', create_at: at + 4 }),
      { type: 'direct_channel', direct_channel: { members: ['ada', 'ben'] } },
      {
        type: 'direct_post',
        direct_post: {
          channel_members: ['ada', 'ben'],
          user: 'ada',
          message: 'psst',
          create_at: at,
          reactions: [{ user: 'ben', emoji_name: 'x', create_at: at }],
          replies: [{ user: 'ben', message: 'what', create_at: at }],
        },
      },
    )
    expect(reading.events.map(({ kind, author }) => [kind, author.key])).toEqual([
      ['join', 'ada'],
      ['leave', 'ada'],
      ['join', 'cleo'],
    ])
    expect(reading.ignored).toEqual({ 'system message': 3, 'direct message': 3 })
  })

  test('of an older server tells joins only by its own sentences', async () => {
    const old = (message: string, more: object = {}) => {
      const { type: _, ...rest } = post({ message, ...more }).post
      return { type: 'post', post: rest }
    }
    const reading = await read(
      old('ada joined the channel.'),
      old('ben added to the channel by ada.', { create_at: at + 1 }),
      old('ben joined the channel.', { create_at: at + 2 }),
      old('ada left the team.', { create_at: at + 3 }),
    )
    expect(reading.events.map(({ kind, author }) => [kind, author.key])).toEqual([
      ['join', 'ada'],
      ['join', 'ben'],
      ['post', 'ada'],
      ['leave', 'ada'],
    ])
  })

  test('says who is a program, a guest, gone, and who belongs without writing', async () => {
    const reading = await read(
      post({ user: 'playbooks' }),
      post({ create_at: at + 1, props: { from_webhook: 'true', override_username: 'CI' } }),
      post({ create_at: at + 2, user: 'ben' }),
      post({ create_at: at + 3, user: 'stranger', team: 'two' }),
    )
    expect([...reading.authors.values()].map(({ name, kind }) => [name, kind])).toEqual([
      ['Playbooks', 'bot'],
      ['CI', 'bot'],
      ['Benny', 'deleted'],
      ['stranger', 'person'],
    ])
    expect(reading.events.at(-1)?.channel).toBe('Town Square (two)')
    expect(reading.members.map(({ key, kind }) => [key, kind])).toEqual([
      ['ada', 'person'],
      ['ben', 'deleted'],
      ['cleo', 'guest'],
    ])
  })

  test('rejects what can’t be counted with its line, and not what nobody did', async () => {
    const text = [
      lines(version),
      '{"type":"emoji","emoji":{"name',
      '{"type":"post","post":{"team',
      lines(
        post({ channel: '' }),
        post({ user: '' }),
        post({ create_at: 'x', reactions: [{}] }),
        post({ reactions: [{ user: 'ben' }] }),
      ),
    ].join('\n')
    const reading = await readSource(mattermostExport, fileOf('x.jsonl', text))
    expect(reading.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'it is not valid JSON'],
      [4, 'the post names no channel'],
      [5, 'the post names nobody who wrote it'],
      [6, 'the post has no readable time'],
      [7, 'a reaction lacks its person, emoji or time'],
    ])
    expect(reading.events).toHaveLength(1)
  })

  test('is not a page of its interface', async () => {
    const { found } = await readSource(
      mattermostExport,
      fileOf('posts.json', { order: ['a'], posts: { a: { id: 'a' } } }),
    )
    expect(found).toMatchObject({ hint: expect.stringContaining('bulk export') })
  })
})
