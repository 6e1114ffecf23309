import { type Chance, chance } from '../chance.ts'
import { isFacilitator, type Member } from './cast.ts'
import type { Plan } from './plan.ts'
import { momentIn } from './rhythm.ts'

type Reaction = Readonly<{ by: Member; at: number; emoji: string }>

/** One contribution: the start of a thread, or a reply in one. Times are milliseconds since 1970 UTC. */
export type Message = {
  readonly author: Member
  readonly at: number
  readonly platform: 'slack' | 'forum'
  readonly channel: string
  readonly kind: 'first' | 'prompt' | 'topic' | 'reply'
  readonly thread: Thread
  /** The message that it answers; null for the start of a thread. */
  readonly answers: Message | null
  reactions: Reaction[]
}

export type Thread = { messages: Message[]; isOpen: boolean }

const minute = 60_000
const day = 24 * 60 * minute
const forumShare = 0.3
const slackChannels = ['weekly-practice', 'questions', 'practice-rounds', 'wins']
const forumCategories = ['Case clinic', 'Field notes']

/** Turns the plan into conversations: every contribution gets a moment, and starts a thread or joins one that is going on. In order of time. */
export function converse(seed: number, plan: Plan): Message[] {
  const dice = chance(`conversation ${seed}`)
  const threads: Thread[] = []
  const unanswered: Thread[] = []
  const haveWritten = new Set<Member>()
  return momentsOf(dice, plan).map(({ author, at }) => {
    const isFirst = !haveWritten.has(author)
    haveWritten.add(author)
    const thread = isFirst ? null : (takeWaiting(unanswered, author, at) ?? threadToJoin(dice, threads, author, at))
    const message = thread ? reply(dice, thread, author, at) : start(dice, author, at, isFirst)
    if (!thread) {
      threads.push(message.thread)
      if (isFirst && author.isFirstPostAnswered) unanswered.push(message.thread)
      message.thread.isOpen = !isFirst || author.isFirstPostAnswered
    }
    return message
  })
}

function momentsOf(dice: Chance, plan: Plan): { author: Member; at: number }[] {
  const moments: { author: Member; at: number }[] = []
  for (const [author, weeks] of plan) {
    for (const [index, amount] of weeks.entries()) {
      for (let made = 0; made < amount; made++)
        moments.push({ author, at: momentIn(dice, index + 1, author.joinsOn, author.leavesOn) })
    }
  }
  return moments.sort((one, other) => one.at - other.at)
}

function start(dice: Chance, author: Member, at: number, isFirst: boolean): Message {
  const thread: Thread = { messages: [], isOpen: true }
  const platform = !isFirst && dice.happens(forumShare) ? 'forum' : 'slack'
  const kind = isFirst ? 'first' : isFacilitator(author) ? 'prompt' : 'topic'
  const channel =
    platform === 'forum'
      ? dice.pick(forumCategories)
      : kind === 'first'
        ? 'welcome'
        : kind === 'prompt'
          ? 'weekly-practice'
          : dice.pick(slackChannels)
  const message: Message = { author, at, platform, channel, kind, thread, answers: null, reactions: [] }
  thread.messages.push(message)
  return message
}

function reply(dice: Chance, thread: Thread, author: Member, at: number): Message {
  const [root, ...replies] = thread.messages
  if (!root) throw new Error('a thread has a start')
  const others = replies.filter((message) => message.author !== author)
  const answers = others.length > 0 && dice.happens(0.35) ? dice.pick(others) : root
  const message: Message = {
    author,
    at,
    platform: root.platform,
    channel: root.channel,
    kind: 'reply',
    thread,
    answers,
    reactions: [],
  }
  thread.messages.push(message)
  return message
}

/** The first post that has waited longest for an answer, unless it is the author's own or too fresh. */
function takeWaiting(waiting: Thread[], author: Member, at: number): Thread | null {
  const index = waiting.findIndex(
    ({ messages: [root] }) => root !== undefined && root.author !== author && at - root.at > 5 * minute,
  )
  return index < 0 ? null : (waiting.splice(index, 1)[0] ?? null)
}

/** Usually a recent thread where others are talking; sometimes none, and the author starts one. */
function threadToJoin(dice: Chance, threads: readonly Thread[], author: Member, at: number): Thread | null {
  if (dice.happens(0.22)) return null
  const candidates = threads
    .map((thread) => ({ thread, pull: pullOf(thread, author, at) }))
    .filter(({ pull }) => pull > 0)
  return candidates.length === 0 ? null : dice.pick(candidates, ({ pull }) => pull).thread
}

function pullOf({ messages, isOpen }: Thread, author: Member, at: number): number {
  const [root] = messages
  const latest = messages.at(-1)
  if (!isOpen || !root || !latest) return 0
  const age = at - latest.at
  if (age < 3 * minute || age > 6 * day || latest.author === author) return 0
  const liveliness = messages.length === 1 ? 1.8 : 0.6 + Math.min(messages.length - 1, 6) * 0.2
  return Math.exp(-age / (0.8 * day)) * liveliness * (messages.length > 11 ? 0.1 : 1)
}
