import type { Entry } from '../../../../src/core/imports/intake/entry.ts'

/** A file that was never written. */
export function entryOf(name: string, content: string | Buffer): Entry {
  const bytes = Buffer.from(content as string)
  return {
    name,
    sizeBytes: bytes.length,
    open: async function* () {
      yield bytes
    },
  }
}
