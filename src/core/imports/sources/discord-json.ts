import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { firstCharacters, readJson } from '../intake/json.ts'
import { readJsonItems } from '../intake/json-items.ts'
import { type DiscordChannel, DiscordMessages, isPrivateTalk } from './discord-message.ts'
import { type Fields, fieldsOf, idOf, itemsOf, textOf } from './json-values.ts'
import type { Draft, Holdings, Recognition, Source } from './source.ts'

const mostLookedAt = 50
const headCharacters = 64 * 1024
const readWhole = 48 * 1024 ** 2
const messagesAtOnce = 500

/** Channels of a Discord server as DiscordChatExporter writes them in JSON, one file for each channel, thread or part. */
export const discordJson: Source = {
  id: 'discord-json',
  title: 'Discord channels (JSON)',
  looksLike:
    'JSON files of DiscordChatExporter, one for each channel; its best format, because it says who is a bot and what answers what.',
  steps: [
    'Discord has no export of its own; a server administrator uses the free program DiscordChatExporter.',
    'Choose the channels of your cohort, and include their threads.',
    'Export as JSON, without a limit of messages for each file.',
    'Drop the folder with all files here.',
  ],
  platform: 'discord',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  holdsTexts: true,
  hasUndatedReactions: true,
  recognise,
  read,
  grades,
}

/** Reactions carry no time; older exports only count them. */
function grades({ kinds }: Holdings) {
  return { 'reacting-rate': kinds.has('reaction') ? 'proxy' : 'unavailable' } as const
}

async function recognise(files: Files): Promise<Recognition> {
  const isNot = 'it holds no channel of a Discord server'
  let isPrivate = false
  for (const entry of jsonEntries(files).slice(0, mostLookedAt)) {
    const header = headerIn(await firstCharacters(entry, headCharacters))
    if (!header) continue
    if (!isPrivateTalk(header))
      return { is: `${entry.name} is the Discord channel "${header.name}" as DiscordChatExporter writes it.` }
    isPrivate = true
  }
  if (!isPrivate) return { isNot }
  return {
    isNot,
    hint: 'It is a direct message or group chat on Discord, which the studio leaves out. Export the channels of the server instead.',
  }
}

async function* read(files: Files): AsyncGenerator<Draft[]> {
  const messages = new DiscordMessages()
  for (const entry of jsonEntries(files)) {
    const header = headerIn(await firstCharacters(entry, headCharacters))
    if (header) yield* readChannel(entry, header, messages)
    else yield [{ type: 'problem', text: `${entry.name} holds no Discord channel and was left out.` }]
  }
  if (messages.unnamedReactions > 0)
    yield [
      {
        type: 'problem',
        text: `${messages.unnamedReactions} reactions have no names of those who reacted, so they can't be counted. A newer DiscordChatExporter writes them.`,
      },
    ]
}

async function* readChannel(entry: Entry, channel: DiscordChannel, messages: DiscordMessages): AsyncGenerator<Draft[]> {
  const { name } = entry
  const pieces = entry.sizeBytes > readWhole ? readJsonItems(entry, ['messages']) : wholePieces(entry)
  let number = 0
  for await (const piece of pieces) {
    if ('reason' in piece) {
      yield [{ type: 'rejected', file: name, line: null, reason: `the file can't be read: ${piece.reason}` }]
      return
    }
    messages.prepare(piece)
    yield piece.flatMap((value) => messages.draftsOf(value, channel, { file: name, number: ++number }))
  }
}

async function* wholePieces(entry: Entry): AsyncGenerator<readonly unknown[] | { reason: string }> {
  const reading = await readJson(entry)
  if ('reason' in reading) {
    yield reading
    return
  }
  const messages = itemsOf(fieldsOf(reading.value)?.messages)
  for (let from = 0; from < messages.length; from += messagesAtOnce) yield messages.slice(from, from + messagesAtOnce)
}

/** What stands before the messages; null when the file begins like something else. */
function headerIn(start: string): DiscordChannel | null {
  const end = /"messages"\s*:\s*\[/.exec(start)
  if (!end || !start.startsWith('{') || !/"guild"\s*:/.test(start.slice(0, end.index))) return null
  try {
    const header = fieldsOf(JSON.parse(`${start.slice(0, end.index)}"messages":[]}`))
    const channel = fieldsOf(header?.channel)
    return channel ? channelFrom(channel) : null
  } catch {
    return null
  }
}

/** What is said in a thread or under a forum's post belongs to the channel that it hangs from. */
function channelFrom(channel: Fields): DiscordChannel | null {
  const id = idOf(channel.id)
  if (!id) return null
  const type = textOf(channel.type) ?? ''
  const name = textOf(channel.name) ?? id
  const isThread = /Thread$/.test(type)
  return { id, type, isThread, name: isThread ? (textOf(channel.category) ?? name) : name }
}

function jsonEntries(files: Files): Entry[] {
  return files.isSingle
    ? [...files.entries]
    : files.entries.filter((entry) => /\.json$/i.test(entry.name) && entry.sizeBytes > 0)
}
