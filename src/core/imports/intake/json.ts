import { refuse } from '../../refusal.ts'
import { encodingOf } from './encoding.ts'
import type { Entry } from './entry.ts'
import { tooMuchIn } from './json-weight.ts'

export { readJsonItems } from './json-items.ts'

const largestJson = 64 * 1024 ** 2

/** A JSON file, or why it is none. */
export type JsonReading = Readonly<{ value: unknown } | { reason: string }>

/** Reads one JSON file whole. Refused when it is larger than 64 MiB; text that is not UTF-8 or UTF-16, not JSON, nested too deeply or of too many values is a reason. */
export async function readJson(entry: Entry): Promise<JsonReading> {
  if (entry.sizeBytes > largestJson)
    refuse('import-too-large', { file: entry.name, because: 'a JSON file may have 64 MB at most' })
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of entry.open()) {
    bytes += piece.length
    if (bytes > largestJson)
      refuse('import-too-large', { file: entry.name, because: 'a JSON file may have 64 MB at most' })
    pieces.push(piece)
  }
  const text = decoded(Buffer.concat(pieces))
  if (text === null) return { reason: 'it is not written in UTF-8' }
  if (text.trim() === '') return { reason: 'it is empty' }
  const reason = tooMuchIn(text)
  if (reason !== null) return { reason }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { reason: 'it is not valid JSON' }
  }
}

/** What a JSON file begins with, to tell formats apart without reading it whole. */
export async function firstCharacters(entry: Entry, count = 2048): Promise<string> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of entry.open()) {
    pieces.push(piece)
    bytes += piece.length
    if (bytes >= count) break
  }
  return textOf(Buffer.concat(pieces).subarray(0, count), false).trimStart()
}

function decoded(bytes: Buffer): string | null {
  try {
    return textOf(bytes, true)
  } catch {
    return null
  }
}

/** JSON is UTF-8; what Windows tools redirect into a file is UTF-16. */
function textOf(bytes: Buffer, isStrict: boolean): string {
  const encoding = encodingOf(bytes.subarray(0, 512))
  const name = encoding === 'UTF-16LE' || encoding === 'UTF-16BE' ? encoding : 'utf-8'
  return new TextDecoder(name, { fatal: isStrict }).decode(bytes)
}
