import { z } from 'zod'
import type { SlackPeople } from './slack-people.ts'
import { type Author, countWords, type Draft, type EventDraft } from './source.ts'

const text = z.string().nullish().catch(null)
const Named = z.object({ real_name: text, display_name: text, name: text })
const Reaction = z.object({
  name: z.string(),
  users: z.array(z.string()).catch([]),
  count: z.number().nullish().catch(null),
})

/** What is read of a message; everything else of it is left where it is. */
const SlackMessage = z.object({
  type: text,
  subtype: text,
  user: text,
  bot_id: text,
  bot_profile: Named.nullish().catch(null),
  user_profile: Named.nullish().catch(null),
  username: text,
  text,
  ts: z.string().regex(/^\d{9,10}(?:\.\d{1,9})?$/),
  thread_ts: text,
  parent_user_id: text,
  hidden: z.boolean().nullish().catch(null),
  files: z.array(z.unknown()).nullish().catch(null),
  file: z.unknown().optional(),
  reactions: z.array(Reaction).nullish().catch(null),
})
type SlackMessage = z.infer<typeof SlackMessage>

/** The channel a message lies in: its lasting key, its name, and whether it is a talk between few that the cohort doesn't share. */
export type SlackChannel = Readonly<{ key: string; name: string; isDirect: boolean }>

const written = new Set([
  'me_message',
  'thread_broadcast',
  'reply_broadcast',
  'file_share',
  'file_comment',
  'bot_message',
  'slackbot_response',
])
const movements = new Map([
  ['channel_join', 'join'],
  ['group_join', 'join'],
  ['channel_leave', 'leave'],
  ['group_leave', 'leave'],
] as const)
const deleted = new Set(['tombstone', 'message_deleted'])

/** The events of one message: the message itself and one for each person who reacted, dated to it. */
export function draftsOf(
  value: unknown,
  channel: SlackChannel,
  people: SlackPeople,
  place: { file: string; number: number },
): Draft[] {
  const parsed = SlackMessage.safeParse(value)
  if (!parsed.success)
    return [{ type: 'rejected', file: place.file, line: null, reason: `message ${place.number} has no readable time` }]
  const message = parsed.data
  const reason = ignoredBecause(message, channel)
  if (reason !== null)
    return [{ type: 'ignored', reason }, ...reactors(message).map(() => ({ type: 'ignored', reason }) as const)]
  const author = authorOf(message, people)
  if (!author)
    return [
      {
        type: 'rejected',
        file: place.file,
        line: null,
        reason: `message ${place.number} names neither a person nor a bot`,
      },
    ]
  const movement = movements.get((message.subtype ?? '') as 'channel_join')
  if (movement) {
    const ignored = reactors(message).map(() => ({ type: 'ignored', reason: 'system message' }) as const)
    return [
      {
        ...plain(message, channel, author),
        kind: movement,
        thread: null,
        parent: null,
        words: null,
        hasArtefact: false,
      },
      ...ignored,
    ]
  }
  const event = writtenEvent(message, channel, author)
  return [event, ...reactionsTo(event, message, people), ...unnamedReactions(message, channel)]
}

function ignoredBecause(message: SlackMessage, channel: SlackChannel): string | null {
  const subtype = message.subtype ?? ''
  if (channel.isDirect) return 'direct message'
  if (deleted.has(subtype)) return 'deleted'
  if (subtype === 'message_changed') return 'edit'
  if ((message.type ?? 'message') !== 'message' || message.hidden === true) return 'system message'
  return subtype === '' || written.has(subtype) || movements.has(subtype as 'channel_join') ? null : 'system message'
}

/** `bot_id: null` is a person. A bot that writes under a person's name is still a bot. */
function authorOf(message: SlackMessage, people: SlackPeople): Author | null {
  const bot = message.bot_id || (message.subtype === 'bot_message' ? `bot:${message.username ?? 'unnamed'}` : null)
  const name = message.bot_profile?.name || message.username || null
  if (bot && (!message.user || people.isPerson(message.user))) return people.bot(bot, name)
  if (bot && message.user) return people.bot(message.user, name)
  const profile = message.user_profile
  return message.user
    ? people.of(message.user, profile?.real_name || profile?.display_name || profile?.name || message.username || null)
    : null
}

function writtenEvent(message: SlackMessage, channel: SlackChannel, author: Author): EventDraft {
  const isReply = Boolean(message.thread_ts) && message.thread_ts !== message.ts
  const root = message.thread_ts || message.ts
  return {
    ...plain(message, channel, author),
    kind: isReply ? 'reply' : 'post',
    thread: `slack:${channel.key}:${root}`,
    parent: isReply && message.parent_user_id ? `slack:${channel.key}:${root}:${message.parent_user_id}` : null,
    words: countWords(message.text ?? ''),
    hasArtefact: (message.files?.length ?? 0) > 0 || Boolean(message.file) || message.subtype === 'file_share',
  }
}

function plain(message: SlackMessage, channel: SlackChannel, author: Author) {
  return {
    type: 'event',
    author,
    at: millisecondsOf(message.ts),
    key: `slack:${channel.key}:${message.ts}:${author.key}`,
    channel: channel.name,
  } as const
}

function reactionsTo(event: EventDraft, message: SlackMessage, people: SlackPeople): EventDraft[] {
  return reactors(message).map(({ user, emoji }) => ({
    ...event,
    author: people.of(user, null),
    kind: 'reaction',
    key: `${event.key}:${emoji}:${user}`,
    parent: event.key,
    words: null,
    hasArtefact: false,
  }))
}

function reactors(message: SlackMessage): { user: string; emoji: string }[] {
  return (message.reactions ?? []).flatMap(({ name, users }) => users.map((user) => ({ user, emoji: name })))
}

function unnamedReactions(message: SlackMessage, channel: SlackChannel): Draft[] {
  const unnamed = (message.reactions ?? []).reduce(
    (sum, { users, count }) => sum + Math.max(0, (count ?? 0) - users.length),
    0,
  )
  return unnamed > 0
    ? [
        {
          type: 'problem',
          text: `#${channel.name} holds reactions without the names of those who reacted; they can't be counted.`,
        },
      ]
    : []
}

function millisecondsOf(ts: string): number {
  const [seconds, fraction = ''] = ts.split('.')
  return Number(seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3))
}
