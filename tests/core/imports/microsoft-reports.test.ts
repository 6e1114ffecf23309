import { describe, expect, test } from 'vitest'
import { fileOf } from '../../builders/files.ts'
import { lines, readReport } from '../../builders/read-report.ts'

describe('Teams user activity', () => {
  const header =
    'Report Refresh Date,Tenant Display Name,User Id,User Principal Name,Last Activity Date,Is Deleted,Deleted Date,Assigned Products,Team Chat Message Count,Private Chat Message Count,Call Count,Meeting Count,Post Messages,Reply Messages,Meetings Attended Count,Report Period'

  test('counts channel messages of the days up to the refresh date', async () => {
    const found = await readReport(
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
    const found = await readReport('teams-users', fileOf('report.csv', lines(header, ...rows)))
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
    expect((await readReport('teams-users', path)).questions).toMatchObject([{ about: 'window' }])
    const found = await readReport('teams-users', path, {
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
    const found = await readReport(
      'teams-users',
      fileOf('r.csv', lines(header, '2026-04-17,A,,D41D8CD98F00B204E9800998ECF8427E,,False,,,1,0,0,0,1,0,0,7')),
    )
    expect(found.problems.join()).toContain('An administrator can show them')
    expect(found.totals[0]?.author).toMatchObject({ email: null })
  })
})

test('Teams usage counts each team, and tells two of one name apart', async () => {
  const found = await readReport(
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
    const found = await readReport(
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
    expect((await readReport('teams-daily', twin)).found).toHaveProperty('isNot')
    expect((await readReport('teams-users', twin)).found).toHaveProperty('isNot')
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
    const found = await readReport('viva-users', fileOf('viva.csv', lines(header, ...rows)), {
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
      const found = await readReport('viva-groups', fileOf('groups.csv', lines(header, ...order)))
      expect(found.of('Leaders')?.counts).toEqual({ messages: 1, views: 2, reactions: 3, members: 9 })
      expect(found.of('All Company (ada@example.org)')?.counts.members).toBe(40)
      expect(found.of('All Company (ben@example.org)')?.counts.members).toBe(4)
    }
  })
})
