import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { channelNames, events } from './events.ts'

const rowsAtATime = 2_000

/** Writes a table of events, a row each. */
export async function writeEventsCsv(file: string, rows: number, people: number, days?: number): Promise<void> {
  const out = createWriteStream(file)
  out.write('id,at,person,kind,thread,reply_to,channel\n')
  let text = ''
  for (const { number, at, person, kind, thread, channel } of events(rows, people, days)) {
    const answers = kind === 'reply' || kind === 'reaction' ? `e${thread}` : ''
    text += `e${number},${at.toISOString()},person${person}@example.org,${kind},t${thread},${answers},${channelNames[channel]}\n`
    if (number % rowsAtATime === 0) text = await flushed(out, text)
  }
  await flushed(out, text)
  out.end()
  await finished(out)
}

async function flushed(out: WriteStream, text: string): Promise<string> {
  if (!out.write(text)) await once(out, 'drain')
  return ''
}
