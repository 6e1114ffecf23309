import { textFacts } from '../../classification/text-facts.ts'
import { instantOf } from '../../time/instants.ts'
import { columnOf, headerProblems } from '../intake/columns.ts'
import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { kept } from '../intake/kept.ts'
import { openTable, type Table } from '../intake/tables.ts'
import type { Author, Draft, Reading, Recognition, Source } from './source.ts'
import { plain, VivaPeople } from './viva-people.ts'

/** The data export of a Viva Engage (once Yammer) network: every message with its thread, sender and community. Likes are not in it. */
export const vivaExport: Source = {
  id: 'viva-export',
  title: 'Viva Engage network export',
  looksLike: 'The zip of a Viva Engage or Yammer network export with Messages.csv, Users.csv and Groups.csv.',
  steps: [
    'Ask a verified administrator of Viva Engage.',
    'In the Viva Engage admin center open Export network data and choose the dates of your cohort.',
    'Leave attachments out, export, and bring the zip as it is; choose your community among the channels.',
  ],
  platform: 'viva-engage',
  grain: 'events',
  scope: 'organisation',
  usesMapping: false,
  holdsTexts: true,
  recognise,
  read,
  grades: () => ({ 'reacting-rate': 'unavailable' }),
}

const names = {
  id: ['id', 'message_id'],
  thread: ['thread_id'],
  repliedTo: ['replied_to_id'],
  parent: ['parent_id'],
  group: ['group_id'],
  groupName: ['group_name'],
  privately: ['in_private_conversation'],
  sender: ['sender_id'],
  senderType: ['sender_type'],
  senderName: ['sender_name'],
  senderEmail: ['sender_email'],
  body: ['body'],
  attachments: ['attachments'],
  type: ['message_type'],
  created: ['created_at'],
  deleted: ['deleted_at'],
} as const

type Cell = (column: keyof typeof names) => string

async function recognise(files: Files): Promise<Recognition> {
  const entries = messageFiles(files)
  if (entries.length === 0) return { isNot: 'it has no Messages.csv' }
  for (const entry of entries.slice(0, 5)) {
    const { columns } = await openTable(entry)
    if ((['id', 'thread', 'sender', 'created'] as const).every((name) => columnOf(columns, names[name]) >= 0))
      return { is: `${entry.name} has the columns of Viva Engage messages: thread, sender and community.` }
  }
  return { isNot: 'its messages have no column "thread_id" or "sender_id"' }
}

async function* read(files: Files, { answers }: Reading): AsyncGenerator<Draft[]> {
  const people = new VivaPeople()
  const groups = new Map<string, string>()
  for (const entry of called(files, 'users')) yield await people.learn(await openTable(entry, answers), entry.name)
  for (const entry of called(files, 'groups')) await learnGroups(await openTable(entry, answers), groups)
  for (const entry of messageFiles(files)) yield* readMessages(await openTable(entry, answers), people, groups)
}

async function* readMessages(
  table: Table,
  people: VivaPeople,
  groups: ReadonlyMap<string, string>,
): AsyncGenerator<Draft[]> {
  yield headerProblems(table.file, table.columns).map((text) => ({ type: 'problem', text }))
  const at = new Map(Object.entries(names).map(([name, aliases]) => [name, columnOf(table.columns, aliases)]))
  for await (const piece of table.rows()) {
    yield piece.map((row): Draft => {
      if (!('cells' in row)) return { type: 'rejected', file: table.file, line: row.line, reason: row.reason }
      const cell: Cell = (column) => plain(row.cells[at.get(column) ?? -1])
      const draft = draftOf(cell, people, groups)
      return 'type' in draft ? draft : { type: 'rejected', file: table.file, line: row.line, reason: draft.reason }
    })
  }
}

function draftOf(cell: Cell, people: VivaPeople, groups: ReadonlyMap<string, string>): Draft | { reason: string } {
  const id = cell('id')
  const thread = cell('thread') || id
  if (!/^\d{1,20}$/.test(id)) return { reason: `"${id.slice(0, 40)}" is not a message's number` }
  if (isYes(cell('privately'))) return { type: 'ignored', reason: 'private message' }
  if (cell('deleted') !== '') return { type: 'ignored', reason: 'deleted' }
  if (/^system$/i.test(cell('type'))) return { type: 'ignored', reason: 'system message' }
  const reading = instantOf(cell('created'), 'UTC')
  if ('reason' in reading) return { reason: `its time: ${reading.reason}` }
  const isStart = thread === id
  const answered = cell('repliedTo') || cell('parent') || thread
  return {
    type: 'event',
    author: senderOf(cell, people),
    kind: isStart ? 'post' : 'reply',
    at: reading.at,
    key: `viva:${id}`,
    thread: `viva:thread:${thread}`,
    parent: isStart ? null : `viva:${answered}`,
    channel: communityOf(cell, groups),
    ...textFacts(cell('body')),
    hasArtefact: /\buploadedfile:/i.test(cell('attachments')),
  }
}

function senderOf(cell: Cell, people: VivaPeople): Author {
  const type = cell('senderType')
  return people.of(cell('sender'), {
    name: cell('senderName'),
    email: cell('senderEmail'),
    isBot: type !== '' && !/^user$/i.test(type),
  })
}

function communityOf(cell: Cell, groups: ReadonlyMap<string, string>): string | null {
  const id = cell('group')
  const name = cell('groupName') || groups.get(id)
  return name ? kept(name) : id ? `community ${id}` : null
}

async function learnGroups(table: Table, groups: Map<string, string>): Promise<void> {
  const [id, name] = [columnOf(table.columns, ['id', 'group_id']), columnOf(table.columns, ['name', 'group_name'])]
  for await (const piece of table.rows())
    for (const row of piece)
      if ('cells' in row && plain(row.cells[name]) !== '')
        groups.set(kept(plain(row.cells[id])), kept(plain(row.cells[name])))
}

/** Of the export's parts of a kind: `Messages.csv`, in whatever folder, or `Messages-2.csv` where there are several. */
function called(files: Files, name: string): Entry[] {
  const file = new RegExp(String.raw`(?:^|/)${name}[-_ ]?\d{0,4}\.csv$`, 'i')
  return files.entries.filter((entry) => file.test(entry.name) && entry.sizeBytes > 0)
}

/** A file by itself may be called anything. */
function messageFiles(files: Files): Entry[] {
  return files.isSingle ? files.entries.filter((entry) => !/\.json$/i.test(entry.name)) : called(files, 'messages')
}

function isYes(text: string): boolean {
  return /^(?:true|t|yes|1)$/i.test(text)
}
