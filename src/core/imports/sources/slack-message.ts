import { noText, reactionSignals, textFacts } from '../../classification/text-facts.ts'
import { type Fields, fieldsOf, firstText, itemsOf, textOf } from './json-values.ts'
import type { SlackPeople } from './slack-people.ts'
import type { Author, Draft, EventDraft } from './source.ts'

/** The channel a message lies in: its lasting key, its name, and why what is said there is left out; null when it comes in. */
export type SlackChannel = Readonly<{ key: string; name: string; leftOut: string | null }>

const time = /^\d{9,10}(?:\.\d{1,9})?$/
const written = new Set([
  '',
  'me_message',
  'thread_broadcast',
  'reply_broadcast',
  'file_share',
  'file_comment',
  'bot_message',
  'slackbot_response',
])
const movements: ReadonlyMap<string, 'join' | 'leave'> = new Map([
  ['channel_join', 'join'],
  ['group_join', 'join'],
  ['channel_leave', 'leave'],
  ['group_leave', 'leave'],
])
const deleted = new Set(['tombstone', 'message_deleted'])

/** More reactions to one message than any cohort can give; the rest is left out, and counted. */
const mostReactions = 10_000
const draftsAtOnce = 1_000

/**
 * The events of the messages of one file, in their order and in pieces: each message itself and one for each person who reacted, dated to it. A message with more
 * than 10,000 reactions loses the others.
 */
export function* draftsOf(
  messages: readonly unknown[],
  channel: SlackChannel,
  people: SlackPeople,
  file: string,
): Generator<Draft[]> {
  let drafts: Draft[] = []
  for (const [index, value] of messages.entries()) {
    if (drafts.length >= draftsAtOnce) {
      yield drafts
      drafts = []
    }
    const message = fieldsOf(value)
    const ts = message && textOf(message.ts)
    if (!message || !ts || !time.test(ts)) {
      drafts.push(rejected(file, `message ${index + 1} has no readable time`))
      continue
    }
    const reason = ignoredBecause(message, channel)
    if (reason !== null) ignore(message, reason, drafts)
    else if (!take(message, ts, channel, people, drafts))
      drafts.push(rejected(file, `message ${index + 1} names neither a person nor a bot`))
  }
  yield drafts
}

function rejected(file: string, reason: string): Draft {
  return { type: 'rejected', file, line: null, reason }
}

function ignoredBecause(message: Fields, channel: SlackChannel): string | null {
  const subtype = textOf(message.subtype) ?? ''
  if (channel.leftOut !== null) return channel.leftOut
  if (deleted.has(subtype)) return 'deleted'
  if (subtype === 'message_changed') return 'edit'
  if ((textOf(message.type) ?? 'message') !== 'message' || message.hidden === true) return 'system message'
  return written.has(subtype) || movements.has(subtype) ? null : 'system message'
}

function ignore(message: Fields, reason: string, drafts: Draft[]): void {
  drafts.push({ type: 'ignored', reason })
  ignoreReactions(message, reason, drafts)
}

/** Adds what the message tells; false when nobody is named to have written it. */
function take(message: Fields, ts: string, channel: SlackChannel, people: SlackPeople, drafts: Draft[]): boolean {
  const author = authorOf(message, people)
  if (!author) return false
  const movement = movements.get(textOf(message.subtype) ?? '')
  const event = movement ? movedEvent(movement, ts, channel, author) : writtenEvent(message, ts, channel, author)
  drafts.push(event)
  if (movement) ignoreReactions(message, 'system message', drafts)
  else if (message.reactions !== undefined) addReactions(event, message, channel, people, drafts)
  return true
}

/** `bot_id: null` is a person. A bot that writes under a person's name is still a bot. */
function authorOf(message: Fields, people: SlackPeople): Author | null {
  const user = textOf(message.user)
  const username = textOf(message.username)
  const bot = textOf(message.bot_id) ?? (message.subtype === 'bot_message' ? `bot:${username ?? 'unnamed'}` : null)
  if (bot) {
    const name = firstText(fieldsOf(message.bot_profile)?.name, username)
    return !user || people.isPerson(user) ? people.bot(bot, name) : people.bot(user, name)
  }
  if (!user) return null
  const profile = fieldsOf(message.user_profile)
  const name = profile ? firstText(profile.real_name, profile.display_name, profile.name, username) : username
  return people.of(user, name, isOutsider(message, profile))
}

/** Slack Connect: somebody whose own workspace is not the one that the message lies in. */
function isOutsider(message: Fields, profile: Fields | null): boolean {
  const home = textOf(message.user_team) ?? textOf(profile?.team)
  const here = textOf(message.team)
  return home !== null && here !== null && home !== here && textOf(message.source_team) !== here
}

function movedEvent(kind: 'join' | 'leave', ts: string, channel: SlackChannel, author: Author): EventDraft {
  return {
    type: 'event',
    author,
    kind,
    at: millisecondsOf(ts),
    key: `slack:${channel.key}:${ts}:${author.key}`,
    thread: null,
    parent: null,
    channel: channel.name,
    ...noText,
    hasArtefact: false,
  }
}

function writtenEvent(message: Fields, ts: string, channel: SlackChannel, author: Author): EventDraft {
  const root = textOf(message.thread_ts) ?? ts
  const isReply = root !== ts
  const parentUser = isReply ? textOf(message.parent_user_id) : null
  return {
    type: 'event',
    author,
    kind: isReply ? 'reply' : 'post',
    at: millisecondsOf(ts),
    key: `slack:${channel.key}:${ts}:${author.key}`,
    thread: `slack:${channel.key}:${root}`,
    parent: parentUser === null ? null : `slack:${channel.key}:${root}:${parentUser}`,
    channel: channel.name,
    ...textFacts(textOf(message.text) ?? ''),
    hasArtefact: itemsOf(message.files).length > 0 || Boolean(message.file) || message.subtype === 'file_share',
  }
}

function addReactions(
  event: EventDraft,
  message: Fields,
  channel: SlackChannel,
  people: SlackPeople,
  drafts: Draft[],
): void {
  let isUnnamed = false
  let room = mostReactions
  let leftOut = 0
  for (const { emoji, users, count } of reactionsOf(message)) {
    const taken = users.length > room ? users.slice(0, room) : users
    room -= taken.length
    leftOut += users.length - taken.length
    for (const user of taken)
      drafts.push({
        ...event,
        author: people.of(user, null),
        kind: 'reaction',
        key: `${event.key}:${emoji}:${user}`,
        parent: event.key,
        words: null,
        signals: reactionSignals(emoji),
        hasArtefact: false,
      })
    isUnnamed ||= count > users.length
  }
  if (leftOut > 0) {
    ignoreMany(leftOut, 'reactions beyond the first 10,000 to one message', drafts)
    drafts.push({
      type: 'problem',
      text: `A message in #${channel.name} has ${(mostReactions + leftOut).toLocaleString('en')} reactions; the first 10,000 were taken and ${leftOut.toLocaleString('en')} left out.`,
    })
  }
  if (isUnnamed)
    drafts.push({
      type: 'problem',
      text: `#${channel.name} holds reactions without the names of those who reacted; they can't be counted.`,
    })
}

function ignoreReactions(message: Fields, reason: string, drafts: Draft[]): void {
  if (message.reactions === undefined) return
  for (const { users } of reactionsOf(message)) ignoreMany(users.length, reason, drafts)
}

/** The same draft for each, so that even very many take no room. */
function ignoreMany(count: number, reason: string, drafts: Draft[]): void {
  const ignored: Draft = { type: 'ignored', reason }
  for (let index = 0; index < count; index++) drafts.push(ignored)
}

type Reaction = Readonly<{ emoji: string; users: readonly string[]; count: number }>

function reactionsOf(message: Fields): Reaction[] {
  const found: Reaction[] = []
  for (const value of itemsOf(message.reactions)) {
    const reaction = fieldsOf(value)
    const emoji = reaction && textOf(reaction.name)
    if (!reaction || !emoji) continue
    const users = itemsOf(reaction.users).filter((user) => textOf(user) !== null) as string[]
    found.push({ emoji, users, count: typeof reaction.count === 'number' ? reaction.count : 0 })
  }
  return found
}

function millisecondsOf(ts: string): number {
  const dot = ts.indexOf('.')
  if (dot < 0) return Number(ts) * 1000
  return Number(ts.slice(0, dot)) * 1000 + Number(ts.slice(dot + 1, dot + 4).padEnd(3, '0'))
}
