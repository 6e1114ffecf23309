import { describe, expect, test } from 'vitest'
import { discordCsv } from '../../../src/core/imports/sources/discord-csv.ts'
import { discordJson } from '../../../src/core/imports/sources/discord-json.ts'
import { channelIn } from '../../../src/core/imports/sources/discord-row.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { readSource } from '../../builders/read-source.ts'

const ada = { id: '111', name: 'ada', discriminator: '0000', nickname: 'Ada Field', isBot: false, roles: [] }
const ben = {
  id: '222',
  name: 'ben',
  discriminator: '0042',
  nickname: 'ben',
  isBot: false,
  roles: [{ name: 'Moderator' }],
}
const robot = { id: '333', name: 'helper', discriminator: '0001', nickname: 'helper', isBot: true }

function said(id: string, author: unknown, more: object = {}) {
  return {
    id,
    type: 'Default',
    timestamp: '2026-01-05T10:00:00.123+01:00',
    content: 'Hello there all',
    author,
    attachments: [],
    reactions: [],
    ...more,
  }
}

function channel(messages: readonly unknown[], more: object = {}) {
  return {
    guild: { id: '1', name: 'Guild' },
    channel: { id: '900', type: 'GuildTextChat', categoryId: '800', category: 'Talk', name: 'general', ...more },
    dateRange: { after: null, before: null },
    exportedAt: '2026-02-01T00:00:00+01:00',
    messages,
    messageCount: messages.length,
  }
}

const answer = (to: string) => ({ type: 'Reply', reference: { type: 'Default', messageId: to, channelId: '900' } })

describe('Discord channels in JSON', () => {
  test('are read with answers to answers in one conversation, files and who reacted', async () => {
    const messages = [
      said('1', ada, { attachments: [{ id: 'f' }] }),
      said('2', ben, answer('1')),
      said('3', ada, {
        ...answer('2'),
        reactions: [{ emoji: { id: '', name: '❤' }, count: 3, users: [ada, ben] }],
      }),
      said('4', ben, { reference: { type: 'Forward', messageId: '1' } }),
    ]
    const read = await readSource(discordJson, fileOf('general.json', channel(messages)))
    expect(read.events.map(({ kind, key, thread, parent }) => [kind, key, thread, parent])).toEqual([
      ['post', 'discord:1', 'discord:thread:1', null],
      ['reply', 'discord:2', 'discord:thread:1', 'discord:1'],
      ['reply', 'discord:3', 'discord:thread:1', 'discord:2'],
      ['reaction', 'discord:3:❤:111', 'discord:thread:1', 'discord:3'],
      ['reaction', 'discord:3:❤:222', 'discord:thread:1', 'discord:3'],
      ['post', 'discord:4', 'discord:thread:4', null],
    ])
    expect(read.events[0]).toMatchObject({ at: Date.parse('2026-01-05T09:00:00.123Z'), words: 3, hasArtefact: true })
    expect(read.problems).toEqual([expect.stringContaining('1 reactions have no names')])
  })

  test('give the same conversations when the newest message comes first', async () => {
    const messages = ['1', '2', '3'].map((id, index) =>
      said(id, ada, { ...(index > 0 ? answer(String(index)) : {}), timestamp: `2026-01-0${index + 1}T00:00:00Z` }),
    )
    const there = await readSource(discordJson, fileOf('a.json', channel(messages)))
    const back = await readSource(discordJson, fileOf('a.json', channel([...messages].reverse())))
    expect(new Set(there.events.map((event) => event.thread))).toEqual(new Set(['discord:thread:1']))
    expect([...back.events].reverse()).toEqual(there.events)
  })

  test('keep the people apart by what they are', async () => {
    const deleted = { id: '456', name: 'Deleted User', discriminator: '0000', isBot: false }
    const read = await readSource(
      discordJson,
      fileOf('a.json', channel([said('1', ada), said('2', ben), said('3', robot, { type: '20' }), said('4', deleted)])),
    )
    expect([...read.authors.values()].map(({ name, handle, kind, isStaff }) => [name, handle, kind, isStaff])).toEqual([
      ['Ada Field', 'ada', 'person', false],
      ['ben', 'ben#0042', 'person', true],
      ['helper', 'helper#0001', 'bot', false],
      ['Deleted User', 'Deleted User', 'deleted', false],
    ])
  })

  test('know joins, leave out what the server says and what is said between few', async () => {
    const direct = channel([said('8', ada, { reactions: [{ emoji: { name: 'x' }, count: 1, users: [ben] }] })], {
      type: 'DirectTextChat',
    })
    const kinds = ['GuildMemberJoin', 'ChannelPinnedMessage', 'ThreadCreated', 'Call', '21', '8']
    const read = await readSource(
      discordJson,
      folderOf({
        'a.json': channel(kinds.map((type, index) => said(String(index + 1), ada, { type }))),
        'b.json': direct,
        'c.json': { other: true },
      }),
    )
    expect(read.kinds).toEqual({ join: 1 })
    expect(read.ignored).toEqual({ 'system message': 5, 'direct message': 2 })
    expect(read.problems).toEqual(['c.json holds no Discord channel and was left out.'])
    const alone = await readSource(discordJson, fileOf('dm.json', direct))
    expect(alone.found).toMatchObject({ hint: expect.stringContaining('leaves out') })
  })

  test('hang a thread from the message that it has the number of', async () => {
    const read = await readSource(
      discordJson,
      folderOf({
        'general.json': channel([said('1', ada)]),
        'thread.json': channel([said('21', robot, { type: '21' }), said('5', ben), said('6', ada, answer('5'))], {
          id: '1',
          type: 'GuildPublicThread',
          category: 'general',
          name: 'About that',
        }),
        'post.json': channel([said('70', ada), said('71', ben)], {
          id: '70',
          type: 'GuildPublicThread',
          category: 'forum',
        }),
      }),
    )
    expect(read.events.map(({ kind, thread, parent, channel }) => [kind, thread, parent, channel])).toEqual([
      ['post', 'discord:thread:1', null, 'general'],
      ['post', 'discord:thread:70', null, 'forum'],
      ['reply', 'discord:thread:70', 'discord:thread:70', 'forum'],
      ['reply', 'discord:thread:1', 'discord:thread:1', 'general'],
      ['reply', 'discord:thread:1', 'discord:5', 'general'],
    ])
  })

  test('reject what can’t be counted, and a damaged file', async () => {
    const read = await readSource(
      discordJson,
      folderOf({
        'a.json': channel([
          said('1', ada),
          { type: 'Default' },
          said('2', null),
          said('3', ada, { timestamp: 'soon' }),
          7,
        ]),
        'b.json': JSON.stringify(channel([said('9', ada)])).slice(0, -20),
      }),
    )
    expect(read.rejected.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      'a.json: message 2 has no number of its own',
      'a.json: message 3 names nobody who wrote it',
      'a.json: message 4 has no readable time',
      'a.json: message 5 has no number of its own',
      "b.json: the file can't be read: it is not valid JSON",
    ])
  })
})

const header = 'AuthorID,Author,Date,Content,Attachments,Reactions'
const row = (...cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
const zoned = (minute: string) => `2026-01-05T10:${minute}.1230000+01:00`

describe('Discord channels in CSV', () => {
  test('are read in both forms, with quoted lines, joins, files and the sentences of the exporter', async () => {
    const lines = [
      row('111', 'ada#1234', '05-Jan-26 02:07 AM', 'Two\nlines, "quoted"', 'https://x/plan.pdf', '👍 (2)'),
      row('222', 'ben', '05-Jan-26 12:30 PM', 'Joined the server.', '', ''),
      row('222', 'ben', '05-Jan-26 12:31 PM', 'Pinned a message.', '', ''),
      row('', '', '05-Jan-26 12:31 PM', 'whose?', '', ''),
      row('222', 'ben', 'soon', 'when?', '', ''),
    ]
    const comma = fileOf('general.csv', [header, ...lines].join('\r\n'))
    const semicolon = lines.map((line) => `${line.replaceAll('","', '";"')};`)
    const other = fileOf('general.csv', [`${header.replaceAll(',', ';')};`, ...semicolon].join('\n'))
    const [first, second] = [
      await readSource(discordCsv, comma, { answers: { zone: 'Europe/Berlin' } }),
      await readSource(discordCsv, other, { answers: { zone: 'Europe/Berlin' } }),
    ]
    expect(second.events).toEqual(first.events)
    expect(first.kinds).toEqual({ post: 1, join: 1 })
    expect(first.ignored).toEqual({ 'system message': 1 })
    expect(first.rejected.map(({ line }) => line)).toEqual([6, 7])
    expect(first.events[0]).toMatchObject({
      at: Date.parse('2026-01-05T01:07:00Z'),
      author: { key: '111', name: 'ada', handle: 'ada#1234' },
      channel: 'general',
      words: 3,
      hasArtefact: true,
    })
    expect(first.problems.join(' ')).toContain('Reactions are only counted')
  })

  test('ask for the zone of times without one, and for the order of day and month', async () => {
    const write = (...dates: string[]) =>
      fileOf('a.csv', [header, ...dates.map((date) => row('1', 'a', date, 'x', '', ''))].join('\n'))
    const about = async (path: string) =>
      (await readSource(discordCsv, path)).questions.map((question) => question.about)
    expect(await about(write(zoned('00:01')))).toEqual([])
    expect(await about(write('05-Jan-26 02:07 AM'))).toEqual(['zone'])
    expect(await about(write('03/04/2026 2:07 AM'))).toEqual(['zone', 'dates'])
    expect(await about(write('03/04/2026 2:07 AM', '03/14/2026 2:07 AM'))).toEqual(['zone'])
  })

  test('count the same words twice in a minute as two messages, in every export alike', async () => {
    const twice = [
      row('1', 'a', '05-Jan-26 02:07 AM', 'yes', '', ''),
      row('1', 'a', '05-Jan-26 02:07 AM', 'yes', '', ''),
    ]
    const write = (lines: readonly string[]) => fileOf('general.csv', [header, ...lines].join('\n'))
    const once = await readSource(discordCsv, write(twice))
    const longer = await readSource(discordCsv, write([row('2', 'b', '04-Jan-26 09:00 AM', 'no', '', ''), ...twice]))
    expect(new Set(once.events.map((event) => event.key)).size).toBe(2)
    expect(longer.events.slice(1).map((event) => event.key)).toEqual(once.events.map((event) => event.key))
  })

  test('with times to the second stay the same message when it is edited', async () => {
    const write = (text: string) =>
      fileOf('general.csv', [header, row('1', 'a', zoned('07:05'), text, '', '')].join('\n'))
    const [before, after] = [await readSource(discordCsv, write('teh')), await readSource(discordCsv, write('the'))]
    expect(after.events[0]?.key).toBe(before.events[0]?.key)
  })

  test('of old have no numbers of authors, and empty files are nothing', async () => {
    const old = 'Author;Date;Content;Attachments;Reactions;\n"ada#1234";"05-Jan-18 02:07 AM";"x";"";"";\n'
    const read = await readSource(discordCsv, folderOf({ 'talk/1.csv': old, 'talk/2.csv': '', 'notes.txt': 'hello' }))
    expect(read.events.map(({ author, channel }) => [author.key, author.name, channel])).toEqual([
      ['ada#1234', 'ada', 'talk'],
    ])
    expect(read.problems[0]).toBe('notes.txt is no table of Discord messages and was left out.')
  })

  test.each([
    ['Guild - Talk - general [123456789012345678].csv', '123456789012345678', 'general'],
    ['x/Guild - general [123456789012345678] (after 2026-01-01) [part 3].csv', '123456789012345678', 'general'],
    ['csv/lobby/introductions/22.csv', 'introductions', 'introductions'],
    ['csv/archive/part.csv', 'archive', 'archive'],
    ['introductions [part 2].csv', 'introductions', 'introductions'],
    ['1.csv', '', null],
  ])('know the channel of %s', (path, key, name) => {
    expect(channelIn(path)).toEqual({ key, name })
  })
})
