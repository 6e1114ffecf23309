import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { SourceId } from '../../../src/contract/sources.ts'
import { daysInName } from '../../../src/core/imports/sources/report-windows.ts'
import type { TotalDraft } from '../../../src/core/imports/sources/source.ts'
import { sourceOf } from '../../../src/core/imports/sources/sources.ts'
import { fileOf, folderOf, zipOf } from '../../builders/files.ts'
import { readSource } from '../../builders/read-source.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { preview } from '../../builders/taking-in.ts'

/** What a source reads, with the totals by whom or what they are about. */
async function reading(id: SourceId, path: string, options: Parameters<typeof readSource>[2] = {}) {
  const found = await readSource(sourceOf(id), path, options)
  const of = (name: string): TotalDraft | undefined =>
    found.totals.find(({ author, channel, from }) => [author?.key, channel, author ? undefined : from].includes(name))
  return { ...found, of }
}

const lines = (...rows: string[]) => `${rows.join('\r\n')}\r\n`

describe('the days in a file’s name', () => {
  test.each([
    ['Acme Member Analytics Prior 30 Days - Apr 17, 2026.csv', '2026-03-19', '2026-04-18'],
    ['Acme_Member_Analytics_Prior_7_Days_-_Apr_17__2026 (1).csv', '2026-04-11', '2026-04-18'],
    ['Acme Member Analytics Mar 17, 2025 - Apr 17, 2026.csv', '2025-03-17', '2026-04-18'],
    ['Acme Channel Analytics March 1, 2026 – March 1, 2026.csv', '2026-03-01', '2026-03-02'],
    ['members 2026-03-01 to 2026-03-07.csv', '2026-03-01', '2026-03-08'],
  ])('%s tells them', (name, from, to) => expect(daysInName(name)).toEqual({ from, to }))

  test.each([
    'members.csv',
    'Acme Member Analytics Prior 30 Days - Feb 30, 2026.csv',
    'Acme Member Analytics Apr 17, 2026 - Mar 17, 2026.csv',
    'Acme Member Analytics Prior 0 Days - Apr 17, 2026.csv',
  ])('%s tells none', (name) => expect(daysInName(name)).toBeNull())
})

describe('Slack member analytics', () => {
  const name = 'Acme Member Analytics Prior 30 Days - Apr 17, 2026.csv'
  const content = lines(
    'Name,What I Do,User ID,Username,Email,Account type,Deactivated date (UTC),Days active,Messages posted,Messages posted in channels,Reactions added,Files uploaded',
    'Ada Field,"Lead, design",U0ADA,ada,Ada@example.org,Workspace Owner,,"1,020",50,40,7,2',
    'Ben Oak,,U0BEN,ben,,Multi-Channel Guest,,0,0,0,0,',
    'Cleo Reed,,U0CLEO,cleo,,Full Member,"Mar 2, 2026",1,1,0,0,0',
    'Helper,,U0BOT,helper,,Bot,,3,9,9,0,0',
    'Nobody,,,,,Full Member,,1,1,1,1,1',
    'Dana Elm,,U0DANA,dana,,Full Member,,many,1,1,1,1',
    'Ada Field,"Lead, design",U0ADA,ada,Ada@example.org,Workspace Owner,,"1,020",50,40,7,2',
    'Ben Oak,,U0BEN,ben,,Multi-Channel Guest,,0,0,9,0,',
    'short,row',
  )

  test('count what each member did in the days that the name tells', async () => {
    const found = await reading('slack-members', fileOf(name, content))
    expect(found.questions).toEqual([])
    expect(found.of('U0ADA')).toMatchObject({
      of: 'person',
      from: '2026-03-19',
      to: '2026-04-18',
      counts: { messages: 40, reactions: 7, 'days-present': 1020, artefacts: 2 },
      author: { name: 'Ada Field', email: 'Ada@example.org', handle: 'ada', kind: 'person', isStaff: true },
    })
    expect(found.of('U0BEN')).toMatchObject({ author: { kind: 'guest' }, counts: { messages: 0, reactions: 0 } })
    expect(found.of('U0BEN')?.counts).not.toHaveProperty('artefacts')
    expect(found.of('U0CLEO')).toMatchObject({ author: { kind: 'deleted' } })
    expect(found.of('U0BOT')).toMatchObject({ author: { kind: 'bot', isStaff: false } })
    expect(found.read).toBe(9)
    expect(found.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [6, 'it names nobody'],
      [7, '"many" is not a count'],
      [9, 'the same days of the same subject stand in an earlier row with other numbers'],
      [10, expect.stringContaining('cells')],
    ])
  })

  test('ask for the days where the name was changed, and take what is answered', async () => {
    const path = fileOf('members.csv', content)
    await expect(reading('slack-members', path)).rejects.toThrow('which days')
    const studio = await openTestStudio()
    expect(await preview(studio, await studio.makeCohort(), path)).toMatchObject({
      state: 'needs-answers',
      questions: [{ about: 'window', samples: ['members.csv'], suggested: null }],
    })
    const answers = { window: { first: '2026-01-05', last: '2026-02-01' } }
    const found = await reading('slack-members', path, { answers })
    expect(found.questions).toEqual([])
    expect(found.of('U0ADA')).toMatchObject({ from: '2026-01-05', to: '2026-02-02' })
  })

  test('say when direct messages can’t be left out', async () => {
    const table = lines('Name,User ID,Days active,Messages posted', 'Ada,U0ADA,3,12')
    const found = await reading('slack-members', fileOf(name, table))
    expect(found.of('U0ADA')?.counts).toEqual({ messages: 12, 'days-present': 3 })
    expect(found.problems.join()).toContain('direct messages are counted too')
  })

  test('are known in a zip beside other files, which are named', async () => {
    const path = await zipOf({ [name]: content, 'notes.txt': 'a,b\n1,2\n' })
    const found = await reading('slack-members', path)
    expect(found.found).toMatchObject({ is: expect.stringContaining('member analytics') })
    expect(found.problems.join()).toContain('notes.txt is another kind of file')
  })

  test('written in Windows-1252 are asked about before a letter is garbled', async () => {
    const path = fileOf(name, Buffer.from(lines('Name,User ID,Messages posted', 'Zoë,U1,3'), 'latin1'))
    const found = await readSource(sourceOf('slack-members'), path, { answers: { encoding: 'windows-1252' } })
    expect(found.totals[0]?.author?.name).toBe('Zoë')
  })
})

test('Slack channel analytics count channels, and people without adding them up', async () => {
  const found = await reading(
    'slack-channels',
    fileOf(
      'Acme Channel Analytics Prior 7 Days - Apr 17, 2026.csv',
      lines(
        'Name,Created,Total membership,Messages posted,Messages posted by members,Members who viewed,Members who posted,Reactions added,Members who reacted',
        '#general,"Jan 1, 2026",24,100,90,20,12,30,9',
        'design,"Jan 1, 2026",7,,,0,0,0,',
        ',"Jan 1, 2026",1,1,1,1,1,1,1',
      ),
    ),
  )
  expect(found.of('general')).toMatchObject({
    of: 'channel',
    author: null,
    from: '2026-04-11',
    to: '2026-04-18',
    counts: {
      messages: 90,
      members: 24,
      'people-present': 20,
      'people-contributing': 12,
      reactions: 30,
      'people-reacting': 9,
    },
  })
  expect(found.of('design')?.counts).toEqual({
    members: 7,
    'people-present': 0,
    'people-contributing': 0,
    reactions: 0,
  })
  expect(found.rejected.map(({ reason }) => reason)).toEqual(['it names no channel'])
})

describe('the Slack overview', () => {
  const overview = (...days: string[]) =>
    fileOf(
      'overview.csv',
      lines(
        'Date,Total enabled membership,Daily active members,Daily members posting messages,Messages in public channels,Messages in private channels,Messages in shared channels,Messages in DMs,"Percentage of messages, public channels",Name,Messages posted',
        ...days.map((day, index) => `${day},40,${20 + index},10,7,5,3,100,58%,Acme,112`),
      ),
    )

  test('gives each day to everybody, without direct messages', async () => {
    const found = await reading('slack-overview', overview('2026-04-16', '2026-04-17', 'soon'))
    expect(found.of('2026-04-17')).toMatchObject({
      of: 'everybody',
      to: '2026-04-18',
      counts: { members: 40, 'people-present': 21, 'people-contributing': 10, messages: 12 },
    })
    expect(found.rejected).toHaveLength(1)
  })

  test('finds the order of day and month where the days tell it', async () => {
    const found = await reading('slack-overview', overview('12/04/2026', '13/04/2026'))
    expect(found.totals.map(({ from }) => from)).toEqual(['2026-04-12', '2026-04-13'])
  })

  test('asks for it where they don’t, and never guesses', async () => {
    const path = overview('03/04/2026', '04/04/2026')
    expect((await reading('slack-overview', path)).questions).toMatchObject([{ about: 'dates' }])
    const answered = async (dates: 'dmy' | 'mdy') =>
      (await reading('slack-overview', path, { answers: { dates } })).totals[0]?.from
    expect([await answered('dmy'), await answered('mdy')]).toEqual(['2026-04-03', '2026-03-04'])
  })
})

describe('Slack’s analytics of a day', () => {
  const member = (more: object) =>
    JSON.stringify({
      date: '2026-04-13',
      team_id: 'T1',
      is_active: true,
      reactions_added_count: 2,
      messages_posted_count: 9,
      ...more,
    })
  const content = [
    member({
      user_id: 'U0ADA',
      email_address: 'ada@example.org',
      is_guest: false,
      channel_messages_posted_count: 4,
      files_added_count: 1,
    }),
    member({ user_id: 'U0BEN', email_address: '', is_guest: true, is_active: false, messages_posted_count: 0 }),
    member({ user_id: null }),
    member({ user_id: 'U0CLEO', messages_posted_count: -1 }),
    '{"broken"',
    '',
    JSON.stringify({ date: '2026-04-13', channel_id: 'C1', name: 'general', topic: '', description: '' }),
    JSON.stringify({
      date: '2026-04-13',
      channel_id: 'C1',
      total_members_count: 24,
      messages_posted_count: 9,
      messages_posted_by_members_count: 8,
      members_who_viewed_count: 20,
      members_who_posted_count: 5,
      reactions_added_count: 3,
    }),
    member({ user_id: 'U0ADA', messages_posted_count: 77 }),
  ].join('\n')

  test.each([
    ['member.json', (text: string) => text],
    ['member_2026-04-13.json.gz', (text: string) => gzipSync(text)],
  ])('are read from %s', async (file, write) => {
    const found = await reading('slack-getfile', fileOf(file, write(content)))
    expect(found.of('U0ADA')).toMatchObject({
      from: '2026-04-13',
      to: '2026-04-14',
      counts: { messages: 4, reactions: 2, artefacts: 1, 'days-present': 1 },
      author: { email: 'ada@example.org' },
    })
    expect(found.of('U0BEN')).toMatchObject({ author: { kind: 'guest', email: null }, counts: { 'days-present': 0 } })
    expect(found.of('C1')?.counts).toEqual({
      messages: 8,
      reactions: 3,
      members: 24,
      'people-present': 20,
      'people-contributing': 5,
    })
    expect(found.ignored).toEqual({ 'description of a channel': 1 })
    expect(found.rejected.map(({ line }) => line)).toEqual([3, 4, 5, 9])
    expect(found.read).toBe(8)
  })
})

describe('Teams user activity', () => {
  const header =
    'Report Refresh Date,Tenant Display Name,User Id,User Principal Name,Last Activity Date,Is Deleted,Deleted Date,Assigned Products,Team Chat Message Count,Private Chat Message Count,Call Count,Meeting Count,Post Messages,Reply Messages,Meetings Attended Count,Report Period'

  test('counts channel messages of the days up to the refresh date', async () => {
    const found = await reading(
      'teams-users',
      fileOf(
        'report.csv',
        `\uFEFF${lines(
          header,
          '2026-04-17,Acme,11111111-2222-3333-4444-555555555555,Ada.Field@example.org,2026-04-16,False,,TEAMS+E5,12,90,3,9,4,8,6,30',
          '2026-04-17,Acme,,ben_gmail.com#EXT#@acme.onmicrosoft.com,,False,,,0,0,0,0,0,0,0,30',
          '2026-04-17,Acme,00000000-0000-0000-0000-000000000000,gone@example.org,,True,2026-04-01,,1,0,0,0,1,0,0,30',
          '2026-04-17,Acme,,,,False,,,1,0,0,0,1,0,0,30',
          'soon,Acme,,x@example.org,,False,,,1,0,0,0,1,0,0,30',
          '2026-04-17,Acme,,y@example.org,,False,,,1,0,0,0,1,0,0,All',
        )}`,
      ),
    )
    expect(found.of('11111111-2222-3333-4444-555555555555')).toMatchObject({
      from: '2026-03-19',
      to: '2026-04-18',
      counts: { messages: 12, posts: 4, replies: 8, meetings: 6 },
      author: { name: 'Ada.Field', email: 'ada.field@example.org', kind: 'person' },
    })
    expect(found.of('ben_gmail.com#ext#@acme.onmicrosoft.com')).toMatchObject({
      author: { kind: 'guest', name: 'ben_gmail.com' },
    })
    expect(found.of('gone@example.org')).toMatchObject({ author: { kind: 'deleted' } })
    expect(found.rejected.map(({ line }) => line)).toEqual([5, 6, 7])
  })

  test('of one date covers that day', async () => {
    const rows = ['', '0', '1', '7', '180', 'D90'].map(
      (period, index) => `2026-04-17,A,,u${index}@example.org,,False,,,1,0,0,0,1,0,0,${period}`,
    )
    const found = await reading('teams-users', fileOf('report.csv', lines(header, ...rows)))
    expect(found.totals.map(({ from }) => from)).toEqual([
      '2026-04-17',
      '2026-04-17',
      '2026-04-17',
      '2026-04-11',
      '2025-10-20',
      '2026-01-18',
    ])
  })

  test('of the Teams admin center asks for its days and knows its own headers', async () => {
    const table = lines(
      'ID,Display name,Channel messages,Reply messages,Post messages,Chat messages,Urgent messages,Total meetings participated,Last activity',
      'ada@example.org,Ada Field,12,8,4,90,0,6,2026-04-16',
    )
    const path = fileOf('users.csv', table)
    expect((await reading('teams-users', path)).questions).toMatchObject([{ about: 'window' }])
    const found = await reading('teams-users', path, {
      answers: { window: { first: '2026-04-11', last: '2026-04-17' } },
    })
    expect(found.of('ada@example.org')).toMatchObject({
      from: '2026-04-11',
      to: '2026-04-18',
      counts: { messages: 12, posts: 4, replies: 8, meetings: 6 },
      author: { name: 'Ada Field' },
    })
  })

  test('with hidden names says how to show them', async () => {
    const found = await reading(
      'teams-users',
      fileOf('r.csv', lines(header, '2026-04-17,A,,D41D8CD98F00B204E9800998ECF8427E,,False,,,1,0,0,0,1,0,0,7')),
    )
    expect(found.problems.join()).toContain('An administrator can show them')
    expect(found.totals[0]?.author).toMatchObject({ email: null })
  })
})

test('Teams usage counts each team, and tells two of one name apart', async () => {
  const found = await reading(
    'teams-teams',
    fileOf(
      'teams.csv',
      lines(
        'Report Refresh Date,Team Name,Team Id,Team type,Last Activity Date,Report Period,Active users,Active Channels,Guests,Reactions,Meetings Organized,Post Messages,Reply Messages,Channel Messages',
        '2026-04-17,Pathfinders,t1,Private,2026-04-16,7,9,2,0,5,1,4,8,12',
        '2026-04-17,Leaders,t2,Private,,7,1,1,0,0,0,0,0,0',
        '2026-04-17,Leaders,t3,Private,,7,3,1,0,0,0,1,0,1',
        '2026-04-17,,,Private,,7,3,1,0,0,0,1,0,1',
      ),
    ),
  )
  expect(found.of('Pathfinders')).toMatchObject({
    from: '2026-04-11',
    counts: { messages: 12, posts: 4, replies: 8, reactions: 5, meetings: 1, 'people-present': 9 },
  })
  expect([found.of('Leaders (t2)')?.counts.messages, found.of('Leaders (t3)')?.counts.messages]).toEqual([0, 1])
  expect(found.rejected).toHaveLength(1)
})

describe('Teams users by day', () => {
  test('are people of a day and never messages', async () => {
    const found = await reading(
      'teams-daily',
      fileOf(
        'counts.csv',
        lines(
          'Report Refresh Date,Report Date,Team Chat Messages,Private Chat Messages,Calls,Meetings,Other Actions,Report Period',
          '2026-04-17,2026-04-17,4,9,1,2,3,90',
          '2026-04-17,2026-04-16,0,0,0,0,0,90',
        ),
      ),
    )
    expect(found.totals.map(({ of, from, to, counts }) => [of, from, to, counts])).toEqual([
      ['everybody', '2026-04-17', '2026-04-18', { 'people-contributing': 4 }],
      ['everybody', '2026-04-16', '2026-04-17', { 'people-contributing': 0 }],
    ])
  })

  test('are not the twin report that counts messages', async () => {
    const twin = fileOf(
      'counts.csv',
      lines(
        'Report Refresh Date,Report Date,Team Chat Messages,Private Chat Messages,Calls,Meetings,Report Period',
        '2026-04-17,2026-04-17,4,9,1,2,90',
      ),
    )
    expect((await reading('teams-daily', twin)).found).toHaveProperty('isNot')
    expect((await reading('teams-users', twin)).found).toHaveProperty('isNot')
  })
})

describe('Viva Engage', () => {
  test.each([
    [
      'of Graph',
      'Report Refresh Date,User Principal Name,Display Name,User State,State Change Date,Last Activity Date,Posted Count,Read Count,Liked Count,Assigned Products,Report Period',
      [
        '2026-04-17,ada@example.org,Ada Field,active,,2026-04-16,3,40,5,E5,7',
        '2026-04-17,gone@example.org,Gone,deleted,,,0,0,0,E5,7',
      ],
    ],
    [
      'of the admin center',
      'Username,Display name,User state,State change date (UTC),Last activity date (UTC),Posted,Read,Liked,Product assigned',
      ['ada@example.org,Ada Field,active,,2026-04-16,3,40,5,E5', 'gone@example.org,Gone,deleted,,,0,0,0,E5'],
    ],
  ])('activity by user %s', async (_, header, rows) => {
    const found = await reading('viva-users', fileOf('viva.csv', lines(header, ...rows)), {
      answers: { window: { first: '2026-04-11', last: '2026-04-17' } },
    })
    expect(found.of('ada@example.org')).toMatchObject({
      from: '2026-04-11',
      to: '2026-04-18',
      counts: { messages: 3, views: 40, reactions: 5 },
      author: { name: 'Ada Field' },
    })
    expect(found.of('gone@example.org')).toMatchObject({ author: { kind: 'deleted' } })
  })

  test('activity by community tells two of one name apart by their owner, in any order', async () => {
    const header =
      'Report Refresh Date,Group Display Name,Is Deleted,Owner Principal Name,Last Activity Date,Group Type,Office 365 Connected,Member Count,Posted Count,Read Count,Liked Count,Report Period'
    const rows = [
      '2026-04-17,All Company,False,ada@example.org,2026-04-16,public,Yes,40,3,90,5,7',
      '2026-04-17,All Company,False,ben@example.org,2026-04-16,public,Yes,4,0,0,0,7',
      '2026-04-17,Leaders,False,ada@example.org,,private,Yes,9,1,2,3,7',
    ]
    for (const order of [rows, rows.toReversed()]) {
      const found = await reading('viva-groups', fileOf('groups.csv', lines(header, ...order)))
      expect(found.of('Leaders')?.counts).toEqual({ messages: 1, views: 2, reactions: 3, members: 9 })
      expect(found.of('All Company (ada@example.org)')?.counts.members).toBe(40)
      expect(found.of('All Company (ben@example.org)')?.counts.members).toBe(4)
    }
  })
})

describe('the user list of a Discourse forum', () => {
  const header =
    'id,name,username,email,title,created_at,last_seen_at,last_posted_at,last_emailed_at,trust_level,approved,suspended_at,suspended_till,silenced_till,active,admin,moderator,ip_address,staged,secondary_emails,topics_entered,posts_read_count,time_read,topic_count,post_count,likes_given,likes_received,location,website,views,"Team (custom user field)",group_names'
  const row = (
    id: string,
    username: string,
    more: Partial<Record<'name' | 'created' | 'seen' | 'admin' | 'posts', string>> = {},
  ) =>
    `${id},${more.name ?? ''},${username},${username}@example.org,,${more.created ?? '2025-01-05 10:00:00 UTC'},${more.seen ?? ''},,,1,true,,,,true,${more.admin ?? 'false'},false,203.0.113.7,false,,5,40,900,2,${more.posts ?? '7'},3,1,,,9,,staff`
  const content = lines(
    header,
    row('1', 'ada', { name: '"""Field, Ada"""', admin: 'true', seen: '2026-05-02 22:30:00 UTC' }),
    row('2', 'ben', { created: '2024-12-31 23:30:00 UTC' }),
    row('-1', 'system'),
    row('x', 'odd'),
    row('4', 'dana', { posts: 'lots' }),
  )

  test('counts since the first account, tells members, and forgets the addresses', async () => {
    const path = await zipOf({ 'user-list-260503-081500-12.csv': content })
    const found = await reading('discourse-users', path, { zone: 'Europe/Berlin' })
    expect(found.questions).toEqual([])
    expect(found.of('1')).toMatchObject({
      from: '2025-01-01',
      to: '2026-05-04',
      counts: { posts: 2, messages: 7, reactions: 3, views: 40 },
      author: { name: 'Field, Ada', email: 'ada@example.org', handle: 'ada', isStaff: true },
    })
    expect(found.of('-1')).toMatchObject({ author: { kind: 'bot' } })
    expect(found.rejected.map(({ line }) => line)).toEqual([5, 6])
    expect(JSON.stringify(found.totals)).not.toContain('203.0.113.7')
    expect(found.problems.join()).toContain('since the forum began')
  })

  test('ends, without a day in its name, on the last day that anybody was seen', async () => {
    const found = await reading('discourse-users', fileOf('users.csv', content), { zone: 'Europe/Berlin' })
    expect(found.of('2')).toMatchObject({ from: '2025-01-01', to: '2026-05-04' })
  })
})

describe('Circle’s members', () => {
  const record = (more: object) => ({
    first_name: 'Ada',
    last_name: 'Field',
    name: 'Ada Field',
    email: 'ada@example.org',
    user_id: 7,
    id: 70,
    community_id: 1,
    created_at: '2026-01-05T09:00:00.000Z',
    last_seen_at: '2026-04-16T20:00:00.000Z',
    posts_count: 3,
    comments_count: 9,
    roles: { admin: true },
    ...more,
  })

  test('are read from pages of the Admin API', async () => {
    const path = folderOf({
      'page-1.json': {
        page: 1,
        per_page: 2,
        has_next_page: true,
        count: 4,
        records: [record({}), record({ user_id: 8, email: null, name: 'Ben Oak', roles: {}, posts_count: null })],
      },
      'page-2.json': {
        page: 2,
        records: [record({}), record({ user_id: 8, comments_count: 'x' }), 'odd', record({ comments_count: 10 })],
      },
    })
    const found = await reading('circle-members', path)
    expect(found.of('7')).toMatchObject({
      from: '2026-01-05',
      to: '2026-04-17',
      counts: { posts: 3, replies: 9 },
      author: { name: 'Ada Field', email: 'ada@example.org', isStaff: true },
    })
    expect(found.of('8')).toMatchObject({ counts: { posts: 0, replies: 9 }, author: { isStaff: false } })
    expect(found.read).toBe(6)
    expect(found.rejected).toHaveLength(3)
  })

  test('are read from its CSV, by e-mail', async () => {
    const found = await reading(
      'circle-members',
      fileOf(
        'members.csv',
        lines(
          'Email,First name,Last name,Joined at,Last seen at,Posts,Comments',
          'ada@example.org,Ada,Field,2026-01-05 09:00:00 UTC,2026-04-16,3,9',
        ),
      ),
    )
    expect(found.of('ada@example.org')).toMatchObject({
      from: '2026-01-05',
      to: '2026-04-17',
      counts: { posts: 3, replies: 9 },
      author: { name: 'Ada Field' },
    })
  })

  test('without any day are asked about', async () => {
    const path = fileOf('members.csv', lines('Email,Posts,Comments', 'ada@example.org,3,9'))
    expect((await reading('circle-members', path)).questions).toMatchObject([{ about: 'window' }])
    const found = await reading('circle-members', path, {
      answers: { window: { first: '2026-01-05', last: '2026-04-12' } },
    })
    expect(found.of('ada@example.org')).toMatchObject({ from: '2026-01-05', to: '2026-04-13' })
  })
})
