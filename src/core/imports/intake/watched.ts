import { createHash } from 'node:crypto'
import type { Entry } from './entry.ts'
import type { Files } from './files.ts'

/** Files that tell how much of them was read, and what they hold. */
export type WatchedFiles = Files & Readonly<{ fingerprint: () => string }>

/**
 * Watches the files while they are read once: `onBytes` is told of each piece. The fingerprint (sha256, hex) of the content read is the same for a folder and its
 * zip, in any order; the name of a file by itself doesn't count.
 */
export function watched(files: Files, onBytes: (count: number) => void): WatchedFiles {
  const digests = new Map<string, string>()
  async function* observed(entry: Entry): AsyncGenerator<Buffer> {
    const hash = createHash('sha256')
    for await (const chunk of entry.open()) {
      hash.update(chunk)
      onBytes(chunk.length)
      yield chunk
    }
    digests.set(files.isSingle ? '' : entry.name, hash.digest('hex'))
  }
  return {
    ...files,
    entries: files.entries.map((entry) => ({ ...entry, open: () => observed(entry) })),
    fingerprint: () => {
      const whole = createHash('sha256')
      for (const [name, digest] of [...digests].sort(([a], [b]) => (a < b ? -1 : 1)))
        whole.update(`${digest} ${name}\n`)
      return whole.digest('hex')
    },
  }
}
