import fc from 'fast-check'
import { test } from 'vitest'
import { fileOf, folderOf } from '../../builders/files.ts'
import { damage, damaged, holdsForAny } from '../../builders/holds-for.ts'

const second = fc.integer({ min: 1_767_600_000, max: 1_767_700_000 })
const iso = second.map((seconds) => new Date(seconds * 1000).toISOString())
const id = fc.integer({ min: 1, max: 30 }).map(String)
const words = fc.string({ maxLength: 20 })
const odd = fc.jsonValue({ maxDepth: 2 })

/** Mostly records of the format, now and then something else. */
function mostly<Value>(record: fc.Arbitrary<Value>): fc.Arbitrary<unknown[]> {
  return fc.array(fc.oneof({ weight: 8, arbitrary: record }, odd), { minLength: 1, maxLength: 15 })
}

/** Bytes of the file, now and then damaged. */
const hits = fc.option(damage, { freq: 2, nil: [] })
const bytes = (value: unknown, hit: Parameters<typeof damaged>[1]) => damaged(Buffer.from(JSON.stringify(value)), hit)
const user = fc.constantFrom('ada', 'ben', 'cleo', '__proto__', 'constructor', '')

const teams = fc.record(
  {
    id,
    replyToId: fc.option(id),
    messageType: fc.constantFrom('message', 'message', 'systemEventMessage'),
    createdDateTime: fc.oneof(iso, fc.constantFrom('', 'soon')),
    deletedDateTime: fc.option(iso, { freq: 5 }),
    from: fc.oneof(
      user.map((key) => ({ user: { id: key, displayName: key } })),
      fc.constant(null),
    ),
    body: words.map((content) => ({ contentType: 'html', content })),
    channelIdentity: fc.constantFrom({ channelId: '19:a@thread.tacv2' }, null),
    chatId: fc.option(fc.constantFrom('19:meeting_a@thread.v2', '19:x@unq.gbl.spaces'), { freq: 5 }),
    reactions: fc.constantFrom([], [{ reactionType: 'like', user: { user: { id: 'dora' } } }], null),
    replies: fc.constantFrom([], [{ id: '99', createdDateTime: '2026-01-05T10:00:00Z', body: {}, from: null }], 'x'),
  },
  { requiredKeys: ['id', 'messageType', 'createdDateTime', 'from'] },
)

test('any Teams messages, whole or damaged, add up or are refused', async () => {
  await holdsForAny(fc.tuple(mostly(teams), hits), ([value, hit]) => fileOf('page.json', bytes({ value }, hit)))
}, 180_000)

const discord = fc.record(
  {
    id,
    type: fc.constantFrom('Default', 'Default', 'Reply', 'GuildMemberJoin', 'Call', '20', '46'),
    timestamp: fc.oneof(iso, fc.constantFrom('', 'soon')),
    content: words,
    author: user.map((key) => ({ id: key, name: key, isBot: key === 'cleo' })),
    reference: fc.option(id.map((messageId) => ({ messageId }))),
    reactions: fc.constantFrom([], [{ emoji: { name: 'x' }, count: 2, users: [{ id: 'dora' }] }], [{ count: 1e9 }], {}),
  },
  { requiredKeys: ['id', 'type', 'timestamp', 'author'] },
)
const channel = { guild: { id: '1', name: 'G' }, channel: { id: '5', type: 'GuildTextChat', name: 'general' } }

test('any Discord JSON, whole or damaged, adds up or is refused', async () => {
  await holdsForAny(fc.tuple(mostly(discord), hits), ([messages, hit]) =>
    fileOf('general.json', bytes({ ...channel, messages }, hit)),
  )
}, 180_000)

const cell = fc.oneof(words, fc.constantFrom('Joined the server.', 'Pinned a message.', 'two\nlines', 'yes'))
const csvRow = fc.tuple(user, user, fc.constantFrom('05-Jan-26 02:07 AM', '06-Jan-26 02:07 PM', 'soon', ''), cell)

test('any Discord CSV, whole or damaged, adds up or is refused', async () => {
  const rows = fc.array(csvRow, { minLength: 1, maxLength: 20 })
  await holdsForAny(
    fc.tuple(rows, hits, fc.constantFrom('\n', '\r\n')),
    ([cells, hit, lineEnd]) => {
      const lines = cells.map((row) => [...row, '', ''].map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
      const text = ['AuthorID,Author,Date,Content,Attachments,Reactions', ...lines, ''].join(lineEnd)
      return folderOf({ 'general/1.csv': damaged(Buffer.from(text), hit), 'general/2.csv': '' })
    },
    { asked: { answers: { zone: 'Europe/Berlin' } } },
  )
}, 180_000)

const milliseconds = second.map((seconds) => seconds * 1000)
const mattermost = fc.record(
  {
    team: fc.constantFrom('one', 'two'),
    channel: fc.constantFrom('general', 'other', ''),
    user,
    type: fc.constantFrom('', '', 'system_join_channel', 'system_header_change', 'me'),
    message: words,
    create_at: fc.oneof(milliseconds, fc.constantFrom(-1, 'x')),
    reactions: fc.constantFrom(null, [{ user: 'ada', emoji_name: 'x', create_at: 1_767_600_000_000 }], [{}]),
    replies: fc.constantFrom(null, [{ user: 'ben', message: 'yes', create_at: 1_767_600_000_500 }], ['x']),
  },
  { requiredKeys: ['team', 'channel', 'user', 'create_at'] },
)

test('any Mattermost export, whole or damaged, adds up or is refused', async () => {
  await holdsForAny(fc.tuple(mostly(mattermost), hits), ([posts, hit]) => {
    const lines = [{ type: 'version', version: 1 }, ...posts.map((post) => ({ type: 'post', post }))]
    return fileOf('import.jsonl', damaged(Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n')), hit))
  })
}, 180_000)

const zulip = fc.record(
  {
    id: fc.integer({ min: 1, max: 30 }),
    sender: fc.integer({ min: 10, max: 13 }),
    recipient: fc.constantFrom(70, 70, 71, 99),
    subject: fc.constantFrom('one', 'two', ''),
    content: words,
    date_sent: fc.oneof(second, fc.constantFrom('x', null)),
  },
  { requiredKeys: ['id', 'sender', 'recipient'] },
)

test('any Zulip export, whole or damaged, adds up or is refused', async () => {
  await holdsForAny(fc.tuple(mostly(zulip), hits, hits), ([zerver_message, hit, realmHit]) => {
    const realm = {
      zerver_realm: [{ string_id: 'x' }],
      zerver_userprofile: [{ id: 10, full_name: 'Ada' }],
      zerver_stream: [{ id: 7, name: 'general' }],
      zerver_recipient: [
        { id: 70, type: 2, type_id: 7 },
        { id: 71, type: 1, type_id: 10 },
      ],
      zerver_reaction: [{ message: 1, user_profile: 11, emoji_name: 'x' }],
    }
    return folderOf({ 'realm.json': bytes(realm, realmHit), 'messages-000001.json': bytes({ zerver_message }, hit) })
  })
}, 180_000)

const rocketchat = fc.record(
  {
    _id: id,
    rid: fc.constantFrom('ROOM', 'adaben'),
    msg: words,
    ts: fc.oneof(
      iso,
      iso.map(($date) => ({ $date })),
      fc.constantFrom('soon', null),
    ),
    u: user.map((key) => ({ _id: key, username: key })),
    t: fc.constantFrom(undefined, undefined, 'uj', 'au', 'rm', 'room_changed_topic'),
    tmid: fc.option(id),
    reactions: fc.constantFrom(undefined, { ':x:': { usernames: ['dora', ''] } }, { ':y:': null }, []),
  },
  { requiredKeys: ['_id', 'rid', 'msg', 'ts', 'u'] },
)

test('any Rocket.Chat messages, whole or damaged, add up or are refused', async () => {
  await holdsForAny(fc.tuple(mostly(rocketchat), hits), ([messages, hit]) =>
    fileOf('page.json', bytes({ messages, success: true }, hit)),
  )
}, 180_000)

const mail = fc.record({
  id,
  from: fc.constantFrom('Ada <ada@example.org>', 'ben at example.org (Ben)', '=?utf-8?Q?=C3?= <c@x>', ''),
  date: fc.oneof(
    second.map((seconds) => new Date(seconds * 1000).toUTCString()),
    fc.constantFrom('', 'soon'),
  ),
  refers: fc.option(id),
  body: words,
})

test('any mbox, whole or damaged, adds up or is refused', async () => {
  await holdsForAny(fc.tuple(fc.array(mail, { minLength: 1, maxLength: 15 }), hits), ([mails, hit]) => {
    const text = mails.map(({ id, from, date, refers, body }) => {
      const head = [
        `From: ${from}`,
        `Date: ${date}`,
        `Message-ID: <${id}@x>`,
        `References: ${refers ? `<${refers}@x>` : ''}`,
      ]
      return `From x@y Mon Jan  5 09:00:00 2026\n${head.join('\n')}\n\n${body}\n\n`
    })
    return fileOf('list.mbox', damaged(Buffer.from(text.join('')), hit))
  })
}, 180_000)
