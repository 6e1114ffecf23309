import { noText, reactionSignals, textFacts } from '../../classification/text-facts.ts'
import { instantOf } from '../../time/instants.ts'
import type { JsonRecord } from './json-records.ts'
import { type Fields, fieldsOf, firstText, idOf, itemsOf, textOf } from './json-values.ts'
import type { Draft, EventDraft } from './source.ts'
import type { TeamsPeople } from './teams-people.ts'

const longestText = 100_000

/** Where a message lies: the key and name of its channel, and why it is left out; null when it comes in. */
type Place = Readonly<{ key: string; name: string | null; leftOut: string | null }>

/** Turns Graph's messages into events. Answers lie beside their message or inside it (`replies`); each says what it answers. */
export class TeamsMessages {
  /** Messages with more answers than lie in them. */
  unfinished = 0
  readonly #people: TeamsPeople
  /** What an answer in a meeting's chat begins from, as it names only the message before it. */
  readonly #roots = new Map<string, string>()

  constructor(people: TeamsPeople) {
    this.#people = people
  }

  /** The events of a record: the message, its answers, and one for each person who reacted; none when it is no message. */
  draftsOf(record: JsonRecord): Draft[] {
    const message = fieldsOf(record.value)
    return message && isOther(message) ? [] : this.#drafts(message, record, `message ${record.number}`, null)
  }

  #drafts(message: Fields | null, record: JsonRecord, what: string, root: string | null): Draft[] {
    const rejected = (reason: string): Draft[] => [
      { type: 'rejected', file: record.file, line: record.line, reason: `${what} ${reason}` },
    ]
    const id = message && idOf(message.id)
    if (!message || !id) return rejected('has no number of its own')
    const place = placeOf(message, this.#people)
    const reason = ignoredBecause(message, place)
    const event = reason === null ? this.#event(message, id, place, root) : null
    const own =
      reason !== null
        ? ignored(message, reason)
        : event === null
          ? rejected('has no readable time')
          : [event, ...this.#reactions(event, message)]
    if (textOf(message['replies@odata.nextLink'])) this.unfinished++
    const answers = itemsOf(message.replies).flatMap((reply, index) =>
      this.#drafts(fieldsOf(reply), record, `answer ${index + 1} to ${what}`, id),
    )
    return [...own, ...answers]
  }

  #event(message: Fields, id: string, place: Place, root: string | null): EventDraft | null {
    const at = timeOf(message.createdDateTime)
    if (at === null) return null
    const answered = idOf(message.replyToId) ?? root ?? quotedIn(message)
    const start = answered === null || answered === id ? id : this.#rootOf(place, answered)
    if (start !== id) this.#roots.set(`${place.key}:${id}`, start)
    return {
      type: 'event',
      author: this.#people.who(message.from),
      kind: start === id ? 'post' : 'reply',
      at,
      key: `teams:${place.key}:${id}`,
      thread: `teams:${place.key}:thread:${start}`,
      parent: start === id ? null : `teams:${place.key}:${answered}`,
      channel: place.name,
      ...contentOf(message),
      hasArtefact: itemsOf(message.attachments).some((one) => fieldsOf(one)?.contentType === 'reference'),
    }
  }

  #rootOf(place: Place, answered: string): string {
    return this.#roots.get(`${place.key}:${answered}`) ?? answered
  }

  #reactions(event: EventDraft, message: Fields): Draft[] {
    return itemsOf(message.reactions).flatMap((value): Draft[] => {
      const reaction = fieldsOf(value)
      if (!reaction) return []
      const author = this.#people.who(reaction.user)
      const emoji = firstText(reaction.displayName, reaction.reactionType) ?? ''
      return [
        {
          ...event,
          author,
          kind: 'reaction',
          at: timeOf(reaction.createdDateTime) ?? event.at,
          key: `${event.key}:${textOf(reaction.reactionType) ?? emoji}:${author.key}`,
          parent: event.key,
          words: null,
          signals: reactionSignals(emoji),
          hasArtefact: false,
        },
      ]
    })
  }
}

/** Lists of channels, members and users lie beside the messages; they were read for their names. */
function isOther(message: Fields): boolean {
  const isMessage = ['messageType', 'body', 'from', '@removed'].some((name) => message[name] !== undefined)
  return !isMessage
}

function placeOf(message: Fields, people: TeamsPeople): Place {
  const channel = textOf(fieldsOf(message.channelIdentity)?.channelId)
  if (channel) return { key: channel, name: people.channel(channel) ?? channel, leftOut: null }
  const chat = textOf(message.chatId)
  if (!chat) return { key: '', name: null, leftOut: null }
  // A meeting's chat belongs to whoever met; other chats are between few.
  return {
    key: chat,
    name: people.channel(chat) ?? chat,
    leftOut: chat.includes(':meeting_') ? null : 'direct message',
  }
}

function ignoredBecause(message: Fields, place: Place): string | null {
  if (place.leftOut !== null) return place.leftOut
  if (message['@removed'] !== undefined || textOf(message.deletedDateTime)) return 'deleted'
  return (textOf(message.messageType) ?? 'message') === 'message' ? null : 'system message'
}

function ignored(message: Fields, reason: string): Draft[] {
  return [message, ...itemsOf(message.reactions)].map(() => ({ type: 'ignored', reason }))
}

/** In a chat an answer quotes what it answers. */
function quotedIn(message: Fields): string | null {
  if (!textOf(message.chatId)) return null
  const quote = itemsOf(message.attachments)
    .map(fieldsOf)
    .find((one) => one?.contentType === 'messageReference')
  return quote ? idOf(quote.id) : null
}

function contentOf(message: Fields): Pick<EventDraft, 'words' | 'signals'> {
  const body = fieldsOf(message.body)
  if (typeof body?.content !== 'string') return noText
  const text = body.content.slice(0, longestText)
  const words = body.contentType === 'html' ? text.replace(/<[^<>]*>/g, ' ').replaceAll('&nbsp;', ' ') : text
  const subject = textOf(message.subject) ?? ''
  return textFacts(`${subject}\n${words}`, `${subject}\n${text}`)
}

function timeOf(value: unknown): number | null {
  const reading = typeof value === 'string' ? instantOf(value, 'UTC') : null
  return reading && 'at' in reading ? reading.at : null
}
