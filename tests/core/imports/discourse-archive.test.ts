import { expect, test } from 'vitest'
import { discourseArchive } from '../../../src/core/imports/sources/discourse-archive.ts'
import { fileOf, zipOf } from '../../builders/files.ts'
import { readSource } from '../../builders/read-source.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { readyPreview, takeIn } from '../../builders/taking-in.ts'

const files = {
  'user_archive.csv': [
    'topic_title,categories,is_pm,post_raw,post_cooked,like_count,reply_count,url,created_at',
    'Welcome,General|News,No,"Hello, all",<p>Hello</p>,2,1,https://forum.example.org/t/welcome/9/1,2026-01-05T10:00:00.000Z',
    'Welcome,General,No,![x](upload://abc.png),<p></p>,0,0,https://forum.example.org/t/welcome/9/4,2026-01-06 10:00:00 UTC',
    'Psst,-,Ja,secret,<p></p>,0,0,https://forum.example.org/t/psst/11/1,2026-01-06 11:00:00 UTC',
    'Broken,General,No,x,<p></p>,0,0,https://forum.example.org/u/ada,2026-01-06 11:00:00 UTC',
    'Broken,General,No,x,<p></p>,0,0,https://forum.example.org/t/x/12/1,soon',
  ].join('\n'),
  'likes.csv': [
    'id,post_id,topic_id,post_number,created_at,updated_at,deleted_at,deleted_by',
    '1,502,9,2,2026-01-07 12:00:00 UTC,2026-01-07 12:00:00 UTC,,',
    '2,503,9,3,2026-01-07 12:00:00 UTC,2026-01-07 12:00:00 UTC,2026-01-08 12:00:00 UTC,self',
    '3,504,,,2026-01-07 12:00:00 UTC,2026-01-07 12:00:00 UTC,,',
  ].join('\n'),
  'visits.csv': 'visited_at,posts_read,mobile,time_read\n2026-01-05,4,false,90\n2026-01-06,0,false,9\n',
  'flags.csv': 'id,post_id,flag_type,created_at\n1,2,spam,2026-01-05 10:00:00 UTC\n',
  'preferences.json': { user: { id: 21, username: 'ada', name: 'Ada Field', email: 'ada@example.org' } },
}
const name = 'user_archive-ada-260503-081500-7.zip'

test('somebody’s archive tells their posts, likes and the days they came', async () => {
  const found = await readSource(discourseArchive, await zipOf(files, name), { zone: 'America/New_York' })
  expect(found.kinds).toEqual({ post: 1, reply: 1, reaction: 1, view: 2 })
  expect(found.ignored).toEqual({ 'private message': 1, deleted: 1 })
  expect(found.rejected).toHaveLength(3)
  expect(found.read).toBe(10)
  expect(found.events).toMatchObject([
    { kind: 'reaction', parent: 'discourse:9:2', author: { key: '21' } },
    { kind: 'post', key: 'discourse:9:1:1767607200', thread: 'discourse:9', words: 2, channel: 'General|News' },
    { kind: 'reply', key: 'discourse:9:4:1767693600', hasArtefact: true },
    { kind: 'view', at: Date.parse('2026-01-05T05:00:00Z') },
    { kind: 'view' },
  ])
  expect([...found.authors.values()]).toMatchObject([
    { key: '21', name: 'Ada Field', email: 'ada@example.org', handle: 'ada' },
  ])
})

test('an archive without settings is of whom its name tells', async () => {
  const { 'preferences.json': _, ...others } = files
  const named = await readSource(discourseArchive, await zipOf(others, name))
  expect([...named.authors.values()]).toMatchObject([{ key: '@ada', name: 'ada', kind: 'person' }])
  const nameless = await readSource(discourseArchive, fileOf('posts.csv', files['user_archive.csv']))
  expect([...nameless.authors.values()]).toMatchObject([{ kind: 'unknown' }])
})

test('an archive says that it tells no measure of a group, and its posts are those of the forum’s other exports', async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const query = fileOf(
    'query.csv',
    'kind,at,actor_id,actor,thread_id,post_number\npost,2026-01-05 10:00:00 UTC,21,ada,9,1\nlike,2026-01-07 12:00:00 UTC,21,ada,9,2\n',
  )
  await takeIn(studio, cohortId, query)
  const path = await zipOf(files, name)
  const found = await readyPreview(studio, cohortId, path)
  expect(found).toMatchObject({ source: 'discourse-archive', events: { read: 10, added: 3, duplicate: 2 } })
  expect(new Set(found.unlocks.map(({ grade }) => grade))).toEqual(new Set(['unavailable']))
  expect(found.people).toMatchObject({ added: 0, matched: 1 })
})
