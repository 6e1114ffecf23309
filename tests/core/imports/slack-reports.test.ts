import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { daysInName } from '../../../src/core/imports/sources/report-windows.ts'
import { sourceOf } from '../../../src/core/imports/sources/sources.ts'
import { fileOf, zipOf } from '../../builders/files.ts'
import { lines, readReport } from '../../builders/read-report.ts'
import { readSource } from '../../builders/read-source.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { preview } from '../../builders/taking-in.ts'

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
    const found = await readReport('slack-members', fileOf(name, content))
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
    await expect(readReport('slack-members', path)).rejects.toThrow('which days')
    const studio = await openTestStudio()
    expect(await preview(studio, await studio.makeCohort(), path)).toMatchObject({
      state: 'needs-answers',
      questions: [{ about: 'window', samples: ['members.csv'], suggested: null }],
    })
    const answers = { window: { first: '2026-01-05', last: '2026-02-01' } }
    const found = await readReport('slack-members', path, { answers })
    expect(found.questions).toEqual([])
    expect(found.of('U0ADA')).toMatchObject({ from: '2026-01-05', to: '2026-02-02' })
  })

  test('say when direct messages can’t be left out', async () => {
    const table = lines('Name,User ID,Days active,Messages posted', 'Ada,U0ADA,3,12')
    const found = await readReport('slack-members', fileOf(name, table))
    expect(found.of('U0ADA')?.counts).toEqual({ messages: 12, 'days-present': 3 })
    expect(found.problems.join()).toContain('direct messages are counted too')
  })

  test('are known in a zip beside other files, which are named', async () => {
    const path = await zipOf({ [name]: content, 'notes.txt': 'a,b\n1,2\n' })
    const found = await readReport('slack-members', path)
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
  const found = await readReport(
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
    const found = await readReport('slack-overview', overview('2026-04-16', '2026-04-17', 'soon'))
    expect(found.of('2026-04-17')).toMatchObject({
      of: 'everybody',
      to: '2026-04-18',
      counts: { members: 40, 'people-present': 21, 'people-contributing': 10, messages: 12 },
    })
    expect(found.rejected).toHaveLength(1)
  })

  test('finds the order of day and month where the days tell it', async () => {
    const found = await readReport('slack-overview', overview('12/04/2026', '13/04/2026'))
    expect(found.totals.map(({ from }) => from)).toEqual(['2026-04-12', '2026-04-13'])
  })

  test('asks for it where they don’t, and never guesses', async () => {
    const path = overview('03/04/2026', '04/04/2026')
    expect((await readReport('slack-overview', path)).questions).toMatchObject([{ about: 'dates' }])
    const answered = async (dates: 'dmy' | 'mdy') =>
      (await readReport('slack-overview', path, { answers: { dates } })).totals[0]?.from
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
    const found = await readReport('slack-getfile', fileOf(file, write(content)))
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
