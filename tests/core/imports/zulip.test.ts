import { describe, expect, test } from 'vitest'
import { zulipExport } from '../../../src/core/imports/sources/zulip-export.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { readSource } from '../../builders/read-source.ts'

const realm = {
  zerver_realm: [{ id: 1, string_id: 'leaders', date_created: 1767225600.5 }],
  zerver_userprofile: [
    {
      id: 10,
      full_name: 'Ada Field',
      delivery_email: 'ada@example.org',
      email: 'user10@z',
      is_bot: false,
      is_active: true,
      role: 200,
    },
    { id: 11, full_name: 'Ben Oak', email: 'ben@example.org', is_bot: false, is_active: false, role: 400 },
    { id: 12, full_name: 'Cleo', email: 'cleo@example.org', is_bot: false, is_active: true, role: 600 },
    { id: 13, full_name: 'Poll', email: 'poll-bot@z', is_bot: true, is_active: true, role: 400 },
  ],
  zerver_userprofile_crossrealm: [{ id: 5, email: 'notification-bot@zulip.com' }],
  zerver_stream: [{ id: 7, name: 'general', invite_only: false }],
  zerver_recipient: [
    { id: 70, type: 2, type_id: 7 },
    { id: 71, type: 1, type_id: 10 },
    { id: 72, type: 3, type_id: 1 },
  ],
  zerver_subscription: [
    { user_profile: 10, recipient: 70, active: true },
    { user_profile: 12, recipient: 70, active: true },
    { user_profile: 13, recipient: 70, active: true },
    { user_profile: 11, recipient: 70, active: false },
  ],
  zerver_reaction: [
    { message: 1, user_profile: 12, emoji_name: 'tada' },
    { message: 3, user_profile: 12, emoji_name: 'tada' },
  ],
}
const at = 1767600000.25
const message = (id: number, sender: number, more: object = {}) => ({
  id,
  sender,
  recipient: 70,
  subject: 'Hello',
  content: 'Good day all',
  date_sent: at + id,
  has_attachment: false,
  ...more,
})

async function read(messages: readonly unknown[], more: object = {}) {
  const files = {
    'realm.json': realm,
    'messages-000001.json': { zerver_message: messages, zerver_usermessage: [] },
    ...more,
  }
  return readSource(zulipExport, folderOf({ ...files, 'attachment.json': {}, 'uploads/records.json': [] }))
}

describe('a Zulip export', () => {
  test('makes a topic a thread whose order tells who started it', async () => {
    const reading = await read([message(1, 10), message(2, 11, { subject: '✔ hello', has_attachment: true })])
    const thread = 'zulip:leaders@1767225600:7:hello'
    expect(reading.events.map(({ kind, thread, parent }) => [kind, thread, parent])).toEqual([
      ['post', thread, thread],
      ['reaction', thread, 'zulip:leaders@1767225600:message:1'],
      ['post', thread, thread],
    ])
    expect(reading.events[0]).toMatchObject({ at: Math.round((at + 1) * 1000), channel: 'general', words: 3 })
    expect(reading.events[2]?.hasArtefact).toBe(true)
  })

  test('leaves out what is said between few and what the server says', async () => {
    const reading = await read([
      message(3, 10, { recipient: 71 }),
      message(4, 10, { recipient: 72 }),
      message(5, 5, { type: 2 }),
      message(6, 10, { recipient: 99, is_channel_message: false }),
      message(7, 10),
    ])
    expect(reading.ignored).toEqual({ 'direct message': 4, 'system message': 1 })
    expect(reading.kinds).toEqual({ post: 1 })
  })

  test('says who is who, and who belongs to a channel', async () => {
    const reading = await read([
      message(8, 10),
      message(9, 11),
      message(10, 12),
      message(11, 13),
      message(12, 5),
      message(13, 99),
    ])
    expect([...reading.authors.values()].map(({ name, email, kind, isStaff }) => [name, email, kind, isStaff])).toEqual(
      [
        ['Ada Field', 'ada@example.org', 'person', true],
        ['Ben Oak', 'ben@example.org', 'deleted', false],
        ['Cleo', 'cleo@example.org', 'guest', false],
        ['Poll', 'poll-bot@z', 'bot', false],
        ['notification-bot@zulip.com', 'notification-bot@zulip.com', 'bot', false],
        ['99', null, 'person', false],
      ],
    )
    expect(reading.members.map((author) => author.name)).toEqual(['Ada Field', 'Cleo'])
  })

  test('of an older server is read too: pub_date, and reactions beside the messages', async () => {
    const { zerver_reaction: _, ...older } = realm
    const { date_sent, ...rest } = message(1, 10)
    const page = { zerver_message: [{ ...rest, pub_date: date_sent }], zerver_reaction: realm.zerver_reaction }
    const reading = await read([], { 'realm.json': older, 'messages-000001.json': page })
    expect(reading.kinds).toEqual({ post: 1, reaction: 1 })
  })

  test('rejects messages that lack what is needed, and a damaged file', async () => {
    const reading = await read(
      [{}, message(1, 10, { date_sent: 'x' }), message(2, 10, { recipient: 99 }), message(3, 0, { sender: null })],
      {
        'messages-000002.json': '{"zerver_message": [',
      },
    )
    expect(reading.rejected.map((row) => row.reason)).toEqual([
      'message 1 has no number of its own',
      'message 2 has no readable time',
      'message 3 lies in no channel that realm.json names',
      'message 4 names nobody who wrote it',
      "the file can't be read: it is not valid JSON",
    ])
  })

  test.each([
    [
      'without its realm',
      () => folderOf({ 'messages-000001.json': { zerver_message: [message(1, 10)] } }),
      'Bring the whole unpacked export',
    ],
    ['in one part', () => fileOf('realm.json', realm), 'Bring the whole unpacked export'],
    ['still packed', () => fileOf('zulip-export.tar.gz', Buffer.from([0x1f, 0x8b, 8, 0])), 'Unpack it first'],
  ])('%s is refused with what to do', async (_, path, words) => {
    const { found } = await readSource(zulipExport, path())
    expect(found).toMatchObject({ hint: expect.stringContaining(words) })
  })
})
