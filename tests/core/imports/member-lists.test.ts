import { describe, expect, test } from 'vitest'
import { fileOf, folderOf, zipOf } from '../../builders/files.ts'
import { lines, readReport } from '../../builders/read-report.ts'

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
    const found = await readReport('discourse-users', path, { zone: 'Europe/Berlin' })
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
    const found = await readReport('discourse-users', fileOf('users.csv', content), { zone: 'Europe/Berlin' })
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
    const found = await readReport('circle-members', path)
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
    const found = await readReport(
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
    expect((await readReport('circle-members', path)).questions).toMatchObject([{ about: 'window' }])
    const found = await readReport('circle-members', path, {
      answers: { window: { first: '2026-01-05', last: '2026-04-12' } },
    })
    expect(found.of('ada@example.org')).toMatchObject({ from: '2026-01-05', to: '2026-04-13' })
  })
})
