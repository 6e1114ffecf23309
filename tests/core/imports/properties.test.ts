import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CohortId } from '../../../src/contract/scalars.ts'
import { fileOf, zipOf } from '../../builders/files.ts'
import { logicalContent } from '../../builders/logical-content.ts'
import { openTestStudio, type TestStudio } from '../../builders/studio.ts'
import { readyPreview, takeIn } from '../../builders/taking-in.ts'

/** What holds for any file at all: it is refused with a code and changes nothing, or its counts add up, it comes in once, and goes out again. */
async function holdsFor(studio: TestStudio, cohortId: CohortId, path: string): Promise<'refused' | 'taken'> {
  const before = logicalContent(studio.file)
  const outcome = await takeIn(studio, cohortId, path).catch((error: unknown) => error as { data?: { code?: string } })
  if (!('events' in outcome)) {
    expect(outcome.data?.code, String(outcome)).toMatch(/^import-/)
    expect(logicalContent(studio.file)).toEqual(before)
    return 'refused'
  }
  const { events, rejectedCount, importId, window } = outcome
  expect(events.read).toBe(events.added + events.duplicate + events.ignored + rejectedCount)
  expect(await takeIn(studio, cohortId, path)).toMatchObject({
    importId: null,
    window,
    events: { ...events, added: 0, duplicate: events.added + events.duplicate },
  })
  if (importId === null) throw new Error('an import into nothing adds something')
  await studio.client.imports.undo({ importId })
  expect(logicalContent(studio.file)).toEqual(before)
  expect((await readyPreview(studio, cohortId, path)).events).toEqual(events)
  return 'taken'
}

const when = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .integer({ min: 1_767_000_000, max: 1_780_000_000 })
      .map((seconds) => new Date(seconds * 1000).toISOString()),
  },
  fc.constantFrom('2026-01-05 10:00', '2026-03-29 02:30', '1767600000', '', 'soon', '31/12/2025', '2026-02-30 10:00'),
)
const who = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('ada', 'Ada ', 'ben@example.org', 'Cleo "C" Reed', '7', '7.0', '__proto__') },
  fc.string({ maxLength: 8 }),
)
const row = fc.record({
  at: when,
  person: who,
  kind: fc.constantFrom('post', 'message', 'reply', 'like_message', 'view', 'dance', ''),
  thread: fc.constantFrom('', 't1', 't2', 't3'),
  reply: fc.constantFrom('', '', '1', 't1'),
})
const quoted = (cell: string) => (/[",\n\r;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const table = fc
  .record({
    rows: fc.array(row, { minLength: 1, maxLength: 25 }),
    hasKind: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  })
  .map(({ rows, hasKind, lineEnd }) =>
    [
      `at,person,${hasKind ? 'kind' : 'note'},thread,reply_to`,
      ...rows.map((one) => [one.at, one.person, one.kind, one.thread, one.reply].map(quoted).join(',')),
    ].join(lineEnd),
  )

/** Bytes cut out, put in or flipped somewhere. */
const damage = fc.array(
  fc.record({ place: fc.nat(100_000), cut: fc.nat(6), insert: fc.uint8Array({ maxLength: 4 }) }),
  { maxLength: 3 },
)

function damaged(bytes: Buffer, hits: readonly { place: number; cut: number; insert: Uint8Array }[]): Buffer {
  return hits.reduce((all, { place, cut, insert }) => {
    const at = place % (all.length + 1)
    return Buffer.concat([all.subarray(0, at), insert, all.subarray(at + cut)])
  }, bytes)
}

test('any table, whole or damaged, adds up or is refused', async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const outcomes = { refused: 0, taken: 0 }
  await fc.assert(
    fc.asyncProperty(table, damage, async (text, hits) => {
      outcomes[await holdsFor(studio, cohortId, fileOf('events.csv', damaged(Buffer.from(text), hits)))]++
    }),
    { numRuns: 60 },
  )
  expect(outcomes.taken).toBeGreaterThan(10)
}, 120_000)

const user = fc.constantFrom('U0ADA', 'U0BEN', 'U0NEW', '')
const message = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record(
      {
        ts: fc.integer({ min: 1_767_600_000, max: 1_767_680_000 }).map((seconds) => `${seconds}.000100`),
        user,
        subtype: fc.constantFrom(
          undefined,
          undefined,
          'channel_join',
          'thread_broadcast',
          'bot_message',
          'tombstone',
          'channel_topic',
          'odd',
        ),
        bot_id: fc.constantFrom(undefined, null, 'B1'),
        thread_ts: fc.constantFrom(undefined, '1767600000.000100'),
        text: fc.string({ maxLength: 20 }),
        reactions: fc.constantFrom(
          undefined,
          [{ name: 'x', users: ['U0ADA', 'U0NEW'], count: 2 }],
          [{ name: 'y', users: [], count: 1 }],
        ),
      },
      { requiredKeys: ['ts'] },
    ),
  },
  fc.jsonValue({ maxDepth: 2 }),
)

test('any Slack zip, whole or damaged, adds up or is refused', async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const outcomes = { refused: 0, taken: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.array(message, { minLength: 1, maxLength: 20 }),
      fc.option(fc.tuple(fc.constantFrom('users.json', 'general/2026-01-05.json'), damage), { freq: 2 }),
      async (messages, hit) => {
        const files: Record<string, unknown> = {
          'users.json': [{ id: 'U0ADA', real_name: 'Ada' }],
          'channels.json': [{ id: 'C1', name: 'general' }],
          'general/2026-01-05.json': messages,
        }
        if (hit) files[hit[0]] = damaged(Buffer.from(JSON.stringify(files[hit[0]])), hit[1])
        outcomes[await holdsFor(studio, cohortId, await zipOf(files))]++
      },
    ),
    { numRuns: 60 },
  )
  expect(outcomes.taken).toBeGreaterThan(10)
}, 120_000)
