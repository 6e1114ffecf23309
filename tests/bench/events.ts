import { chance } from '../../src/core/chance.ts'

/** One act as every writer tells it in its own format. `thread` is the number of the event that begins the conversation. */
export type BenchEvent = Readonly<{
  number: number
  at: Date
  person: number
  kind: 'post' | 'reply' | 'reaction' | 'view'
  thread: number
  channel: number
}>

export const channelNames = Array.from({ length: 60 }, (_, index) => `channel-${String(index + 1).padStart(2, '0')}`)

const start = Date.parse('2026-01-05T06:00:00Z')
const day = 24 * 3_600_000
const kinds = ['post', 'reply', 'reply', 'reply', 'reaction', 'reaction', 'view'] as const
const threadsTalkedIn = 40

/** Events in order of time, the same every time: posts, replies, reactions and views of many people in 60 channels over 14 weeks, or as many days as are said. */
export function* events(count: number, people: number, days = 97): Generator<BenchEvent> {
  const dice = chance(`bench ${count}`)
  const recent: number[][] = channelNames.map(() => [])
  const everyChannel = channelNames.map((_, index) => index)
  for (let number = 0; number < count; number++) {
    const channel = dice.pick(everyChannel)
    const threads = recent[channel] ?? []
    const kind = threads.length === 0 ? 'post' : dice.pick(kinds)
    const thread = kind === 'post' ? number : dice.pick(threads)
    if (kind === 'post') {
      threads.push(thread)
      if (threads.length > threadsTalkedIn) threads.shift()
    }
    const at = new Date(start + Math.floor((number / count) * days * day))
    yield { number, at, person: dice.whole(1, people), kind, thread, channel }
  }
}
