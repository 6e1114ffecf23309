import fc from 'fast-check'
import { test } from 'vitest'
import { fileOf, zipOf } from '../../builders/files.ts'
import { damage, damaged, holdsForAny } from '../../builders/holds-for.ts'

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

test('any table, whole or damaged, adds up or is refused', async () => {
  await holdsForAny(fc.tuple(table, damage), ([text, hits]) => fileOf('events.csv', damaged(Buffer.from(text), hits)))
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

const hit = fc.option(fc.tuple(fc.constantFrom('users.json', 'general/2026-01-05.json'), damage), { freq: 2 })

test('any Slack zip, whole or damaged, adds up or is refused', async () => {
  await holdsForAny(fc.tuple(fc.array(message, { minLength: 1, maxLength: 20 }), hit), ([messages, hits]) => {
    const files: Record<string, unknown> = {
      'users.json': [{ id: 'U0ADA', real_name: 'Ada' }],
      'channels.json': [{ id: 'C1', name: 'general' }],
      'general/2026-01-05.json': messages,
    }
    if (hits) files[hits[0]] = damaged(Buffer.from(JSON.stringify(files[hits[0]])), hits[1])
    return zipOf(files)
  })
}, 120_000)
