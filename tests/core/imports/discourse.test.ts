import { describe, expect, test } from 'vitest'
import { fileOf, folderOf, zipOf } from '../../builders/files.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { readyPreview, refusalOf, takeIn } from '../../builders/taking-in.ts'

const fresh = async () => {
  const studio = await openTestStudio()
  return { studio, cohortId: await studio.makeCohort() }
}
const header =
  'event_id,kind,at,actor_id,actor,is_staff,thread_id,post_number,reply_to_post_number,reply_to_actor_id,channel,word_count,like_count'
const table = (...rows: string[]) => fileOf('result.csv', `${[header, ...rows].join('\r\n')}\r\n`)

const post = (number: number, more: object = {}) => ({
  id: 500 + number,
  topic_id: 9,
  post_number: number,
  reply_to_post_number: null,
  created_at: `2026-01-05T1${number}:00:00.000Z`,
  user_id: 20 + number,
  username: `user${number}`,
  name: `User ${number}`,
  cooked: '<p>two words</p>',
  post_type: 1,
  deleted_at: null,
  user_deleted: false,
  hidden: false,
  admin: false,
  moderator: false,
  staff: false,
  ...more,
})
const topic = (posts: object[], stream: number[]) => ({
  id: 9,
  title: 'Hello',
  category_id: 4,
  post_stream: { posts, stream },
})

describe('a Data Explorer table', () => {
  test('gives posts, replies and likes', async () => {
    const { studio, cohortId } = await fresh()
    const path = table(
      '1,post,2026-01-05 10:00:00 UTC,21,ada,t,9,1,,,General,12,2',
      '2,post,2026-01-05T11:00:00.000Z,22,ben,f,9,2,1,21,General,3,0',
      '3,like,2026-01-07 12:00:00 UTC,23,cleo,f,9,1,,21,General,,',
      '4,post,2026-01-05 12:00:00 UTC,-1,system,t,9,3,,,General,1,0',
      '5,post,2026-01-05 13:00:00 UTC,22,ben,f,9,zero,,,General,1,0',
      '6,flag,2026-01-05 13:00:00 UTC,22,ben,f,9,1,,,General,1,0',
    )
    const found = await readyPreview(studio, cohortId, path)
    expect(found).toMatchObject({
      source: 'discourse-csv',
      kinds: { post: 1, reply: 2, reaction: 1 },
      people: { bots: ['system'], staffOffered: ['ada'] },
    })
    // Who only reads is in no export of posts.
    expect(found.unlocks.filter((one) => one.grade !== 'exact')).toEqual([
      { measureId: 'present-rate', title: 'Present', grade: 'proxy' },
    ])
    const report = await takeIn(studio, cohortId, path)
    expect(report).toMatchObject({
      events: { read: 6, added: 4, ignored: 1 },
      rejected: [{ line: 6, reason: '"zero" is not a post number' }],
    })
    const like = await studio.studio.workspace.read
      .selectFrom('event')
      .select(['at', 'parent'])
      .where('kind', '=', 'reaction')
      .executeTakeFirstOrThrow()
    expect(like).toEqual({ at: Date.parse('2026-01-07T12:00:00Z'), parent: 'discourse:9:1' })
  })

  test('without likes says that reacting cannot be told', async () => {
    const { studio, cohortId } = await fresh()
    const { unlocks } = await readyPreview(
      studio,
      cohortId,
      table('1,post,2026-01-05 10:00:00 UTC,21,ada,t,9,1,,,General,12,2'),
    )
    expect(unlocks.find((one) => one.measureId === 'reacting-rate')?.grade).toBe('unavailable')
  })

  test('is refused as the other kind of export', async () => {
    const { studio, cohortId } = await fresh()
    const path = fileOf('x.csv', 'at,person\n2026-01-05 10:00,Ada\n')
    const refusal = await refusalOf(takeIn(studio, cohortId, path, { source: 'discourse-csv' }))
    expect(refusal).toMatchObject({
      code: 'import-wrong-source',
      sentence: expect.stringContaining('no column "actor_id"'),
    })
  })
})

describe('JSON files of a forum', () => {
  test('are read from single posts, topics and lists, each post once', async () => {
    const { studio, cohortId } = await fresh()
    const files = {
      'posts/501.json': post(1),
      't/9.json': topic([post(1), post(2), post(3)], [501, 502, 503, 504]),
      'posts.json': { latest_posts: [post(3)] },
      'latest.json': { topic_list: { topics: [{ id: 9 }] } },
    }
    for (const path of [folderOf(files), await zipOf(files)]) {
      const found = await readyPreview(studio, cohortId, path)
      expect(found).toMatchObject({ source: 'discourse-json', events: { read: 5, added: 3, duplicate: 2 } })
      expect(found.problems).toEqual([
        'latest.json holds no posts and was left out.',
        '1 of 4 posts of topic 9 are not in these files.',
      ])
    }
    await takeIn(studio, cohortId, folderOf(files))
    const events = await studio.studio.workspace.read
      .selectFrom('event')
      .select(['kind', 'thread', 'parent', 'words', 'channel'])
      .orderBy('at')
      .execute()
    expect(events[1]).toEqual({
      kind: 'reply',
      thread: 'discourse:9',
      parent: 'discourse:9:1',
      words: 2,
      channel: 'category 4',
    })
  })

  test.each([
    [{ post_type: 3 }, 'system message'],
    [{ post_type: 2 }, 'system message'],
    [{ post_type: 4 }, 'whisper'],
    [{ deleted_at: '2026-01-06' }, 'deleted'],
    [{ user_deleted: true }, 'deleted'],
    [{ hidden: true }, 'hidden'],
  ])('leave out a post with %o as %s', async (more, reason) => {
    const { studio, cohortId } = await fresh()
    const report = await takeIn(studio, cohortId, fileOf('9.json', topic([post(1), post(2, more)], [501, 502])))
    expect(report).toMatchObject({ events: { read: 2, added: 1, ignored: 1 }, ignored: { [reason]: 1 } })
  })

  test('offer moderators as staff and reject what lacks its author', async () => {
    const { studio, cohortId } = await fresh()
    const path = fileOf('9.json', topic([post(1, { moderator: true }), post(2, { user_id: null })], [501, 502]))
    expect((await readyPreview(studio, cohortId, path)).people.staffOffered).toEqual(['User 1'])
    expect((await takeIn(studio, cohortId, path)).rejectedCount).toBe(1)
  })

  test('with lists of topics alone are refused with what to bring', async () => {
    const { studio, cohortId } = await fresh()
    const refusal = await refusalOf(takeIn(studio, cohortId, fileOf('latest.json', { topic_list: { topics: [] } })))
    expect(refusal).toMatchObject({ code: 'import-unrecognised', sentence: expect.stringContaining('list of topics') })
  })

  test('and the table of the same forum know the same posts and people', async () => {
    const { studio, cohortId } = await fresh()
    await takeIn(studio, cohortId, fileOf('9.json', topic([post(1)], [501])))
    const report = await takeIn(
      studio,
      cohortId,
      table(
        '501,post,2026-01-05 11:00:00 UTC,21,user1,f,9,1,,,General,2,0',
        '777,post,2026-01-06 11:00:00 UTC,21,user1,f,9,2,,,General,2,0',
      ),
    )
    expect(report).toMatchObject({ events: { added: 1, duplicate: 1 }, people: { added: 0, matched: 1 } })
  })

  test('of another forum with the same numbers are other posts, and each is known again in both kinds of export', async () => {
    const { studio, cohortId } = await fresh()
    const elsewhere = { created_at: '2026-01-05T11:00:01.250Z', user_id: 90, username: 'other', name: 'Other' }
    await takeIn(studio, cohortId, fileOf('9.json', topic([post(1), post(2)], [501, 502])))
    const second = await takeIn(studio, cohortId, fileOf('9.json', topic([post(1, elsewhere)], [501])))
    expect(second.events).toMatchObject({ added: 1, duplicate: 0 })
    const report = await takeIn(
      studio,
      cohortId,
      table(
        '501,post,2026-01-05T11:00:00.999Z,21,user1,f,9,1,,,General,2,0',
        '501,post,2026-01-05 11:00:01 UTC,90,other,f,9,1,,,General,2,0',
        '1,like,2026-01-06 12:00:00 UTC,23,cleo,f,9,1,,21,General,,',
        '2,like,2026-01-06 12:00:05 UTC,23,cleo,f,9,1,,21,General,,',
      ),
    )
    expect(report.events).toMatchObject({ added: 2, duplicate: 2 })
  })

  test('nested beyond reason are not read', async () => {
    const { studio, cohortId } = await fresh()
    const deep = `{"post_number": 1, "topic_id": 1, "x": ${'['.repeat(5000)}${']'.repeat(5000)}}`
    expect((await refusalOf(takeIn(studio, cohortId, fileOf('deep.json', deep)))).code).toBe('import-no-events')
  })
})

describe('the JSON result of a query', () => {
  const query = (rows: unknown[], more: object = {}) => ({
    success: true,
    errors: [],
    duration: 3.1,
    result_count: rows.length,
    params: {},
    columns: ['kind', 'at', 'actor_id', 'actor', 'thread_id', 'post_number', 'reply_to_post_number', 'is_staff'],
    default_limit: 1000,
    rows,
    ...more,
  })
  const rows = [
    ['post', '2026-01-05T10:00:00.000Z', 21, 'ada', 9, 1, null, true],
    ['post', '2026-01-05T11:00:00.000Z', 22, 'ben', 9, 2, 1, false],
    ['like', '2026-01-06T11:00:00.000Z', 21, 'ada', 9, 2, null, true],
    ['post', null, 22, 'ben', 9, 3, 1, false],
    ['post', '2026-01-05T11:00:00.000Z'],
    'odd',
  ]

  test('is read like its CSV', async () => {
    const { studio, cohortId } = await fresh()
    const found = await readyPreview(studio, cohortId, fileOf('query.json', query(rows)))
    expect(found).toMatchObject({
      source: 'discourse-json',
      kinds: { post: 1, reply: 1, reaction: 1 },
      events: { read: 6, added: 3 },
      rejectedCount: 3,
      people: { staffOffered: ['ada'] },
    })
    expect(found.unlocks.find((one) => one.measureId === 'reacting-rate')?.grade).toBe('exact')
  })

  test('with as many rows as a query gives at most says that the rest is missing', async () => {
    const { studio, cohortId } = await fresh()
    const { problems } = await readyPreview(studio, cohortId, fileOf('query.json', query(rows, { default_limit: 6 })))
    expect(problems.join()).toContain('the rest is missing')
  })

  test('of another query is no posts', async () => {
    const { studio, cohortId } = await fresh()
    const other = fileOf('query.json', { columns: ['tag', 'count'], rows: [['a', 1]] })
    expect(await refusalOf(takeIn(studio, cohortId, other, { source: 'discourse-json' }))).toMatchObject({
      code: 'import-wrong-source',
    })
  })
})
