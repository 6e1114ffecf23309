import fc from 'fast-check'
import { test } from 'vitest'
import { fileOf } from '../../builders/files.ts'
import { damage, damaged, holdsForAny } from '../../builders/holds-for.ts'

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.nat(50).map(String) },
  fc.constantFrom('', '1,204', '7.0', '-1', 'many', '"', '__proto__', '2026-04-17', 'Ada'),
)
const key = fc.constantFrom('U1', 'U2', 'U3', 'ada@example.org', 'ben_x.org#EXT#@acme.onmicrosoft.com', '')
const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Each report with a column of its own for whom or what a row is about; the rest is anything. */
const reports = [
  {
    name: 'Acme Member Analytics Prior 30 Days - Apr 17, 2026.csv',
    columns: ['User ID', 'Name', 'Days active', 'Messages posted', 'Reactions added'],
  },
  {
    name: 'Acme Channel Analytics Prior 30 Days - Apr 17, 2026.csv',
    columns: ['Name', 'Total membership', 'Messages posted', 'Members who posted'],
  },
  {
    name: 'users.csv',
    columns: [
      'User Principal Name',
      'Report Refresh Date',
      'Team Chat Message Count',
      'Private Chat Message Count',
      'Report Period',
    ],
  },
  {
    name: 'groups.csv',
    columns: [
      'Group Display Name',
      'Owner Principal Name',
      'Report Refresh Date',
      'Posted Count',
      'Read Count',
      'Liked Count',
      'Report Period',
    ],
  },
  {
    name: 'user-list-260503-081500-1.csv',
    columns: ['username', 'id', 'created_at', 'topic_count', 'post_count', 'likes_given'],
  },
] as const

const table = fc
  .constantFrom(...reports)
  .chain(({ name, columns }) =>
    fc
      .array(fc.tuple(key, ...columns.slice(1).map((column) => valueFor(column))), { minLength: 1, maxLength: 15 })
      .map((rows) => ({ name, text: [columns.join(','), ...rows.map((row) => row.map(quoted).join(','))].join('\n') })),
  )

function valueFor(column: string): fc.Arbitrary<string> {
  if (column === 'Report Refresh Date') return fc.constantFrom('2026-04-17', '2026-04-17', '2026-04-17', 'soon', '')
  if (column === 'Report Period') return fc.constantFrom('7', '7', '7', 'x')
  if (column === 'created_at') return fc.constantFrom('2025-01-05 10:00:00 UTC', '2026-01-05 10:00:00 UTC', 'never')
  return cell
}

test('any report, whole or damaged, adds up or is refused', async () => {
  await holdsForAny(
    fc.tuple(table, damage),
    ([{ name, text }, hits]) => fileOf(name, damaged(Buffer.from(text), hits)),
    { runs: 50 },
  )
}, 240_000)

const line = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record(
      {
        date: fc.constantFrom('2026-04-13', '2026-04-13', '2026-04-14', 'soon'),
        user_id: fc.constantFrom('U1', 'U2', null),
        is_active: fc.boolean(),
        messages_posted_count: fc.oneof(fc.nat(9), fc.constantFrom(-1, 1.5, 'x')),
        reactions_added_count: fc.nat(3),
        email_address: fc.constantFrom('ada@example.org', '', '__proto__'),
      },
      { requiredKeys: ['date', 'user_id', 'messages_posted_count'] },
    ),
  },
  fc.record({
    date: fc.constant('2026-04-13'),
    channel_id: fc.constantFrom('C1', 'C2'),
    total_members_count: fc.nat(9),
  }),
  fc.jsonValue({ maxDepth: 2 }),
)

test('any file of Slack’s analytics of a day, whole or damaged, adds up or is refused', async () => {
  await holdsForAny(
    fc.tuple(fc.array(line, { minLength: 1, maxLength: 12 }), damage),
    ([values, hits]) =>
      fileOf('member.json', damaged(Buffer.from(values.map((value) => JSON.stringify(value)).join('\n')), hits)),
    { runs: 40 },
  )
}, 240_000)
