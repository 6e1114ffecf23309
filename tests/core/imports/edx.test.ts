import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edxTracking } from '../../../src/core/imports/sources/edx-tracking.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { damage, damaged, holdsForAny } from '../../builders/holds-for.ts'
import { readSource } from '../../builders/read-source.ts'
import { readsAny } from '../../builders/reads-any.ts'

const course = 'course-v1:Org+Leading+2026'
type Fields = Readonly<Record<string, unknown>>
const line = (username: string, type: string, time: string, event: unknown = {}, more: Fields = {}) =>
  JSON.stringify({
    username,
    event_type: type,
    event_source: 'server',
    time,
    event,
    context: { user_id: username === '' ? '' : username.length, course_id: course },
    ...more,
  })
const log = (...lines: readonly string[]) => `${lines.join('\n')}\n`

const talk = log(
  '# a note of whoever kept the log',
  '',
  line('ada', 'edx.forum.thread.created', '2026-01-05T10:00:00.123456+00:00', {
    id: 't1',
    title: 'Hello all',
    body: 'How are you?',
    user_course_roles: ['Instructor'],
    anonymous: false,
  }),
  line(
    'benny',
    'edx.forum.response.created',
    '2026-01-05T11:00:00+00:00',
    JSON.stringify({ id: 'r1', discussion: { id: 't1' }, body: 'Fine' }),
  ),
  line('ada', 'edx.forum.comment.created', '2026-01-05T13:00:00+01:00', {
    id: 'c1',
    discussion: { id: 't1' },
    response: { id: 'r1' },
    body: 'Good',
  }),
  line('cleo7', 'edx.forum.thread.created', '2026-01-05T12:30:00+00:00', {
    id: 't2',
    title: 'Secret',
    body: 'Help',
    anonymous: true,
  }),
  line('benny', 'edx.forum.thread.voted', '2026-01-05T12:00:00+00:00', {
    id: 't1',
    vote_value: 'up',
    undo_vote: false,
  }),
  line('benny', 'edx.forum.thread.voted', '2026-01-05T12:01:00+00:00', { id: 't1', vote_value: 'up', undo_vote: true }),
  line('benny', 'edx.forum.thread.voted', '2026-01-05T12:02:00+00:00', {
    id: 't1',
    vote_value: 'up',
    undo_vote: false,
  }),
  line('benny', 'edx.forum.thread.viewed', '2026-01-05T12:03:00+00:00', { id: 't1' }),
  line('benny', 'edx.forum.comment.edited', '2026-01-05T12:04:00+00:00', { id: 'r1' }),
  '{"username": "ada", "event_type": "edx.forum.thread.created", "time": "2026-01-0',
)

describe('a tracking log', () => {
  test('gives threads, responses, comments and votes as posts, replies and reactions', async () => {
    const found = await readSource(edxTracking, fileOf('tracking.log', talk))
    expect(found).toMatchObject({
      read: 10,
      questions: [],
      kinds: { post: 2, reply: 2, reaction: 2, view: 1 },
      ignored: { 'changed or taken back': 2 },
      rejected: [{ line: 12, reason: 'it is not valid JSON' }],
    })
    const start = `edx:t1:${Date.parse('2026-01-05T10:00:00Z') / 1000}`
    const answer = `edx:r1:${Date.parse('2026-01-05T11:00:00Z') / 1000}`
    expect(found.events.slice(0, 3)).toMatchObject([
      { key: start, thread: 'edx:t1', parent: null, channel: course, words: 5, author: { key: 'ada', isStaff: true } },
      { key: answer, thread: 'edx:t1', parent: start, author: { key: 'benny', handle: 'benny', isStaff: false } },
      { at: Date.parse('2026-01-05T12:00:00Z'), thread: 'edx:t1', parent: answer },
    ])
  })

  test('counts a vote once per person however often it was taken back and given again', async () => {
    const { events } = await readSource(edxTracking, fileOf('tracking.log', talk))
    const votes = events.filter(({ kind }) => kind === 'reaction')
    expect(new Set(votes.map(({ key }) => key)).size).toBe(1)
  })

  test('keeps to themselves those who posted anonymously', async () => {
    const { events } = await readSource(edxTracking, fileOf('tracking.log', talk))
    expect(events.find(({ thread }) => thread === 'edx:t2')?.author).toMatchObject({
      key: 'anonymous',
      kind: 'unknown',
    })
    expect(JSON.stringify(events)).not.toContain('cleo7')
  })

  test('takes what a learner does in a course as being there, and leaves out the rest with its reason', async () => {
    const at = '2026-01-05T10:00:00.000001+00:00'
    const found = await readSource(
      edxTracking,
      fileOf(
        'tracking.log',
        log(
          line('ada', 'problem_check', at, 'input_1=2&input_2=3', { event_source: 'browser' }),
          line('ada', 'play_video', at, '{"code":"x"}', { event_source: 'browser' }),
          line('ada', `/courses/${course}/courseware/a/b/`, at, '{"POST": {}, "GET": {}}'),
          line('ada', `/courses/${course}/instructor/api/list_forum_members`, at),
          line('ada', '/dashboard', at, {}, { context: { user_id: 3, course_id: '' } }),
          line('ada', 'edx.user.settings.changed', at, {}, { context: { user_id: 3, course_id: '' } }),
          line('ada', 'edx.grades.problem.submitted', at),
          line('ada', 'edx.course.enrollment.mode_changed', at),
          line('', 'play_video', at),
          line('anonymous', 'edx.course.enrollment.activated', at, { user_id: 9, course_id: course }),
          line('ada', 'edx.course.enrollment.deactivated', at, { user_id: 3, course_id: course }),
          line('ada', 'play_video', 'today'),
          '[1]',
        ),
      ),
    )
    expect(found).toMatchObject({
      kinds: { view: 3, join: 1, leave: 1 },
      ignored: {
        'running the course': 1,
        'outside any course': 2,
        'a result, not an act': 1,
        'changed or taken back': 1,
        'nobody signed in': 1,
      },
      rejected: [{ line: 12, reason: '"today" is not a time that can be read' }, { line: 13 }],
    })
    expect(found.events.find(({ kind }) => kind === 'join')?.author).toMatchObject({ key: '#9', name: 'Learner 9' })
  })

  test('comes zipped too, and in folders with other files, which are named', async () => {
    const path = folderOf({ 'a.log.gz': gzipSync(talk), 'segment.log': '{"type":"track","event":"x"}\n' })
    const found = await readSource(edxTracking, path)
    expect(found.kinds).toEqual({ post: 2, reply: 2, reaction: 2, view: 1 })
    expect(found.problems).toEqual(['segment.log holds no events of a tracking log and was left out.'])
  })
})

test('lines of another kind are no tracking log', async () => {
  const found = await readSource(
    edxTracking,
    fileOf('x.log', log('{"time":"2026-01-05T10:00:00Z","user":"ada"}', '{"time":1}')),
  )
  expect(found.found).toHaveProperty('isNot')
})

const entry = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({
        user: fc.constantFrom('ada', 'benny', '', '__proto__'),
        type: fc.constantFrom(
          'edx.forum.thread.created',
          'edx.forum.comment.created',
          'edx.forum.thread.voted',
          'play_video',
          '/courses/a/b/c/d',
          'edx.course.enrollment.activated',
        ),
        time: fc.constantFrom('2026-01-05T10:00:00.1+00:00', '2026-02-30T10:00:00Z', '', '2012-10-10T10:00:00'),
        event: fc.constantFrom(
          { id: 'a' },
          { id: 'b', discussion: { id: 'a' } },
          { user_id: 4 },
          '{"id":"c"}',
          '{',
          null,
          7,
        ),
      })
      .map(({ user, type, time, event }) => line(user, type, time, event)),
  },
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
)
const anyLog = fc.tuple(fc.array(entry, { minLength: 1, maxLength: 15 }), damage)

function written([lines, hits]: typeof anyLog extends fc.Arbitrary<infer Log> ? Log : never): string {
  return fileOf(
    'tracking.log',
    damaged(Buffer.from(log(line('ada', 'play_video', '2026-01-05T10:00:00Z'), ...lines)), hits),
  )
}

test('any log, whole or damaged, is read the same each time or refused', async () => {
  await readsAny(edxTracking, anyLog, written)
}, 60_000)

test('any log, whole or damaged, adds up, comes in once and goes out again', async () => {
  await holdsForAny(anyLog, written, { runs: 18 })
}, 240_000)
