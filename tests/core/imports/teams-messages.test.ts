import { describe, expect, test } from 'vitest'
import { teamsMessages } from '../../../src/core/imports/sources/teams-messages.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { readSource } from '../../builders/read-source.ts'

const channel = { teamId: 'T1', channelId: '19:general@thread.tacv2' }
const ada = { user: { id: 'A1', displayName: 'Ada Field', userIdentityType: 'aadUser' } }
const ben = { user: { id: 'B1', displayName: 'Ben Oak', userIdentityType: 'aadUser' } }

function message(id: string, from: unknown, more: object = {}) {
  return {
    id,
    replyToId: null,
    messageType: 'message',
    createdDateTime: '2026-01-05T09:00:00.123Z',
    from,
    body: { contentType: 'html', content: '<p>Hello&nbsp;there, <b>all</b></p>' },
    channelIdentity: channel,
    attachments: [],
    reactions: [],
    ...more,
  }
}

const root = message('100', ada, {
  subject: 'Week one',
  attachments: [{ id: 'F', contentType: 'reference', name: 'plan.docx' }],
  reactions: [
    { reactionType: '👍', createdDateTime: '2026-01-06T10:00:00Z', user: { user: { id: 'B1', displayName: null } } },
    { reactionType: 'heart', createdDateTime: '2026-01-06T11:00:00Z', user: { user: { id: 'C1', displayName: null } } },
  ],
})

describe('messages of Teams', () => {
  test('are read with answers inside and beside, reactions at their own time, files and words', async () => {
    const nested = { ...root, replies: [message('101', ben, { createdDateTime: '2026-01-05T10:00:00Z' })] }
    const beside = message('102', ada, { replyToId: '100', createdDateTime: '2026-01-05T11:00:00Z' })
    const page = { '@odata.context': 'x', '@odata.nextLink': 'y', value: [nested, beside] }
    const read = await readSource(teamsMessages, fileOf('page.json', page))
    expect(read.kinds).toEqual({ post: 1, reply: 2, reaction: 2 })
    const [post, thumb, heart, inside, other] = read.events
    expect(post).toMatchObject({
      at: Date.parse('2026-01-05T09:00:00.123Z'),
      words: 5,
      hasArtefact: true,
      parent: null,
    })
    expect(thumb).toMatchObject({ at: Date.parse('2026-01-06T10:00:00Z'), author: { name: 'Ben Oak' } })
    expect(heart).toMatchObject({ author: { key: 'C1', name: 'C1' }, parent: post?.key })
    expect([inside?.thread, other?.thread]).toEqual([post?.thread, post?.thread])
    expect([inside?.parent, other?.parent]).toEqual([post?.key, post?.key])
  })

  test('are the same from pages, a list, single objects and lines', async () => {
    const messages = [root, message('103', ben)]
    const shapes = [
      fileOf('a.json', { value: messages }),
      fileOf('b.json', messages),
      fileOf('c.json', [{ value: [messages[0]] }, { value: [messages[1]] }]),
      fileOf('d.jsonl', messages.map((one) => JSON.stringify(one)).join('\n')),
      folderOf({ 'one.json': messages[0], 'two.json': messages[1] }),
    ]
    const keys = new Set<string>()
    for (const path of shapes) {
      const read = await readSource(teamsMessages, path)
      keys.add(JSON.stringify(read.events.map((event) => event.key)))
      expect(read.rejected).toEqual([])
    }
    expect(keys.size).toBe(1)
  })

  test('leave out what nobody wrote, what is deleted and what is said between few', async () => {
    const read = await readSource(
      teamsMessages,
      fileOf('page.json', {
        value: [
          message('1', null, { messageType: 'systemEventMessage' }),
          message('2', ada, { deletedDateTime: '2026-01-07T00:00:00Z', reactions: root.reactions }),
          { id: '3', '@removed': { reason: 'deleted' } },
          message('4', ada, { channelIdentity: null, chatId: '19:a_b@unq.gbl.spaces' }),
          message('5', ada, { channelIdentity: null, chatId: '19:meeting_x@thread.v2' }),
          message('6', ben, {
            channelIdentity: null,
            chatId: '19:meeting_x@thread.v2',
            attachments: [{ id: '5', contentType: 'messageReference' }],
          }),
        ],
      }),
    )
    expect(read.ignored).toEqual({ 'system message': 1, deleted: 4, 'direct message': 1 })
    expect(read.events.map(({ kind, thread }) => [kind, thread])).toEqual([
      ['post', 'teams:19:meeting_x@thread.v2:thread:5'],
      ['reply', 'teams:19:meeting_x@thread.v2:thread:5'],
    ])
  })

  test('name channels, guests, programs, owners and silent members by what lies beside them', async () => {
    const guest = 'cleo_example.org#EXT#@tenant.onmicrosoft.com'
    const read = await readSource(
      teamsMessages,
      folderOf({
        'channels.json': {
          value: [{ id: channel.channelId, createdDateTime: '2026-01-01T00:00:00Z', displayName: 'General' }],
        },
        'members.json': {
          value: [
            { id: 'm1', roles: ['owner'], displayName: 'Ada Field', userId: 'A1', email: 'ada@example.org' },
            { id: 'm2', roles: ['guest'], displayName: 'Dora', userId: 'D1', email: 'dora@example.org' },
          ],
        },
        'messages.json': {
          value: [
            root,
            message('7', { user: { id: 'C1', displayName: 'Cleo', userPrincipalName: guest } }),
            message('8', { user: { id: 'E1', displayName: 'Eve', userIdentityType: 'federatedUser' } }),
            message('9', { application: { id: 'P1', displayName: 'Polly', applicationIdentityType: 'bot' } }),
            message('10', null),
          ],
        },
      }),
    )
    const people = [...read.authors.values()].map(({ name, kind, isStaff, email }) => [name, kind, isStaff, email])
    expect(people).toEqual([
      ['Ada Field', 'person', true, 'ada@example.org'],
      ['B1', 'person', false, null],
      ['Cleo', 'guest', false, guest],
      ['Eve', 'guest', false, null],
      ['Polly', 'bot', false, null],
      ['Unknown author', 'unknown', false, null],
    ])
    expect(new Set(read.events.map((event) => event.channel))).toEqual(new Set(['General']))
    expect(read.members.map((author) => [author.name, author.kind])).toEqual([
      ['Ada Field', 'person'],
      ['Dora', 'guest'],
    ])
  })

  test('say when answers are missing', async () => {
    const more = message('12', ada, { 'replies@odata.nextLink': 'https://graph/next' })
    const { problems } = await readSource(teamsMessages, fileOf('page.json', { value: [more] }))
    expect(problems).toEqual([expect.stringContaining('more answers than came with them')])
  })

  test('that can’t be read are rejected one by one', async () => {
    const read = await readSource(
      teamsMessages,
      fileOf('page.json', { value: [root, message('', ada), message('11', ada, { createdDateTime: 'soon' }), 'x'] }),
    )
    expect(read.rejected.map((row) => row.reason)).toEqual([
      'message 2 has no number of its own',
      'message 3 has no readable time',
      'message 4 has no number of its own',
    ])
    expect(read.read).toBe(6)
  })

  test.each([
    [
      'a list of channels',
      { '@odata.context': 'https://graph/$metadata#teams(1)/channels', value: [] },
      /holds no messages/,
    ],
    ['a private account', { userId: '1', conversations: [{ MessageList: [] }] }, /private Microsoft account/],
  ])('are not %s', async (_, content, words) => {
    const { found } = await readSource(teamsMessages, fileOf('x.json', content))
    expect(found).toMatchObject({ hint: expect.stringMatching(words) })
  })
})
