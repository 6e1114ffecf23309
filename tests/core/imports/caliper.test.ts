import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caliper } from '../../../src/core/imports/sources/caliper.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { damage, damaged, holdsForAny } from '../../builders/holds-for.ts'
import { readSource } from '../../builders/read-source.ts'
import { readsAny } from '../../builders/reads-any.ts'

const forum = { id: 'https://lms.example/forums/2', type: 'Forum', name: 'Questions' }
const thread = { id: 'https://lms.example/topics/1', type: 'Thread', isPartOf: forum }
const ada = { id: 'https://lms.example/users/1', type: 'Person', name: 'Ada Field' }
const ben = { id: 'https://lms.example/users/2', type: 'Person' }
const course = { id: 'https://lms.example/course/course-v1:Org+Leading', type: 'CourseOffering', name: 'Leading' }
let count = 0
const event = (
  actor: unknown,
  type: string,
  action: string,
  object: unknown,
  more: Readonly<Record<string, unknown>> = {},
) => ({
  '@context': 'http://purl.imsglobal.org/ctx/caliper/v1p2',
  id: `urn:uuid:00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
  type,
  actor,
  action,
  object,
  eventTime: `2026-01-05T10:${String(count % 60).padStart(2, '0')}:00.000Z`,
  ...more,
})
const message = (name: string, more: object = {}) => ({
  id: `https://lms.example/messages/${name}`,
  type: 'Message',
  isPartOf: thread,
  ...more,
})
const read = (...events: readonly unknown[]) => readSource(caliper, fileOf('events.json', events))

describe('forum events', () => {
  test('are posts and replies, in their thread and forum', async () => {
    const { events } = await read(
      event(ada, 'ThreadEvent', 'Created', thread),
      event(ada, 'MessageEvent', 'Posted', message('m1', { body: '<p>Hello you</p>' })),
      event(ben, 'MessageEvent', 'Posted', message('m2', { replyTo: message('m1') })),
      event(ben, 'MessageEvent', 'Posted', { id: 'https://lms.example/messages/alone', type: 'Message' }),
    )
    const inThread = 'caliper:https://lms.example/topics/1'
    const alone = 'caliper:message:https://lms.example/messages/alone'
    expect(events.map((one) => [one.kind, one.thread, one.parent, one.channel, one.words])).toEqual([
      ['post', inThread, null, 'Questions', null],
      ['post', inThread, inThread, 'Questions', 2],
      ['reply', inThread, events[1]?.key, 'Questions', null],
      ['post', alone, null, null, null],
    ])
    expect(events[2]?.author).toMatchObject({ key: ben.id, name: '2', kind: 'person' })
  })

  test.each([
    ['MessageEvent', 'MarkedAsRead', message('m'), 'view'],
    ['ForumEvent', 'Subscribed', forum, 'view'],
    ['ForumEvent', 'Unsubscribed', forum, 'changed or taken back'],
    ['ViewEvent', 'Viewed', thread, 'view'],
    ['NavigationEvent', 'NavigatedTo', forum, 'view'],
    ['SessionEvent', 'LoggedIn', { id: 'https://lms.example', type: 'SoftwareApplication' }, 'view'],
    ['SessionEvent', 'TimedOut', { id: 'https://lms.example', type: 'Session' }, 'a session that ran out'],
    ['MediaEvent', 'Paused', { id: 'v', type: 'VideoObject' }, 'view'],
    ['AssessmentEvent', 'Submitted', { id: 'q', type: 'Assessment' }, 'view'],
    ['GradeEvent', 'Graded', { id: 'a', type: 'Attempt' }, 'a result, not an act'],
    ['MessageEvent', 'Deleted', message('m'), 'changed or taken back'],
    ['FeedbackEvent', 'Commented', { id: 'd', type: 'Document' }, 'reply'],
    ['AnnotationEvent', 'Shared', { id: 'd', type: 'Document' }, 'artefact'],
    ['Event', 'Activated', course, 'join'],
    ['Event', 'Deactivated', course, 'leave'],
    ['Event', 'Danced', course, 'the action "danced"'],
  ])('of type %s, %s are understood', async (type, action, object, expected) => {
    const { events, ignored } = await read(event(ada, type, action, object))
    expect(events[0]?.kind ?? Object.keys(ignored)[0]).toBe(expected)
  })
})

test("a membership is its member's, whoever made it", async () => {
  const { events } = await read(
    event(ada, 'Event', 'Created', { id: 'm', type: 'Membership', member: ben, organization: course }),
  )
  expect(events[0]).toMatchObject({ kind: 'join', author: { key: ben.id } })
})

test('roles, programs, people not signed in and Canvas logins are known', async () => {
  const canvas = {
    id: 'urn:instructure:canvas:user:21',
    type: 'Person',
    extensions: { 'com.instructure.canvas': { user_login: 'eve@example.org' } },
  }
  const { authors } = await read(
    event(ada, 'ViewEvent', 'Viewed', thread, { membership: { member: ada.id, roles: ['Instructor'] } }),
    event(ben, 'ViewEvent', 'Viewed', thread, { membership: { member: ada, roles: ['Instructor'] } }),
    event({ id: 'https://lms.example/app', type: 'SoftwareApplication' }, 'ViewEvent', 'Viewed', thread),
    event({ id: 'https://lms.example/user/anonymous', type: 'Person' }, 'ViewEvent', 'Viewed', thread),
    event(canvas, 'ViewEvent', 'Viewed', thread),
    event('https://lms.example/users/3', 'ViewEvent', 'Viewed', thread),
  )
  expect([...authors.values()].map(({ name, kind, isStaff, email }) => [name, kind, isStaff, email])).toEqual([
    ['Ada Field', 'person', true, null],
    ['2', 'person', false, null],
    ['app', 'bot', false, null],
    ['Somebody not signed in', 'unknown', false, null],
    ['eve@example.org', 'person', false, 'eve@example.org'],
    ['3', 'person', false, null],
  ])
})

describe('files of events', () => {
  const one = event(ada, 'ViewEvent', 'Viewed', thread)
  const two = event(ben, 'ViewEvent', 'Viewed', thread)
  const envelope = (...data: readonly unknown[]) => ({
    sensor: 'https://lms.example',
    sendTime: '2026-01-05T11:00:00Z',
    data,
  })
  test.each([
    ['a list', 'x.json', JSON.stringify([one, two])],
    ['an envelope', 'x.json', JSON.stringify(envelope(one, two))],
    ['a list of envelopes', 'x.json', JSON.stringify([envelope(one), envelope(two)])],
    ['lines of envelopes', 'x.jsonl', `${JSON.stringify(envelope(one))}\n${JSON.stringify(envelope(two))}\n`],
  ])('are read as %s', async (_, name, content) => {
    expect((await readSource(caliper, fileOf(name, content))).kinds).toEqual({ view: 2 })
  })

  test('in a folder are one import; a file cut off is rejected and the rest comes in', async () => {
    const found = await readSource(
      caliper,
      folderOf({ 'a.json': one, 'b.json': JSON.stringify(two).slice(0, -9), 'c.json': two, 'd.json': {} }),
    )
    expect(found).toMatchObject({ kinds: { view: 2 }, rejected: [{ file: 'b.json', line: null }] })
    expect(found.problems).toEqual(['d.json holds no Caliper events and was left out.'])
  })

  test('of version 1.0 have other names and no ids', async () => {
    const old = {
      '@type': 'http://purl.imsglobal.org/caliper/v1/NavigationEvent',
      actor: { '@id': 'https://lms.example/users/1', '@type': 'http://purl.imsglobal.org/caliper/v1/lis/Person' },
      action: 'http://purl.imsglobal.org/vocab/caliper/v1/action#NavigatedTo',
      object: { '@id': 'https://lms.example/page', '@type': 'http://purl.imsglobal.org/caliper/v1/WebPage' },
      eventTime: '2015-09-15T10:15:00.000Z',
    }
    const { events } = await read(old, old, { ...old, eventTime: 1442312100000 })
    expect(events.map(({ kind, at }) => [kind, at])).toEqual(
      Array(3).fill(['view', Date.parse('2015-09-15T10:15:00Z')]),
    )
    expect(events[0]?.key).toBe(events[1]?.key)
  })

  test('keep apart what one id was given to, and know the same again', async () => {
    const { events } = await read(one, { ...one, action: 'NavigatedTo' }, one)
    expect(new Set(events.map(({ key }) => key)).size).toBe(2)
  })
})

test('descriptions are left out; what lacks its parts is rejected with its place', async () => {
  const found = await read(
    event(ada, 'ViewEvent', 'Viewed', thread),
    { id: 'x', type: 'Person' },
    { type: 'ViewEvent', action: 'Viewed' },
    event(ada, 'ViewEvent', 'Viewed', thread, { eventTime: 'late' }),
    event({ type: 'Person' }, 'ViewEvent', 'Viewed', thread),
  )
  expect(found).toMatchObject({ read: 5, kinds: { view: 1 }, ignored: { 'a description of something, not an act': 1 } })
  expect(found.rejected.map(({ reason }) => reason)).toEqual([
    'event 3: it lacks its actor, action or time',
    'event 4: "late" is not a time that can be read',
    'event 5: its actor has no id',
  ])
})

const any = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      id: fc.constantFrom('urn:uuid:1', 'urn:uuid:2', null),
      type: fc.constantFrom('MessageEvent', 'ViewEvent', 'ThreadEvent', 7),
      action: fc.constantFrom('Posted', 'Viewed', 'Created', 'Liked', '', '__proto__'),
      actor: fc.constantFrom(ada, ben, 'x', {}, null),
      object: fc.constantFrom(message('a'), message('b', { replyTo: 'c' }), thread, course, null, {
        isPartOf: { isPartOf: 5 },
      }),
      eventTime: fc.constantFrom('2026-01-05T10:00:00Z', 1767600000000, 'x', null),
    }),
  },
  fc.jsonValue({ maxDepth: 2 }),
)
const anyFile = fc.tuple(fc.array(any, { minLength: 1, maxLength: 15 }), damage)

function written([events, hits]: typeof anyFile extends fc.Arbitrary<infer File> ? File : never): string {
  return fileOf(
    'x.jsonl',
    damaged(
      Buffer.from(
        [event(ada, 'ViewEvent', 'Viewed', thread, { id: 'urn:uuid:0' }), ...events]
          .map((one) => JSON.stringify(one))
          .join('\n'),
      ),
      hits,
    ),
  )
}

test('any events, whole or damaged, are read the same each time or refused', async () => {
  await readsAny(caliper, anyFile, written)
}, 60_000)

test('any events, whole or damaged, add up, come in once and go out again', async () => {
  await holdsForAny(anyFile, written, { runs: 18 })
}, 240_000)
