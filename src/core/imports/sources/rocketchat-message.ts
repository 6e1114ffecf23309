import { createHash } from 'node:crypto'
import { noText, reactionSignals, textFacts } from '../../classification/text-facts.ts'
import { instantOf } from '../../time/instants.ts'
import type { JsonRecord } from './json-records.ts'
import { type Fields, fieldsOf, firstText, itemsOf, textOf } from './json-values.ts'
import type { RocketChatRooms } from './rocketchat-rooms.ts'
import type { Author, Draft, EventDraft } from './source.ts'

/** Kinds of messages that somebody wrote: plain ones, and those encrypted on the way. */
const written = new Set(['', 'e2e'])
const movements: ReadonlyMap<string, 'join' | 'leave'> = new Map([
  ['uj', 'join'],
  ['ujt', 'join'],
  ['ut', 'join'],
  ['ul', 'leave'],
  ['ult', 'leave'],
])
/** Somebody brought in or sent away whom the message's text names. */
const moved: ReadonlyMap<string, 'join' | 'leave'> = new Map([
  ['au', 'join'],
  ['added-user-to-team', 'join'],
  ['ru', 'leave'],
  ['removed-user-from-team', 'leave'],
])
const userName = /^[\w.@-]{1,200}$/

/** Turns Rocket.Chat's messages into events. */
export class RocketChatMessages {
  readonly #rooms: RocketChatRooms

  constructor(rooms: RocketChatRooms) {
    this.#rooms = rooms
  }

  /** The events of a record: the message and one for each person who reacted, dated to it; none when it is no message. */
  draftsOf(record: JsonRecord): Draft[] {
    const message = fieldsOf(record.value)
    if (message && isOther(message)) return []
    const rejected = (reason: string): Draft[] => [
      { type: 'rejected', file: record.file, line: record.line, reason: `message ${record.number} ${reason}` },
    ]
    if (!message) return rejected('is none')
    const reason = this.#ignoredBecause(message)
    if (reason !== null) return [message, ...reactionsOf(message)].map(() => ({ type: 'ignored', reason }))
    const at = timeOf(message.ts)
    if (at === null) return rejected('has no readable time')
    const user = firstText(fieldsOf(message.u)?.username, message.username)
    if (user === null) return rejected('names nobody who wrote it')
    const room = this.#place(message, record.file)
    const key = `rocketchat:${textOf(message._id) ?? fingerprint(at, user, room.key, textOf(message.msg) ?? '')}`
    const event = { type: 'event', at, key, channel: room.name } as const
    const movement = movementIn(message, user)
    if (movement) {
      const author = this.#rooms.person(movement.who)
      return [{ ...event, author, kind: movement.kind, thread: null, parent: null, ...noText, hasArtefact: false }]
    }
    const said = {
      ...event,
      author: this.#authorOf(message, user),
      ...conversationOf(message, key),
      ...contentOf(message),
    }
    return [said, ...this.#reactions(said, message)]
  }

  #ignoredBecause(message: Fields): string | null {
    const rid = textOf(message.rid)
    const writer = textOf(fieldsOf(message.u)?._id)
    const room = rid === null ? null : this.#rooms.room(rid)
    // The room of two is named by both their keys.
    const isDirect = room ? room.isDirect : rid !== null && writer !== null && rid !== writer && rid.includes(writer)
    if (isDirect) return 'direct message'
    if (message._hidden === true) return 'edit'
    const type = typeOf(message)
    if (type === 'rm') return 'deleted'
    if (moved.has(type) && !userName.test(textOf(message.msg) ?? '')) return 'system message'
    return written.has(type) || movements.has(type) || moved.has(type) ? null : 'system message'
  }

  /** A room's own export says which room it is only by the name of its file. */
  #place(message: Fields, file: string): Readonly<{ key: string; name: string | null }> {
    const rid = textOf(message.rid)
    if (rid !== null) return { key: rid, name: this.#rooms.room(rid)?.name ?? rid }
    const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
    return { key: name, name: /^(?:messages?|export|data)$/i.test(name) ? null : name }
  }

  #authorOf(message: Fields, user: string): Author {
    const program = fieldsOf(message.bot)
    if (!program && message.bot !== true) return this.#rooms.person(user)
    const name = firstText(message.alias, user) ?? user
    return this.#rooms.program(textOf(program?.i) ?? user, name)
  }

  #reactions(event: EventDraft, message: Fields): EventDraft[] {
    return reactionsOf(message).map(({ emoji, user }) => ({
      ...event,
      author: this.#rooms.person(user),
      kind: 'reaction',
      key: `${event.key}:${emoji}:${user}`,
      parent: event.key,
      words: null,
      signals: reactionSignals(emoji),
      hasArtefact: false,
    }))
  }
}

/** Rooms and users lie among the messages; they were read for their names. */
function isOther(message: Fields): boolean {
  return message.msg === undefined && (message.ts === undefined || isRoomOrUser(message))
}

function isRoomOrUser(record: Fields): boolean {
  return record.usersCount !== undefined || record.emails !== undefined || record.roles !== undefined
}

/** The export of a room calls `type` what the interface calls `t`. */
function typeOf(message: Fields): string {
  return textOf(message.t) ?? textOf(message.type) ?? ''
}

function movementIn(message: Fields, user: string): { who: string; kind: 'join' | 'leave' } | null {
  const type = typeOf(message)
  const own = movements.get(type)
  if (own) return { who: user, kind: own }
  const others = moved.get(type)
  return others ? { who: textOf(message.msg) ?? user, kind: others } : null
}

function conversationOf(message: Fields, key: string): Pick<EventDraft, 'kind' | 'thread' | 'parent'> {
  const root = textOf(message.tmid)
  if (root === null) return { kind: 'post', thread: `thread:${key}`, parent: null }
  return { kind: 'reply', thread: `thread:rocketchat:${root}`, parent: `rocketchat:${root}` }
}

function contentOf(message: Fields): Pick<EventDraft, 'words' | 'signals' | 'hasArtefact'> {
  return { ...(typeof message.msg === 'string' ? textFacts(message.msg) : noText), hasArtefact: hasFile(message) }
}

function reactionsOf(message: Fields): { emoji: string; user: string }[] {
  const reactions = fieldsOf(message.reactions)
  if (!reactions) return []
  return Object.entries(reactions).flatMap(([emoji, value]) =>
    itemsOf(fieldsOf(value)?.usernames).flatMap((user) => (textOf(user) ? [{ emoji, user: String(user) }] : [])),
  )
}

function hasFile(message: Fields): boolean {
  if (fieldsOf(message.file) || itemsOf(message.files).length > 0) return true
  return itemsOf(message.attachments).some((value) => {
    const attachment = fieldsOf(value)
    return attachment?.type === 'file' || textOf(attachment?.title_link)?.includes('/file-upload/') === true
  })
}

/** ISO text, milliseconds, or either of them as databases write dates. */
function timeOf(value: unknown): number | null {
  const date = fieldsOf(value)?.$date
  if (date !== undefined) return timeOf(fieldsOf(date)?.$numberLong ?? date)
  const reading = typeof value === 'string' || typeof value === 'number' ? instantOf(String(value), 'UTC') : null
  return reading && 'at' in reading ? reading.at : null
}

/** An export of a room leaves out the numbers of its messages. */
function fingerprint(at: number, user: string, room: string, text: string): string {
  return createHash('sha256')
    .update(JSON.stringify([at, user, room, text]))
    .digest('base64url')
    .slice(0, 24)
}
