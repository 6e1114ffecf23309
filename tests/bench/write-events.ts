import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { chance } from '../../src/core/chance.ts'

const start = Date.parse('2026-01-05T06:00:00Z')
const length = 97 * 24 * 3_600_000
const channels = Array.from({ length: 60 }, (_, index) => `channel-${String(index + 1).padStart(2, '0')}`)
const kinds = ['post', 'reply', 'reply', 'reply', 'reaction', 'reaction', 'view']
const rowsAtATime = 2_000

/** Writes a table of events in order of time, the same every time, row by row: posts, replies and reactions of many people in 60 channels. */
export async function writeEvents(file: string, rows: number, people: number): Promise<void> {
  const dice = chance(rows, 'bench')
  const recent = new Map(channels.map((channel) => [channel, [] as string[]]))
  const out = createWriteStream(file)
  out.write('id,at,person,kind,thread,reply_to,channel\n')
  for (let from = 0; from < rows; from += rowsAtATime) {
    let text = ''
    for (let index = from; index < Math.min(rows, from + rowsAtATime); index++) text += row(index)
    if (!out.write(text)) await once(out, 'drain')
  }
  out.end()
  await finished(out)

  function row(index: number): string {
    const at = new Date(start + Math.floor((index / rows) * length)).toISOString()
    const channel = dice.pick(channels)
    const threads = recent.get(channel) ?? []
    const kind = threads.length === 0 ? 'post' : dice.pick(kinds)
    const thread = kind === 'post' ? `t${index}` : dice.pick(threads)
    if (kind === 'post') {
      threads.push(thread)
      if (threads.length > 40) threads.shift()
    }
    const answers = kind === 'reply' || kind === 'reaction' ? thread.replace('t', 'e') : ''
    return `e${index},${at},person${dice.whole(1, people)}@example.org,${kind},${thread},${answers},${channel}\n`
  }
}
