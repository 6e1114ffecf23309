import { noText, reactionSignals, textFacts } from '../../classification/text-facts.ts'
import { type Fields, fieldsOf, idOf, textOf } from './json-values.ts'
import type { Draft, EventDraft } from './source.ts'
import type { ZulipRealm, ZulipStream } from './zulip-realm.ts'

const resolveNotification = 2
const latest = Date.UTC(2201, 0) / 1000

/** Turns the messages of a Zulip organisation into events. A topic is a thread: its first message starts it, the others answer. */
export class ZulipMessages {
  readonly #realm: ZulipRealm

  constructor(realm: ZulipRealm) {
    this.#realm = realm
  }

  /** The events of a message: the message itself, and one for each person who reacted, dated to it. */
  draftsOf(value: unknown, place: { file: string; number: number }): Draft[] {
    const message = fieldsOf(value)
    const rejected = (reason: string): Draft[] => [
      { type: 'rejected', file: place.file, line: null, reason: `message ${place.number} ${reason}` },
    ]
    const id = message && idOf(message.id)
    if (!message || !id) return rejected('has no number of its own')
    const at = timeOf(message)
    if (at === null) return rejected('has no readable time')
    const [sender, recipient] = [idOf(message.sender), idOf(message.recipient)]
    const stream = recipient === null ? undefined : this.#realm.streamOf(recipient)
    const reason = ignoredBecause(message, stream)
    if (reason !== null) return [message, ...this.#realm.reactionsTo(id)].map(() => ({ type: 'ignored', reason }))
    if (!sender) return rejected('names nobody who wrote it')
    if (!stream) return rejected('lies in no channel that realm.json names')
    const event = this.#event(message, id, at, sender, stream)
    return [event, ...this.#reactions(event, id)]
  }

  #event(message: Fields, id: string, at: number, sender: string, stream: ZulipStream): EventDraft {
    const topic = (textOf(message.subject) ?? '').replace(/^✔ /, '').trim().toLowerCase()
    const thread = `zulip:${this.#realm.key}:${stream.key}:${topic}`
    return {
      type: 'event',
      author: this.#realm.person(sender),
      kind: 'post',
      at,
      key: `zulip:${this.#realm.key}:message:${id}`,
      thread,
      parent: thread,
      channel: stream.name,
      ...(typeof message.content === 'string' ? textFacts(message.content) : noText),
      hasArtefact: message.has_attachment === true,
    }
  }

  #reactions(event: EventDraft, id: string): EventDraft[] {
    return this.#realm.reactionsTo(id).map(({ author, emoji }) => ({
      ...event,
      author,
      kind: 'reaction',
      key: `${event.key}:${emoji}:${author.key}`,
      parent: event.key,
      words: null,
      signals: reactionSignals(emoji),
      hasArtefact: false,
    }))
  }
}

function ignoredBecause(message: Fields, stream: ZulipStream | null | undefined): string | null {
  if (stream === null || message.is_channel_message === false) return 'direct message'
  return message.type === resolveNotification ? 'system message' : null
}

/** Seconds since 1970 UTC, with a fraction; older exports call them pub_date. */
function timeOf(message: Fields): number | null {
  const seconds = message.date_sent ?? message.pub_date
  return typeof seconds === 'number' && seconds > 0 && seconds < latest ? Math.round(seconds * 1000) : null
}
