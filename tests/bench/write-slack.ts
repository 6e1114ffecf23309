import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { type BenchEvent, channelNames, events } from './events.ts'

type Message = {
  type: 'message'
  user: string
  ts: string
  thread_ts?: string
  text: string
  reactions?: { name: string; users: string[]; count: number }[]
}

/** Writes an export of a workspace: a folder a channel, a file a day. What can't be a message of its own is a reaction to the channel's latest. */
export async function writeSlackZip(file: string, count: number, people: number): Promise<void> {
  const zip = new ZipFile()
  const out = zip.outputStream.pipe(createWriteStream(file))
  zip.addBuffer(asJson(Array.from({ length: people }, (_, index) => userOf(index + 1))), 'users.json')
  zip.addBuffer(
    asJson(channelNames.map((name, index) => ({ id: `C${index + 1}`, name, members: [] }))),
    'channels.json',
  )
  const began = new Map<number, string>()
  let day = ''
  let messages: Message[][] = channelNames.map(() => [])
  const close = () => {
    for (const [channel, list] of messages.entries())
      if (list.length > 0) zip.addBuffer(asJson(list), `${channelNames[channel]}/${day}.json`)
    messages = channelNames.map(() => [])
  }
  for (const event of events(count, people)) {
    const today = event.at.toISOString().slice(0, 10)
    if (today !== day) {
      close()
      day = today
    }
    tell(messages[event.channel] ?? [], event, began)
  }
  close()
  zip.end()
  await finished(out)
}

function tell(messages: Message[], { number, at, person, kind, thread }: BenchEvent, began: Map<number, string>): void {
  const user = `U${person}`
  const latest = messages.at(-1)
  const isReaction = kind === 'reaction' || kind === 'view'
  const reaction = latest?.reactions?.find(({ name }) => name === `emoji${number % 9}`)
  if (isReaction && latest && !reaction) {
    latest.reactions = [...(latest.reactions ?? []), { name: `emoji${number % 9}`, users: [user], count: 1 }]
    return
  }
  const ts = `${Math.floor(at.getTime() / 1000)}.${String(number % 1_000_000).padStart(6, '0')}`
  const message: Message = { type: 'message', user, ts, text: `Words of message ${number}, as people write them.` }
  if (kind === 'post' || !began.has(thread)) began.set(number, ts)
  else message.thread_ts = began.get(thread) ?? ts
  messages.push(message)
}

function userOf(number: number) {
  const profile = { real_name: `Person ${number}`, display_name: `p${number}`, email: `person${number}@example.org` }
  return { id: `U${number}`, name: `person${number}`, real_name: `Person ${number}`, profile }
}

function asJson(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}
