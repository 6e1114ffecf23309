import { noText, reactionSignals, textFacts } from '../../classification/text-facts.ts'
import { instantOf } from '../../time/instants.ts'
import { type Fields, fieldsOf, firstText, idOf, itemsOf, textOf } from './json-values.ts'
import type { Author, AuthorKind, Draft, EventDraft } from './source.ts'

/** The channel of a file. `name` is that of the channel which a thread hangs from. */
export type DiscordChannel = Readonly<{ id: string; type: string; name: string; isThread: boolean }>

/** Numbers are kinds that the exporter has no word for: 19 an answer, 20 and 23 what a program says when somebody asks it to. */
const written = new Set(['Default', 'Reply', '0', '19', '20', '23'])
const answers = new Set(['Reply', '19'])
const joins = new Set(['GuildMemberJoin', '7'])
const staffRole = /^(?:admin|administrator|moderator|mod|owner|server owner)s?$/i

export function isPrivateTalk({ type }: DiscordChannel): boolean {
  return type === 'DirectTextChat' || type === 'DirectGroupTextChat'
}

/** Turns the messages of Discord channels into events, file after file. */
export class DiscordMessages {
  /** Reactions that are only counted, without the names of those who reacted. */
  unnamedReactions = 0
  readonly #authors = new Map<string, Author>()
  /** Of an answer, the message that its conversation began with. */
  readonly #roots = new Map<string, string>()

  /** Looks ahead at messages that are about to be taken, as they may come newest first. */
  prepare(messages: readonly unknown[]): void {
    const [first, last] = [timeOf(fieldsOf(messages[0])), timeOf(fieldsOf(messages.at(-1)))]
    const order = first !== null && last !== null && first > last ? [...messages].reverse() : messages
    for (const value of order) {
      const message = fieldsOf(value)
      const id = message && idOf(message.id)
      const answered = message && answeredBy(message)
      if (id && answered) this.#roots.set(id, this.#roots.get(answered) ?? answered)
    }
  }

  /** The events of a message: the message itself, and one for each person who reacted, dated to it. */
  draftsOf(value: unknown, channel: DiscordChannel, place: { file: string; number: number }): Draft[] {
    const message = fieldsOf(value)
    const rejected = (reason: string): Draft[] => [
      { type: 'rejected', file: place.file, line: null, reason: `message ${place.number} ${reason}` },
    ]
    const id = message && idOf(message.id)
    if (!message || !id) return rejected('has no number of its own')
    const reason = ignoredBecause(message, channel)
    if (reason !== null) return ignored(message, reason)
    const at = timeOf(message)
    if (at === null) return rejected('has no readable time')
    const author = this.#author(message.author)
    if (!author) return rejected('names nobody who wrote it')
    const event = { type: 'event', author, at, key: `discord:${id}`, channel: channel.name } as const
    if (joins.has(String(message.type)))
      return [{ ...event, kind: 'join', thread: null, parent: null, ...noText, hasArtefact: false }]
    const said = { ...event, ...this.#conversation(message, id, channel), ...contentOf(message) }
    return [said, ...this.#reactions(said, message)]
  }

  /** A thread has the number of the message that it hangs from; without one, its first message starts it. */
  #conversation(message: Fields, id: string, channel: DiscordChannel): Pick<EventDraft, 'kind' | 'thread' | 'parent'> {
    const answered = answeredBy(message)
    if (channel.isThread) {
      const thread = `discord:thread:${channel.id}`
      if (id === channel.id) return { kind: 'post', thread, parent: null }
      return { kind: 'reply', thread, parent: answered ? `discord:${answered}` : thread }
    }
    if (answered)
      return {
        kind: 'reply',
        thread: `discord:thread:${this.#roots.get(id) ?? answered}`,
        parent: `discord:${answered}`,
      }
    return { kind: answers.has(String(message.type)) ? 'reply' : 'post', thread: `discord:thread:${id}`, parent: null }
  }

  #reactions(event: EventDraft, message: Fields): Draft[] {
    return itemsOf(message.reactions).flatMap((value): Draft[] => {
      const reaction = fieldsOf(value)
      const emoji = fieldsOf(reaction?.emoji)
      if (!reaction || !emoji) return []
      const name = firstText(emoji.id, emoji.name) ?? ''
      const people = itemsOf(reaction.users)
        .map((user) => this.#author(user))
        .filter((author) => author !== null)
      if (typeof reaction.count === 'number') this.unnamedReactions += Math.max(0, reaction.count - people.length)
      return people.map((author) => ({
        ...event,
        author,
        kind: 'reaction',
        key: `${event.key}:${name}:${author.key}`,
        parent: event.key,
        words: null,
        signals: reactionSignals(textOf(emoji.name) ?? ''),
        hasArtefact: false,
      }))
    })
  }

  #author(value: unknown): Author | null {
    const user = fieldsOf(value)
    const key = user && idOf(user.id)
    if (!user || !key) return null
    const known = this.#authors.get(key)
    if (known) return known
    const author = authorFrom(key, user)
    this.#authors.set(key, author)
    return author
  }
}

function ignoredBecause(message: Fields, channel: DiscordChannel): string | null {
  if (isPrivateTalk(channel)) return 'direct message'
  const type = message.type === undefined ? 'Default' : String(message.type)
  return written.has(type) || joins.has(type) ? null : 'system message'
}

function ignored(message: Fields, reason: string): Draft[] {
  const reactions = itemsOf(message.reactions).flatMap((reaction) => itemsOf(fieldsOf(reaction)?.users))
  return [message, ...reactions].map(() => ({ type: 'ignored', reason }))
}

/** A message that is passed on from elsewhere points at it too, but answers nothing. */
function answeredBy(message: Fields): string | null {
  return answers.has(String(message.type)) ? idOf(fieldsOf(message.reference)?.messageId) : null
}

function contentOf(message: Fields): Pick<EventDraft, 'words' | 'signals' | 'hasArtefact'> {
  return {
    ...(typeof message.content === 'string' ? textFacts(message.content) : noText),
    hasArtefact: itemsOf(message.attachments).length > 0,
  }
}

function timeOf(message: Fields | null): number | null {
  const reading = typeof message?.timestamp === 'string' ? instantOf(message.timestamp, 'UTC') : null
  return reading && 'at' in reading ? reading.at : null
}

function authorFrom(key: string, user: Fields): Author {
  const name = textOf(user.name)
  const number = textOf(user.discriminator)
  const handle = name && number && number !== '0000' ? `${name}#${number}` : name
  const kind = kindOf(user, name)
  const roles = itemsOf(user.roles).map((role) => textOf(fieldsOf(role)?.name) ?? '')
  return {
    key,
    name: firstText(user.nickname, name) ?? key,
    email: null,
    handle,
    aliases: [name, handle].filter((alias, index, all) => alias !== null && all.indexOf(alias) === index) as string[],
    kind,
    isStaff: kind === 'person' && roles.some((role) => staffRole.test(role)),
  }
}

function kindOf(user: Fields, name: string | null): AuthorKind {
  if (user.isBot === true) return 'bot'
  return name === 'Deleted User' || /^deleted_user_[0-9a-f]+$/i.test(name ?? '') ? 'deleted' : 'person'
}
