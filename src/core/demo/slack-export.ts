import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import texts from '../../../resources/demo-texts.json' with { type: 'json' }
import { type Chance, chance } from '../chance.ts'
import { addDays } from '../time/days.ts'
import { isFacilitator, type Member, slackCode } from './cast.ts'
import type { Message, Thread } from './conversation.ts'
import { momentOn } from './rhythm.ts'
import { type Bot, botJson, channelJson, type Json, userJson } from './slack-accounts.ts'
import { demoCohort, truth } from './story.ts'

type Entry = Readonly<{ channel: string; ts: string; json: Json }>
type Writing = Readonly<{ dice: Chance; team: string; stamps: Map<Message, string>; said: Map<Thread, string[]> }>

const channelNames = ['welcome', 'weekly-practice', 'questions', 'practice-rounds', 'wins']

/** Writes the Slack side of the demo as the folder that Slack's own export unpacks to: users, channels, and a file of messages a channel and day. */
export function writeSlackExport(
  folder: string,
  seed: number,
  cast: readonly Member[],
  messages: readonly Message[],
): void {
  const dice = chance(`slack ${seed}`)
  const team = `T0${slackCode(dice)}`
  const bot: Bot = { userId: `U0${slackCode(dice)}`, botId: `B0${slackCode(dice)}` }
  const stamp = stamper()
  const spoken = messages.filter((message) => message.platform === 'slack')
  const writing: Writing = {
    dice,
    team,
    stamps: new Map(spoken.map((message) => [message, stamp(message.at)])),
    said: new Map(),
  }
  const topics = endlessly(dice, texts.slack)
  const entries = [
    ...arrivals(cast, stamp),
    ...botMessages(bot, team, stamp),
    ...spoken.map((message) => ({
      channel: message.channel,
      ts: stampOf(writing, message),
      json: messageJson(writing, message, topics),
    })),
  ]
  write(folder, 'users.json', [...cast.map((member) => userJson(team, member)), botJson(team, bot)])
  write(
    folder,
    'channels.json',
    channelNames.map((name) => channelJson(`C0${slackCode(dice)}`, name, cast)),
  )
  write(folder, 'integration_logs.json', [])
  for (const [path, day] of byChannelAndDay(entries)) write(folder, path, day)
}

function write(folder: string, path: string, json: Json[]): void {
  const file = join(folder, ...path.split('/'))
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 })
  writeFileSync(file, `${JSON.stringify(json, null, 4)}\n`, { mode: 0o600 })
}

function byChannelAndDay(entries: readonly Entry[]): Map<string, Json[]> {
  const days = new Map<string, Json[]>()
  for (const { channel, ts, json } of [...entries].sort((one, other) => Number(one.ts) - Number(other.ts))) {
    const path = `${channel}/${new Date(Number(ts) * 1000).toISOString().slice(0, 10)}.json`
    days.set(path, [...(days.get(path) ?? []), json])
  }
  return days
}

/** Slack's time stamps: seconds, and six digits that keep messages of the same second apart. */
function stamper(): (at: number) => string {
  let given = 0
  return (at) => {
    given += 1
    return `${Math.floor(at / 1000)}.${String((given * 199) % 1_000_000).padStart(6, '0')}`
  }
}

function stampOf({ stamps }: Writing, message: Message): string {
  return stamps.get(message) ?? ''
}

function messageJson(writing: Writing, message: Message, topics: () => Topic): Json {
  const { dice, team } = writing
  const ts = stampOf(writing, message)
  const file = message.kind !== 'first' && dice.happens(0.06) ? dice.pick(texts.files) : null
  return {
    client_msg_id: uuid(dice),
    type: 'message',
    text: textOf(writing, message, topics),
    user: message.author.slackId,
    ts,
    team,
    ...(dice.happens(0.05)
      ? { edited: { user: message.author.slackId, ts: `${Number(ts.slice(0, 10)) + dice.whole(20, 400)}.000000` } }
      : {}),
    ...threadJson(writing, message),
    ...(file ? { files: [fileJson(dice, message.author, file, ts)], upload: false } : {}),
    ...(message.reactions.length > 0 ? { reactions: reactionsJson(message) } : {}),
  }
}

function threadJson(writing: Writing, { answers, thread }: Message): Json {
  const [root, ...replies] = thread.messages
  if (!root || replies.length === 0) return {}
  const rootStamp = stampOf(writing, root)
  if (answers) return { thread_ts: rootStamp, parent_user_id: root.author.slackId }
  const repliers = [...new Set(replies.map((reply) => reply.author.slackId))]
  return {
    thread_ts: rootStamp,
    reply_count: replies.length,
    reply_users_count: repliers.length,
    latest_reply: stampOf(writing, replies.at(-1) ?? root),
    reply_users: repliers,
    replies: replies.map((reply) => ({ user: reply.author.slackId, ts: stampOf(writing, reply) })),
    is_locked: false,
    subscribed: false,
  }
}

function reactionsJson({ reactions }: Message): Json[] {
  const names = [...new Set(reactions.map((reaction) => reaction.emoji))]
  return names.map((name) => {
    const users = reactions.filter((reaction) => reaction.emoji === name).map((reaction) => reaction.by.slackId)
    return { name, users: users, count: users.length }
  })
}

type Topic = (typeof texts.slack)[number]

function textOf({ dice, said }: Writing, { author, kind, thread, answers }: Message, topics: () => Topic): string {
  if (kind === 'first' && !isFacilitator(author)) return dice.pick(texts.welcome)
  if (kind === 'first' || kind === 'prompt') return dice.pick(texts.prompts)
  if (kind === 'topic') {
    const topic = topics()
    said.set(thread, [...topic.replies])
    return topic.start
  }
  const fitting = answers ? said.get(thread)?.shift() : undefined
  const extra = dice.pick(texts.generic)
  if (fitting === undefined) return extra
  return dice.happens(0.35) ? `${fitting} ${extra}` : fitting
}

/** The items in a shuffled order, again and again. */
function endlessly<Item>(dice: Chance, items: readonly Item[]): () => Item {
  let waiting: Item[] = []
  return () => {
    if (waiting.length === 0) waiting = dice.shuffled(items)
    return waiting.pop() as Item
  }
}

/** Everybody joins the first channel in the morning of their day; one leaves it again. A channel's topic is set once. */
function arrivals(cast: readonly Member[], stamp: (at: number) => string): Entry[] {
  const system = (member: Member, at: number, subtype: string, text: string, more: Json = {}): Entry => {
    const ts = stamp(at)
    return {
      channel: 'welcome',
      ts,
      json: { user: member.slackId, type: 'message', ts, subtype, text: `<@${member.slackId}> ${text}`, ...more },
    }
  }
  return cast.flatMap((member, index) => {
    const joins = system(
      member,
      momentOn(member.joinsOn, isFacilitator(member) ? 7 : 8, index * 2),
      'channel_join',
      'has joined the channel',
    )
    const leaves = member.leavesOn
      ? [system(member, momentOn(member.leavesOn, 16, 5), 'channel_leave', 'has left the channel')]
      : []
    const topic = 'Say hello, and what you would like to be able to say in three months'
    const sets =
      member.part === 'lead-facilitator'
        ? [
            system(member, momentOn(member.joinsOn, 8, 58), 'channel_topic', `set the channel topic: ${topic}`, {
              topic,
            }),
          ]
        : []
    return [joins, ...leaves, ...sets]
  })
}

/** The reminder bot speaks twice a week, also in the silent one. */
function botMessages({ userId, botId }: Bot, team: string, stamp: (at: number) => string): Entry[] {
  const { name, monday, thursday } = texts.bot
  const say = (day: string, hour: number, text: string): Entry => {
    const ts = stamp(momentOn(day, hour, 30))
    const profile = { id: botId, name, app_id: `A${botId.slice(1)}`, deleted: false, team_id: team }
    return {
      channel: 'weekly-practice',
      ts,
      json: { user: userId, type: 'message', ts, bot_id: botId, text, team, bot_profile: profile },
    }
  }
  return Array.from({ length: truth.weeks }, (_, index) => addDays(demoCohort.startsOn, index * 7)).flatMap((day) => [
    say(day, 8, monday),
    say(addDays(day, 3), 15, thursday),
  ])
}

function fileJson(dice: Chance, author: Member, name: string, ts: string): Json {
  const type = name.slice(name.lastIndexOf('.') + 1)
  return {
    id: `F0${slackCode(dice)}`,
    created: Number(ts.slice(0, 10)),
    name,
    title: name,
    filetype: type,
    user: author.slackId,
    mode: 'hosted',
    size: dice.whole(9_000, 240_000),
  }
}

function uuid(dice: Chance): string {
  const digits = Array.from({ length: 32 }, () => dice.whole(0, 15).toString(16)).join('')
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-')
}
