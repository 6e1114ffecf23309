import fc from 'fast-check'
import { expect, test } from 'vitest'
import { vivaExport } from '../../../src/core/imports/sources/viva-export.ts'
import { fileOf, folderOf, zipOf } from '../../builders/files.ts'
import { damage, damaged, holdsForAny } from '../../builders/holds-for.ts'
import { readSource } from '../../builders/read-source.ts'

const header =
  'id,replied_to_id,parent_id,thread_id,conversation_id,group_id,group_name,participants,in_private_group,in_private_conversation,sender_id,sender_type,sender_name,sender_email,body,api_url,attachments,deleted_by_id,deleted_by_type,created_at,deleted_at,message_type'
type Message = Partial<Record<string, string>>
const row = (message: Message) =>
  header
    .split(',')
    .map((column) => message[column] ?? 'null')
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')
const start = {
  id: '100',
  thread_id: '100',
  sender_id: '7',
  created_at: '2026-01-05T09:00:00.000Z',
  message_type: 'update',
  body: 'Hello all',
  group_id: '5',
  in_private_conversation: 'false',
  sender_type: 'User',
}
const messages: Message[] = [
  start,
  {
    ...start,
    id: '101',
    replied_to_id: '100',
    sender_id: '8',
    created_at: '2026/01/05 10:00:00 +0000',
    body: 'Line one\nline "two"',
    attachments: 'uploadedfile:55',
  },
  {
    ...start,
    id: '102',
    sender_id: '9',
    sender_name: 'Zed Ash',
    sender_email: 'zed@example.org',
    created_at: '2026-01-05 11:00:00 UTC',
    group_name: 'Leaders',
  },
  { ...start, id: '103', in_private_conversation: 'true' },
  { ...start, id: '104', deleted_at: '2026-01-06T09:00:00Z' },
  { ...start, id: '105', message_type: 'system' },
  { ...start, id: '106', created_at: 'null' },
  { ...start, id: '107', sender_id: 'null', thread_id: '107' },
  { ...start, id: '108', thread_id: '108', sender_id: '12', sender_type: 'Bot', sender_name: 'Poller' },
  { ...start, id: 'abc' },
]
const users =
  'id,email,name,job_title,location,department,joined_at,deleted_at,suspended_at,guid,state,api_url\n7,ada@example.org,Ada Field,Lead,Ulm,HR,2020-01-01T00:00:00Z,null,null,g,active,u\n8,ben@example.org,Ben Oak,,,,,2026-02-01T00:00:00Z,,g,deleted,u\n'
const files = {
  'Messages.csv': `${[header, ...messages.map(row)].join('\n')}\n`,
  'Users.csv': users,
  'Groups.csv': 'id,name,description\n5,Pathfinders,Where we talk\n',
  'Files.csv': 'file_id,uploader_id,name,path,description\n55,8,a.pdf,x,\n',
  'log.txt': 'done',
}

test('a network export tells threads, senders and communities', async () => {
  for (const path of [await zipOf(files), folderOf(files)]) {
    const found = await readSource(vivaExport, path)
    expect(found.kinds).toEqual({ post: 3, reply: 2 })
    expect(found.ignored).toEqual({ 'private message': 1, deleted: 1, 'system message': 1 })
    expect(found.rejected.map(({ reason }) => reason)).toEqual([
      'its time: no time',
      '"abc" is not a message\'s number',
    ])
    expect(found.read).toBe(10)
    expect(found.events.slice(0, 3)).toMatchObject([
      {
        key: 'viva:100',
        kind: 'post',
        thread: 'viva:thread:100',
        parent: null,
        channel: 'Pathfinders',
        words: 2,
        hasArtefact: false,
      },
      { key: 'viva:101', kind: 'reply', thread: 'viva:thread:100', parent: 'viva:100', words: 4, hasArtefact: true },
      { key: 'viva:102', kind: 'reply', parent: 'viva:100', channel: 'Leaders' },
    ])
    expect(found.authors.get('7')).toMatchObject({ name: 'Ada Field', email: 'ada@example.org', kind: 'person' })
    expect(found.authors.get('8')).toMatchObject({ kind: 'deleted' })
    expect(found.authors.get('9')).toMatchObject({ name: 'Zed Ash', email: 'zed@example.org' })
    expect(found.authors.get('12')).toMatchObject({ kind: 'bot', name: 'Poller' })
    expect(found.authors.get('unknown')).toMatchObject({ kind: 'unknown' })
  }
})

test('its messages by themselves come in with the names that they carry', async () => {
  const found = await readSource(vivaExport, fileOf('Messages.csv', files['Messages.csv']))
  expect(found.kinds).toEqual({ post: 3, reply: 2 })
  expect(found.events[0]).toMatchObject({ channel: 'community 5' })
})

const cell = fc.constantFrom(
  'null',
  '',
  '100',
  '101',
  '7',
  'true',
  'false',
  '2026-01-05T09:00:00Z',
  'system',
  'update',
  '"',
  '__proto__',
)
const anyMessage = fc.record({
  id: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 30 }).map(String) }, cell),
  thread_id: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }).map(String) }, cell),
  replied_to_id: cell,
  sender_id: fc.constantFrom('7', '8', '9', 'null', ''),
  created_at: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.integer({ min: 1_767_000_000, max: 1_780_000_000 }).map((at) => new Date(at * 1000).toISOString()),
    },
    cell,
  ),
  in_private_conversation: fc.constantFrom('false', 'false', 'true', 'null'),
  message_type: fc.constantFrom('update', 'update', 'system', 'announcement'),
  body: fc.string({ maxLength: 20 }),
})

test('any network export, whole or damaged, adds up or is refused', async () => {
  await holdsForAny(fc.tuple(fc.array(anyMessage, { minLength: 1, maxLength: 20 }), damage), ([rows, hits]) =>
    zipOf({ ...files, 'Messages.csv': damaged(Buffer.from([header, ...rows.map(row)].join('\n')), hits) }),
  )
}, 240_000)
