import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moodleForum } from '../../../src/core/imports/sources/moodle-forum.ts'
import { fileOf } from '../../builders/files.ts'
import { damage, damaged } from '../../builders/holds-for.ts'
import { forumHeader, lines, minute, post, seconds } from '../../builders/moodle.ts'
import { readSource } from '../../builders/read-source.ts'
import { readsAny } from '../../builders/reads-any.ts'

const forum = lines(
  forumHeader,
  post(12, 11, 22, seconds('2026-01-06T10:00:05Z'), { message: 'a\r\nb' }),
  post(11, 10, 21, seconds('2026-01-05T11:00:05Z'), { attachment: '1', words: '' }),
  post(10, 0, 21, seconds('2026-01-05T10:00:05Z')),
  post(13, 10, 23, seconds('2026-01-06T11:00:05Z'), { deleted: 1 }),
  post(14, 10, 23, seconds('2026-01-06T12:00:05Z'), { to: 21 }),
  post(15, 10, 23, 'when'),
  post(16, 99, 23, seconds('2026-01-06T13:00:05Z')),
)
describe('a forum export', () => {
  test('gives posts and the answers to each, wherever they stand in the file', async () => {
    const found = await readSource(moodleForum, fileOf('discussion.csv', forum))
    expect(found).toMatchObject({
      read: 7,
      questions: [],
      kinds: { post: 1, reply: 3 },
      ignored: { deleted: 1, 'private reply': 1 },
      rejected: [{ line: 8, reason: '"when" is not a time that can be read' }],
    })
    const start = `moodle:discussion:7:${minute('2026-01-05T10:00:05Z')}`
    expect(
      found.events.map(({ key, parent, thread, hasArtefact, words }) => ({ key, parent, thread, hasArtefact, words })),
    ).toEqual([
      {
        key: `moodle:post:12:${minute('2026-01-06T10:00:05Z')}`,
        parent: `moodle:post:11:${minute('2026-01-05T11:00:05Z')}`,
        thread: 'moodle:discussion:7',
        hasArtefact: false,
        words: 2,
      },
      {
        key: `moodle:post:11:${minute('2026-01-05T11:00:05Z')}`,
        parent: start,
        thread: 'moodle:discussion:7',
        hasArtefact: true,
        words: 2,
      },
      { key: start, parent: null, thread: 'moodle:discussion:7', hasArtefact: false, words: 2 },
      {
        key: `moodle:post:16:${minute('2026-01-06T13:00:05Z')}`,
        parent: 'moodle:post:99',
        thread: 'moodle:discussion:7',
        hasArtefact: false,
        words: 2,
      },
    ])
  })

  test('is read the same as JSON, as Moodle writes it: a list of lists', async () => {
    const [header = '', ...rows] = forum.replace('a\r\nb', 'a b').trim().split('\r\n')
    const names = header.split(',')
    const objects = rows.map((row) =>
      Object.fromEntries(
        row
          .replaceAll('"', '')
          .split(',')
          .map((cell, index) => [names[index] ?? '', cell === '' ? null : cell]),
      ),
    )
    const json = await readSource(moodleForum, fileOf('discussion.json', [objects]))
    const csv = await readSource(moodleForum, fileOf('discussion.csv', forum))
    expect(json.events.map(({ key, parent, at }) => ({ key, parent, at }))).toEqual(
      csv.events.map(({ key, parent, at }) => ({ key, parent, at })),
    )
    expect(json.ignored).toEqual(csv.ignored)
    expect(json.rejected).toMatchObject([{ line: null, reason: 'post 6: "when" is not a time that can be read' }])
  })

  test('with dates written for people is asked for its zone', async () => {
    const text = lines(
      forumHeader,
      post(10, 0, 21, '"Monday, 5 January 2026, 10:00 AM"'),
      post(11, 10, 22, '"Monday, 5 January 2026, 2:30 PM"'),
    )
    const found = await readSource(moodleForum, fileOf('discussion.csv', text), { zone: 'Europe/Berlin' })
    expect(found.questions.map(({ about }) => about)).toEqual(['zone'])
    expect(found.events.map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-01-05T09:00:00.000Z',
      '2026-01-05T13:30:00.000Z',
    ])
    expect(found.problems).toEqual(['2 times in discussion.csv have no time zone and were read as Europe/Berlin.'])
  })
})

const anyForum = fc.tuple(
  fc.array(
    fc.record({
      id: fc.integer({ min: -1, max: 20 }),
      parent: fc.integer({ min: 0, max: 5 }),
      user: fc.constantFrom(1, 2, -1),
      at: fc.constantFrom('1767600000', '1767600060', 'never', ''),
    }),
    { minLength: 1, maxLength: 15 },
  ),
  damage,
  fc.boolean(),
)

test('any forum export, whole or damaged, is read the same each time or refused', async () => {
  await readsAny(moodleForum, anyForum, ([posts, hits, isJson]) => {
    const text = lines(forumHeader, ...posts.map(({ id, parent, user, at }) => post(id, parent, user, at)))
    const objects = posts.map(({ id, parent, user, at }) => ({
      id,
      discussion: 7,
      parent,
      userid: user,
      userfullname: 'X',
      created: at,
    }))
    return isJson
      ? fileOf('x.json', damaged(Buffer.from(JSON.stringify([objects])), hits))
      : fileOf('x.csv', damaged(Buffer.from(text), hits))
  })
}, 60_000)
