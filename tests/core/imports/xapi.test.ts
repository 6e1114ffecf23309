import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { xapi } from '../../../src/core/imports/sources/xapi.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { damage, damaged, holdsForAny } from '../../builders/holds-for.ts'
import { readSource } from '../../builders/read-source.ts'
import { readsAny } from '../../builders/reads-any.ts'

const verb = (iri: string) => ({ id: iri, display: { en: iri } })
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const ada = { objectType: 'Agent', name: 'Ada Field', mbox: 'mailto:ada@example.org' }
const ben = { account: { homePage: 'https://lms.example.org', name: 'ben.oak' } }
const activity = (iri: string, type?: string, name?: string) => ({
  objectType: 'Activity',
  id: iri,
  definition: { ...(type ? { type } : {}), ...(name ? { name: { de: 'x', 'en-GB': name } } : {}) },
})
const course = {
  ...activity('https://lms.example.org/course/3', 'http://adlnet.gov/expapi/activities/course', 'Leading'),
  objectType: 'Activity',
}
const context = { contextActivities: { parent: [course] } }
const discussion = activity('https://lms.example.org/d/7', 'http://id.tincanapi.com/activitytype/discussion')

let count = 0
const statement = (actor: unknown, iri: string, object: unknown, more: Readonly<Record<string, unknown>> = {}) => ({
  id: id(++count),
  actor,
  verb: verb(iri),
  object,
  timestamp: `2026-01-05T10:${String(count % 60).padStart(2, '0')}:00.000Z`,
  context,
  ...more,
})
const read = (...statements: readonly unknown[]) => readSource(xapi, fileOf('statements.json', statements))
const kindOf = async (iri: string, object: unknown) => {
  const { events, ignored } = await read(statement(ada, iri, object))
  return events[0]?.kind ?? Object.keys(ignored)[0]
}

describe('statements', () => {
  const forumPost = activity('https://x.example/p/1', 'http://xapi.jisc.ac.uk/vle/forum-post')
  const video = activity('https://x.example/v', 'https://w3id.org/xapi/video/activity-type/video')
  const meeting = activity('https://x.example/m', 'http://adlnet.gov/expapi/activities/meeting')
  const question = activity('https://x.example/q', 'http://adlnet.gov/expapi/activities/question')

  test.each([
    ['https://w3id.org/xapi/acrossx/verbs/posted', forumPost, 'post'],
    ['http://adlnet.gov/expapi/verbs/asked', forumPost, 'post'],
    ['http://id.tincanapi.com/verb/replied', forumPost, 'reply'],
    ['http://adlnet.gov/expapi/verbs/commented', discussion, 'reply'],
    ['http://adlnet.gov/expapi/verbs/answered', question, 'view'],
    [
      'http://adlnet.gov/expapi/verbs/answered',
      activity('https://x.example/q', 'http://id.tincanapi.com/activitytype/forum-topic'),
      'reply',
    ],
    ['http://activitystrea.ms/schema/1.0/like', forumPost, 'reaction'],
    ['https://w3id.org/xapi/openedx/verb/voted', discussion, 'reaction'],
    ['http://id.tincanapi.com/verb/viewed', course, 'view'],
    ['http://activitystrea.ms/schema/1.0/watch', video, 'view'],
    ['http://adlnet.gov/expapi/verbs/experienced', video, 'view'],
    ['https://w3id.org/xapi/video/verbs/paused', video, 'view'],
    ['http://adlnet.gov/expapi/verbs/completed', video, 'view'],
    ['http://adlnet.gov/expapi/verbs/attended', meeting, 'attend'],
    ['http://activitystrea.ms/schema/1.0/join', meeting, 'attend'],
    [
      'http://activitystrea.ms/schema/1.0/join',
      activity('https://x.example/g', 'http://activitystrea.ms/schema/1.0/group'),
      'join',
    ],
    ['http://adlnet.gov/expapi/verbs/registered', course, 'join'],
    ['http://id.tincanapi.com/verb/unregistered', course, 'leave'],
    ['http://adlnet.gov/expapi/verbs/shared', video, 'artefact'],
    ['http://activitystrea.ms/schema/1.0/create', discussion, 'post'],
    ['http://adlnet.gov/expapi/verbs/registered', meeting, 'a registration for a meeting'],
    ['http://adlnet.gov/expapi/verbs/passed', course, 'a result, not an act'],
    ['http://id.tincanapi.com/verb/edited', discussion, 'changed or taken back'],
    ['https://x.example/verbs/danced', video, 'the verb "danced"'],
  ])('with the verb %s are understood', async (iri, object, expected) => {
    expect(await kindOf(iri, object)).toBe(expected)
  })

  test('of one discussion are one thread, whose first message starts it', async () => {
    const { events } = await read(
      statement(ada, 'https://w3id.org/xapi/acrossx/verbs/posted', discussion, {
        result: { response: 'Hello you all' },
      }),
      statement(ben, 'https://w3id.org/xapi/acrossx/verbs/posted', discussion),
      statement(ben, 'http://id.tincanapi.com/verb/replied', discussion),
    )
    const thread = 'xapi:https://lms.example.org/d/7'
    expect(events.map((event) => [event.kind, event.thread, event.parent, event.words, event.channel])).toEqual([
      ['post', thread, thread, 3, 'Leading'],
      ['post', thread, thread, null, 'Leading'],
      ['reply', thread, null, null, 'Leading'],
    ])
  })

  test('that post to a whole forum start a thread each, and answers name the statement that they refer to', async () => {
    const forum = activity('https://lms.example.org/forum/1', 'http://id.tincanapi.com/activitytype/forum')
    const first = statement(ada, 'http://x/posted', forum)
    const second = statement(ben, 'http://x/posted', forum)
    const answer = statement(ben, 'http://x/replied', { objectType: 'StatementRef', id: first.id.toUpperCase() })
    const { events } = await read(first, second, answer)
    expect(events.map(({ thread }) => thread)).toEqual([`xapi:${first.id}`, `xapi:${second.id}`, `xapi:${answer.id}`])
    expect(events[2]?.parent).toBe(`xapi:${first.id}`)
  })

  test('from Open edX tell threads and what is said in them by their addresses', async () => {
    const at = (path: string) =>
      activity(`https://x/api/discussion/v1/${path}`, 'http://id.tincanapi.com/activitytype/discussion')
    const { kinds } = await read(
      statement(ada, 'https://w3id.org/xapi/acrossx/verbs/posted', at('threads/64a')),
      statement(ben, 'https://w3id.org/xapi/acrossx/verbs/posted', at('comments/64b')),
    )
    expect(kinds).toEqual({ post: 1, reply: 1 })
  })

  test('name people in every way there is', async () => {
    const sum = createHash('sha1').update('mailto:ada@example.org').digest('hex')
    const looked = (actor: unknown) => statement(actor, 'http://x/viewed', course)
    const { authors, rejected, events } = await read(
      looked(ada),
      looked({ mbox_sha1sum: sum }),
      looked(ben),
      looked({ openid: 'https://id.example.org/cleo' }),
      looked({ account: { homePage: 'https://lms.example.org', name: 'f6c5ca7f-9daa-4830-a6a7-887af156e9ce' } }),
      looked({ objectType: 'Group', name: 'Team', member: [ben, { mbox: 'mailto:eve@example.org' }] }),
      looked({ name: 'Nobody in particular' }),
    )
    expect([...authors.values()].map(({ name, email, handle, kind }) => [name, email, handle, kind])).toEqual([
      ['Ada Field', 'ada@example.org', null, 'person'],
      ['ben.oak', null, 'ben.oak', 'person'],
      ['cleo', null, null, 'person'],
      ['Member f6c5ca7f', null, null, 'person'],
      ['eve@example.org', 'eve@example.org', null, 'person'],
    ])
    expect(events).toHaveLength(7)
    expect(rejected).toMatchObject([{ line: null, reason: 'statement 7: its actor has no mailbox, account or OpenID' }])
  })

  test('that were taken back are left out, wherever the one that says so stands', async () => {
    const wrong = statement(ada, 'http://x/posted', discussion)
    const voids = statement(ada, 'http://adlnet.gov/expapi/verbs/voided', { objectType: 'StatementRef', id: wrong.id })
    const path = folderOf({ 'a.json': [wrong], 'b.json': [voids] })
    expect((await readSource(xapi, path)).ignored).toEqual({ 'was taken back': 1, 'takes another statement back': 1 })
  })

  test('that lack a part or a time are rejected, plans are left out, and those without a number are what they say', async () => {
    const nameless = { ...statement(ada, 'http://x/viewed', course), id: undefined }
    const found = await read(
      nameless,
      { ...nameless },
      { actor: ada },
      7,
      statement(ada, 'http://x/viewed', course, { timestamp: '2026-13-01T00:00:00Z' }),
      statement(ada, 'http://x/viewed', course, { timestamp: undefined, stored: '2026-01-05T10:00:00Z' }),
      statement(ada, 'http://x/viewed', { objectType: 'SubStatement', actor: ada }),
    )
    expect(found).toMatchObject({ kinds: { view: 3 }, ignored: { 'a plan, not an act': 1 }, read: 7 })
    expect(found.rejected).toHaveLength(3)
    expect(found.events[0]?.key).toBe(found.events[1]?.key)
  })
})

describe('files of statements', () => {
  const all = [statement(ada, 'http://x/viewed', course), statement(ben, 'http://x/viewed', course)]
  const inLines = all.map((one) => JSON.stringify(one)).join('\n')
  test.each([
    ['a list', 'a.json', JSON.stringify(all)],
    ['lines', 'a.jsonl', `${inLines}\n\n`],
    ['lines with a broken one', 'a.jsonl', `${inLines}\n{"id": "x`],
    ['a page', 'a.json', JSON.stringify({ statements: all, more: '' })],
    ['a list of pages', 'a.json', JSON.stringify([{ statements: all.slice(0, 1) }, { statements: all.slice(1) }])],
    ['zipped lines', 'a.json.gz', gzipSync(inLines)],
    ['a zipped list', 'a.gz', gzipSync(JSON.stringify(all, null, 2))],
  ])('are read as %s', async (_, name, content) => {
    expect((await readSource(xapi, fileOf(name, content))).kinds).toEqual({ view: 2 })
  })

  test('say when more pages belong to them', async () => {
    const path = fileOf('a.json', { more: '/xapi/statements?cursor=2', statements: all })
    expect((await readSource(xapi, path)).problems).toEqual(['a.json is one page of several; bring the others too.'])
  })

  test('of other formats are not taken for statements', async () => {
    expect((await readSource(xapi, fileOf('a.json', [{ actor: 'x', verb: 'y', object: 'z' }]))).found).toHaveProperty(
      'isNot',
    )
  })
})

const any = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({
        actor: fc.constantFrom(ada, ben, { name: 'x' }, { objectType: 'Group', member: [ada, ben] }, {}),
        iri: fc.constantFrom(
          'http://x/posted',
          'http://x/replied',
          'http://x/viewed',
          'http://x/liked',
          'http://x/registered',
          'http://x/verbs/voided',
          '__proto__',
        ),
        object: fc.constantFrom(discussion, course, { objectType: 'StatementRef', id: id(1) }, { id: 5 }, {}),
        timestamp: fc.constantFrom('2026-01-05T10:00:00Z', '2026-01-05T10:00:00.123456789+02:00', 'never', ''),
        id: fc.constantFrom(id(1), id(2), id(3), '', 7),
      })
      .map(({ iri, ...parts }) => ({ ...parts, verb: verb(iri) })),
  },
  fc.jsonValue({ maxDepth: 2 }),
)
const anyFile = fc.tuple(fc.array(any, { minLength: 1, maxLength: 15 }), damage, fc.boolean())

function written([values, hits, isLines]: typeof anyFile extends fc.Arbitrary<infer File> ? File : never): string {
  const known = [
    { id: id(9), actor: ada, verb: verb('http://x/viewed'), object: course, timestamp: '2026-01-05T10:00:00Z' },
    ...values,
  ]
  const text = isLines ? known.map((one) => JSON.stringify(one)).join('\n') : JSON.stringify(known)
  return fileOf(isLines ? 'x.jsonl' : 'x.json', damaged(Buffer.from(text), hits))
}

test('any statements, whole or damaged, are read the same each time or refused', async () => {
  await readsAny(xapi, anyFile, written)
}, 60_000)

test('any statements, whole or damaged, add up, come in once and go out again', async () => {
  await holdsForAny(anyFile, written, { runs: 18 })
}, 240_000)
