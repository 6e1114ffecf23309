import { refuse } from '../../refusal.ts'
import { encodingOf } from './encoding.ts'
import type { Entry } from './entry.ts'

export { readJsonItems } from './json-items.ts'

const largestJson = 64 * 1024 ** 2
const deepest = 64

/** A JSON file, or why it is none. */
export type JsonReading = Readonly<{ value: unknown } | { reason: string }>

/** Reads one JSON file whole. Refused when it is larger than 64 MiB; text that is not UTF-8 or UTF-16, not JSON or nested too deeply is a reason. */
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
  if (isTooDeep(text)) return { reason: `it is nested more than ${deepest} levels deep` }
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

/** Whether a JSON text is nested more than 64 levels deep. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x22) index = endOfString(text, index)
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > deepest) return true
    } else if (code === 0x5d || code === 0x7d) depth--
  }
  return false
}

function endOfString(text: string, start: number): number {
  let index = start + 1
  while (index < text.length && text.charCodeAt(index) !== 0x22) index += text.charCodeAt(index) === 0x5c ? 2 : 1
  return index
}
