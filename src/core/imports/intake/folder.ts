import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from '../../refusal.ts'
import type { Entry } from './entry.ts'
import { readFailure } from './failures.ts'
import { openRegular, type Seen, seenAt } from './regular-file.ts'

// Small pieces are used up before the garbage collector calls them old, which keeps a long import's memory flat.
const pieceBytes = 16 * 1024

/** The files of a folder and its sub-folders, up to `most`. Links, pipes and devices are not followed, what systems leave behind is not seen. */
export function folderEntries(folder: string, most: number): { entries: Entry[]; isComplete: boolean } {
  const entries: Entry[] = []
  const waiting = ['']
  for (let inside = waiting.pop(); inside !== undefined; inside = waiting.pop()) {
    for (const found of listed(folder, inside)) {
      const name = inside === '' ? found.name : `${inside}/${found.name}`
      if (isLeftBehind(name)) continue
      if (found.isDirectory()) waiting.push(name)
      else if (found.isFile()) entries.push(oneFile(join(folder, name), name))
      if (entries.length > most || waiting.length > most) return { entries, isComplete: false }
    }
  }
  return { entries, isComplete: true }
}

/** A file where it lies. Whoever reads it to its end reads what was there when it was listed, or is refused. */
export function oneFile(path: string, name: string): Entry {
  try {
    const seen = seenAt(path, name)
    return { name, sizeBytes: seen.size, open: () => chunksOf(path, name, seen) }
  } catch (error) {
    throw readFailure(error, name)
  }
}

/** What macOS and Windows add to folders and zips. */
export function isLeftBehind(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini)(?:\/|$)|(?:^|\/)\._[^/]*$/.test(name)
}

function listed(folder: string, inside: string) {
  try {
    return readdirSync(join(folder, inside), { withFileTypes: true })
  } catch (error) {
    throw readFailure(error, inside === '' ? folder : inside)
  }
}

async function* chunksOf(path: string, name: string, seen: Seen): AsyncGenerator<Buffer> {
  let bytes = 0
  try {
    const stream = createReadStream(path, { fd: openRegular(path, name, seen), highWaterMark: pieceBytes })
    for await (const chunk of stream) {
      bytes += (chunk as Buffer).length
      yield chunk as Buffer
    }
  } catch (error) {
    throw readFailure(error, name)
  }
  if (bytes !== seen.size) refuse('file-changing', { file: name })
}
