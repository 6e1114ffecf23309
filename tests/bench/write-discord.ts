import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { channelNames, events } from './events.ts'

const rowsAtATime = 2_000
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Writes a folder a channel with a table of its messages, as an exporter does; every act is a message there. */
export function writeDiscordFolder(folder: string, count: number, people: number): void {
  const files = channelNames.map((name) => {
    mkdirSync(join(folder, name), { recursive: true })
    const file = openSync(join(folder, name, '1.csv'), 'w')
    writeSync(file, 'AuthorID,Author,Date,Content,Attachments,Reactions\n')
    return file
  })
  const texts = channelNames.map(() => '')
  for (const { number, at, person, channel } of events(count, people)) {
    const id = 100_000_000_000_000_000n + BigInt(person)
    const text = `"${id}","person${person}","${written(at)}","Words of message ${number}, as people write them.","",""\n`
    texts[channel] += text
    if (number % rowsAtATime === 0) flush(files, texts)
  }
  flush(files, texts)
  for (const file of files) closeSync(file)
}

function flush(files: readonly number[], texts: string[]): void {
  for (const [channel, file] of files.entries()) {
    writeSync(file, texts[channel] ?? '')
    texts[channel] = ''
  }
}

/** `05-Jan-26 06:00 AM`, without a zone. */
function written(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const hour = at.getUTCHours()
  const day = `${two(at.getUTCDate())}-${months[at.getUTCMonth()]}-${two(at.getUTCFullYear() % 100)}`
  return `${day} ${two(hour % 12 || 12)}:${two(at.getUTCMinutes())} ${hour < 12 ? 'AM' : 'PM'}`
}
