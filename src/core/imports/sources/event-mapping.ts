import type { EventMapping, TableShape } from '../../../contract/imports.ts'
import { refuse } from '../../refusal.ts'
import { columnOf, foldHeader } from '../intake/columns.ts'
import type { TableHead } from '../intake/table.ts'

const aliases = {
  at: [
    'timestamp',
    'created_at',
    'occurred_at',
    'at',
    'datetime',
    'date_time',
    'event_time',
    'time',
    'date',
    'posted_at',
    'sent_at',
    'created',
    'ts',
  ],
  person: [
    'user_id',
    'user',
    'userid',
    'author',
    'author_id',
    'actor',
    'actor_id',
    'person',
    'person_id',
    'email',
    'e-mail',
    'member',
    'member_id',
    'username',
    'user_name',
    'sender',
    'learner',
    'student',
    'participant',
    'name',
  ],
  kind: ['kind', 'event_name', 'event_kind', 'action', 'verb', 'event', 'event_type', 'activity', 'type'],
  thread: [
    'thread',
    'thread_id',
    'topic',
    'topic_id',
    'conversation',
    'conversation_id',
    'discussion',
    'discussion_id',
    'thread_key',
  ],
  replyTo: ['reply_to', 'reply_to_id', 'in_reply_to', 'replied_to_id', 'replied_to', 'parent', 'parent_id'],
  channel: ['channel', 'channel_name', 'group', 'group_name', 'space', 'room', 'category', 'forum'],
  id: ['id', 'event_id', 'message_id', 'post_id', 'uuid'],
} as const

type Field = keyof typeof aliases
const fields = Object.keys(aliases) as Field[]

/** Where each part of an event lies in a row; -1 where the table doesn't tell. */
export type EventColumns = Readonly<Record<Field, number>>

/** What the header row suggests; a field without a telling header is absent. */
function suggestMapping(columns: readonly string[]): Partial<EventMapping> {
  const suggested: Partial<EventMapping> = {}
  for (const field of fields) {
    const name = columns[columnOf(columns, aliases[field])]
    if (name !== undefined) suggested[field] = name
  }
  return suggested
}

/** The suggestion as a mapping, when time and person are both told. */
export function certainMapping(suggested: TableShape['suggested']): EventMapping | null {
  const { at, person, kind = null, thread = null, replyTo = null, channel = null, id = null } = suggested
  return at === undefined || person === undefined
    ? null
    : { at, person, kind, thread, replyTo, channel, id, timeZone: null }
}

/** The columns that a mapping names. Refused when the table lacks one. */
export function columnsOf(mapping: EventMapping, head: TableHead): EventColumns {
  const position = (name: string | null): number => {
    if (name === null || name === '') return -1
    const exact = head.columns.indexOf(name.trim())
    const found = exact >= 0 ? exact : head.columns.map(foldHeader).indexOf(foldHeader(name))
    if (found < 0) refuse('import-mapping-column', { file: head.file, column: name, columns: listed(head.columns) })
    return found
  }
  return {
    at: position(mapping.at),
    person: position(mapping.person),
    kind: position(mapping.kind),
    thread: position(mapping.thread),
    replyTo: position(mapping.replyTo),
    channel: position(mapping.channel),
    id: position(mapping.id),
  }
}

/** A table's columns with a few different values each, for the choice of columns. */
export function tableShape(head: TableHead): TableShape {
  const columns = head.columns.map((name, index) => ({
    name,
    samples: [
      ...new Set(head.sample.map((row) => (row[index] ?? '').slice(0, 60)).filter((cell) => cell !== '')),
    ].slice(0, 3),
  }))
  return {
    file: head.file,
    delimiter: head.delimiter,
    encoding: head.encoding,
    columns,
    suggested: suggestMapping(head.columns),
  }
}

export function listed(columns: readonly string[]): string {
  const shown = columns.filter((name) => name !== '').slice(0, 20)
  return shown.join(', ') + (columns.length > shown.length && shown.length === 20 ? ', …' : '')
}
