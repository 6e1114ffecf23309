import type { Files } from '../intake/files.ts'
import { firstCharacters } from '../intake/json.ts'
import { jsonEntries, jsonRecords } from './json-records.ts'
import { RocketChatMessages } from './rocketchat-message.ts'
import { RocketChatRooms } from './rocketchat-rooms.ts'
import type { Draft, Recognition, Source } from './source.ts'

/** Messages of Rocket.Chat: what a room's own export writes, pages of its interface, or lines out of its database; one file or many. */
export const rocketchatExport: Source = {
  id: 'rocketchat-export',
  title: 'Rocket.Chat messages (JSON)',
  looksLike:
    'The zip of a room\'s export as JSON, pages of its interface with "messages", or JSON lines of its messages.',
  steps: [
    'Open the channel in Rocket.Chat, then its menu and Export messages.',
    'Choose Export messages as file, JSON, and the dates of your cohort.',
    'Download the zip from the link in the e-mail; do this for each channel.',
    'Drop the zips (or a folder with all their files) here.',
  ],
  platform: 'rocketchat',
  grain: 'events',
  scope: 'space',
  usesMapping: false,
  holdsTexts: true,
  hasUndatedReactions: true,
  recognise,
  read,
  grades: ({ kinds }) => ({ 'reacting-rate': kinds.has('reaction') ? 'proxy' : 'unavailable' }),
}

const mostLookedAt = 200
const lists = ['messages', 'users', 'channels', 'groups', 'rooms', 'update']

async function recognise(files: Files): Promise<Recognition> {
  let hasRooms = false
  for (const entry of jsonEntries(files).slice(0, mostLookedAt)) {
    const start = await firstCharacters(entry, 64 * 1024)
    if (isMessages(start)) return { is: `${entry.name} holds messages as Rocket.Chat writes them.` }
    if (/"msgs"\s*:\s*\d/.test(start) && /"usersCount"\s*:\s*\d/.test(start)) hasRooms = true
  }
  const isNot = 'it holds no messages of Rocket.Chat'
  if (!hasRooms) return { isNot }
  return {
    isNot,
    hint: 'It describes a room of Rocket.Chat and holds no messages. Export the messages of the room as a file (JSON) and bring that.',
  }
}

function isMessages(start: string): boolean {
  // The last message of a room lies in the room.
  const said = count(start, /"msg"\s*:\s*"/g) - count(start, /"lastMessage"\s*:\s*\{/g)
  if (said <= 0 || !/"ts"\s*:\s*["{\d]/.test(start)) return false
  return (/"rid"\s*:\s*"/.test(start) && /"u"\s*:\s*\{/.test(start)) || /"username"\s*:\s*"/.test(start)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

async function* read(files: Files): AsyncGenerator<Draft[]> {
  const rooms = new RocketChatRooms()
  // Rooms and people first: they may lie in any file, and reactions name people before they write.
  for (const entry of jsonEntries(files))
    for await (const piece of jsonRecords(entry, lists))
      for (const record of piece) if ('value' in record) rooms.learn(record.value)
  const messages = new RocketChatMessages(rooms)
  for (const entry of jsonEntries(files))
    for await (const piece of jsonRecords(entry, lists)) {
      yield piece.flatMap((record) =>
        'reason' in record ? [{ type: 'rejected', ...record }] : messages.draftsOf(record),
      )
    }
}
