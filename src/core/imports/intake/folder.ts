import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry } from './entry.ts'
import { readFailure } from './failures.ts'

// Small pieces are used up before the garbage collector calls them old, which keeps a long import's memory flat.
const pieceBytes = 16 * 1024

/** The files of a folder and its sub-folders, up to `most`. Links are not followed, what systems leave behind is not seen. */
export function folderEntries(folder: string, most: number): { entries: Entry[]; isComplete: boolean } {
  const entries: Entry[] = []
  const waiting = ['']
  for (let inside = waiting.pop(); inside !== undefined; inside = waiting.pop()) {
    for (const found of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const name = inside === '' ? found.name : `${inside}/${found.name}`
      if (isLeftBehind(name)) continue
      if (found.isDirectory()) waiting.push(name)
      else if (found.isFile()) entries.push(oneFile(join(folder, name), name))
      if (entries.length > most || waiting.length > most) return { entries, isComplete: false }
    }
  }
  return { entries, isComplete: true }
}

export function oneFile(path: string, name: string): Entry {
  return { name, sizeBytes: statSync(path).size, open: () => chunksOf(path, name) }
}

/** What macOS and Windows add to folders and zips. */
export function isLeftBehind(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini)(?:\/|$)|(?:^|\/)\._[^/]*$/.test(name)
}

async function* chunksOf(path: string, name: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: pieceBytes })) yield chunk as Buffer
  } catch (error) {
    throw readFailure(error, name)
  }
}
