import type { PersonId } from '../../contract/scalars.ts'
import { actBit, type Ruling, ruleOn } from './act-classes.ts'

/** A message with text, or a reaction that thanks. `personId` is whoever the account belongs to; `at` ms since 1970 UTC. */
export type Message = Readonly<{
  eventId: number
  account: PersonId
  personId: PersonId
  isGuide: boolean
  kind: string
  at: number
  day: string
  thread: string | null
  channel: string | null
  words: number
  signals: number
  hasArtefact: boolean
  /** The event that a reaction stands on; null for messages, and where it isn't known. */
  reactsTo: number | null
  /** What the facilitator says that it does, as bits; null: nothing yet. */
  correction: number | null
}>

/** A message and what it does: as the rule says, and as it counts, which is the facilitator's word where there is one. */
export type Act = Readonly<{ message: Message; ruling: Ruling; classes: number }>

/** An ask, and when somebody else first gave. */
export type Ask = { readonly message: Message; answeredAt: number | null }

/** Something given, and whether somebody thanked for it within seven days. */
export type Give = { readonly message: Message; isThanked: boolean }

export type TalkListener = Readonly<{
  act: (act: Act) => void
  /** What came of it is known once the whole talk was heard. */
  ask?: (ask: Ask) => void
  give?: (give: Give) => void
}>

const sevenDays = 7 * 86_400_000
/** What others say within so many turns after an ask, while it is fresh, answers it. A turn is all that one person says in a row. */
const reachInThread = { turns: 12, milliseconds: 30 * 86_400_000 }
/** Where a platform has no threads, or people don't use them, an answer comes soon or not at all. */
const reachInChannel = { turns: 5, milliseconds: 3 * 3_600_000 }
/** Threads of a channel that are remembered at once; of more, the longest silent are forgotten. */
const mostThreads = 20_000

/**
 * Follows the talk of a cohort, message by message: channel after channel, each from its beginning. It costs one look at each message and remembers only what
 * was asked and given lately.
 */
export class Talk {
  readonly #listener: TalkListener
  #channel: string | null | undefined
  #flow = new Conversation(reachInChannel)
  #threads = new Map<string, Conversation>()

  constructor(listener: TalkListener) {
    this.#listener = listener
  }

  hear(message: Message): void {
    if (message.channel !== this.#channel) {
      this.#channel = message.channel
      this.#flow = new Conversation(reachInChannel)
      this.#threads = new Map()
    }
    const thread = message.thread === null ? null : this.#threadOf(message.thread)
    if (message.kind === 'reaction') {
      thread?.thankedBy(message)
      this.#listener.act({
        message,
        ruling: { classes: actBit.thank, because: ['a reaction that thanks'] },
        classes: actBit.thank,
      })
      return
    }
    const isReply = message.kind === 'reply' && thread !== null
    const conversation = isReply ? thread : this.#flow
    const standing = conversation.standingOf(message)
    const ruling = ruleOn(message, { ...standing, isGuide: message.isGuide })
    const classes = message.correction ?? ruling.classes
    this.#listener.act({ message, ruling, classes })
    const ask = classes & actBit.ask ? { message, answeredAt: null } : null
    const give = classes & actBit.give ? { message, isThanked: false } : null
    if (ask) this.#listener.ask?.(ask)
    if (give) this.#listener.give?.(give)
    for (const one of thread === null || isReply ? [conversation] : [conversation, thread])
      one.take(message, classes, ask, give)
  }

  #threadOf(key: string): Conversation {
    const known = this.#threads.get(key)
    const thread = known ?? new Conversation(reachInThread)
    if (known) this.#threads.delete(key)
    else if (this.#threads.size >= mostThreads)
      for (const oldest of this.#threads.keys()) {
        this.#threads.delete(oldest)
        break
      }
    this.#threads.set(key, thread)
    return thread
  }
}

type Reach = Readonly<{ turns: number; milliseconds: number }>

/** What was asked and given lately, in a thread or where people talk without threads. */
class Conversation {
  readonly #reach: Reach
  #turns = 0
  #speaker: PersonId | null = null
  /** With how many turns had been taken by then; the oldest first. */
  #asks: { ask: Ask; turn: number }[] = []
  #gives: Give[] = []

  constructor(reach: Reach) {
    this.#reach = reach
  }

  /** Whoever asked first is the one who is answered; a question back doesn't turn that round. */
  standingOf({ personId, at }: Message): Readonly<{ answersAsk: boolean; hasAsked: boolean }> {
    this.#forget(at)
    const asker = this.#asks[0]?.ask.message.personId
    return {
      answersAsk: asker !== undefined && asker !== personId,
      hasAsked: asker === personId,
    }
  }

  take(message: Message, classes: number, ask: Ask | null, give: Give | null): void {
    if (message.personId !== this.#speaker) this.#turns++
    this.#speaker = message.personId
    if (give) {
      for (const { ask: open } of this.#asks)
        if (open.answeredAt === null && open.message.personId !== message.personId) open.answeredAt = message.at
      this.#gives.push(give)
    }
    if (classes & actBit.thank) this.thankedBy(message)
    if (ask) this.#asks.push({ ask, turn: this.#turns })
  }

  /** A message thanks for all that others gave lately; a reaction for what it stands on. */
  thankedBy({ kind, reactsTo, personId, at }: Message): void {
    for (const give of this.#gives)
      if (
        give.message.personId !== personId &&
        at - give.message.at <= sevenDays &&
        (kind !== 'reaction' || give.message.eventId === reactsTo)
      )
        give.isThanked = true
  }

  #forget(at: number): void {
    const { turns, milliseconds } = this.#reach
    const isFresh = ({ ask, turn }: { ask: Ask; turn: number }) =>
      this.#turns - turn < turns && at - ask.message.at <= milliseconds
    while (this.#asks[0] && !isFresh(this.#asks[0])) this.#asks.shift()
    while (this.#gives[0] && (this.#gives.length > mostGives || at - this.#gives[0].message.at > sevenDays))
      this.#gives.shift()
  }
}

/** So many can be thanked for at once; who thanks after more means the last. */
const mostGives = 50
