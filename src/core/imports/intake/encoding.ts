import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { refuse } from '../../refusal.ts'
import type { Entry } from './entry.ts'

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252'

/** How text is to be read that is neither UTF-8 nor UTF-16, once a person has said so. */
export type AnsweredEncoding = 'windows-1252' | null

const headBytes = 512

/**
 * How a text is written, as far as its first bytes tell: by its byte order mark, by the zeros that UTF-16 leaves in every other byte of plain letters, by being
 * UTF-8 or not. What is neither is taken for Windows-1252, which a person has to confirm.
 */
export function encodingOf(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16LE'
  if (head[0] === 0xfe && head[1] === 0xff) return 'UTF-16BE'
  return unmarkedUtf16(head) ?? (isUtf8(head.subarray(0, head.length - unfinished(head))) ? 'UTF-8' : 'Windows-1252')
}

/**
 * The bytes as UTF-8 without byte order mark. Refused as soon as they are not what they should be: letters are never replaced in silence. With `answered`,
 * what isn't UTF-16 is read so; ask `needsAnswer` first whether that is called for.
 */
export async function* asUtf8(
  chunks: AsyncIterable<Buffer>,
  file: string,
  answered: AnsweredEncoding = null,
): AsyncGenerator<Buffer> {
  let read: ((chunk: Buffer | null) => Buffer) | undefined
  let head: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    if (read) {
      yield read(chunk)
      continue
    }
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
    if (head.length < headBytes) continue
    read = readerOf(head, file, answered)
    yield read(head)
  }
  if (!read && head.length > 0) {
    read = readerOf(head, file, answered)
    yield read(head)
  }
  if (read) yield read(null)
}

/** Whether a file is written in something that a person has to confirm: neither UTF-8 nor UTF-16. Reads until that is certain, so to the end where it isn't. */
export async function needsAnswer(entry: Entry): Promise<boolean> {
  let held: Buffer = Buffer.alloc(0)
  let isFirst = true
  for await (const chunk of entry.open()) {
    const bytes: Buffer = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    if (isFirst && bytes.length < headBytes && bytes.length < entry.sizeBytes) {
      held = bytes
      continue
    }
    if (isFirst && encodingOf(bytes).startsWith('UTF-16')) return false
    isFirst = false
    const end = bytes.length - unfinished(bytes)
    if (!isUtf8(bytes.subarray(0, end))) return true
    held = bytes.subarray(end)
  }
  return !isUtf8(held)
}

function readerOf(head: Buffer, file: string, answered: AnsweredEncoding): (chunk: Buffer | null) => Buffer {
  refuseOtherKinds(head, file)
  const encoding = encodingOf(head)
  if (encoding === 'UTF-16LE' || encoding === 'UTF-16BE') return utf16Reader(encoding, file)
  return answered === 'windows-1252' ? windowsReader(file) : utf8Reader(file)
}

/** What a file is that is no text at all, so that nobody tries to save a PDF in another encoding; null when it may be text. */
export function otherKindOf(head: Buffer): string | null {
  const start = head.toString('latin1', 0, 4)
  return otherKinds.find(([beginning]) => start.startsWith(beginning))?.[1] ?? null
}

/** Refuses such files by what they are. */
export function refuseOtherKinds(head: Buffer, file: string): void {
  const kind = otherKindOf(head)
  if (kind) refuse('import-unrecognised', { file, hint: exportInstead(kind) })
}

export function exportInstead(kind: string): string {
  return `It is ${kind}; export the table as CSV and import that.`
}

const otherKinds = [
  ['%PDF', 'a PDF'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['\xd0\xcf\x11\xe0', 'an old Excel or Word file'],
] as const

function utf8Reader(file: string): (chunk: Buffer | null) => Buffer {
  let held = Buffer.alloc(0)
  let isFirst = true
  return (chunk) => {
    const bytes = chunk ? (held.length > 0 ? Buffer.concat([held, chunk]) : chunk) : held
    const cut = chunk ? bytes.length - unfinished(bytes) : bytes.length
    held = Buffer.from(bytes.subarray(cut))
    const whole = bytes.subarray(0, cut)
    if (!isUtf8(whole)) refuse('import-encoding', { file })
    const hasMark = isFirst && whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf
    if (cut > 0) isFirst = false
    return hasMark ? whole.subarray(3) : whole
  }
}

/** How many bytes at the end begin a letter that the next piece goes on with. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}

/** UTF-16 without a mark shows in the zero that stands beside every plain letter. */
function unmarkedUtf16(head: Buffer): Encoding | null {
  const pairs = Math.min(head.length, headBytes) >> 1
  if (pairs < 4) return null
  let [even, odd] = [0, 0]
  for (let index = 0; index < pairs * 2; index += 2) {
    if (head[index] === 0) even++
    if (head[index + 1] === 0) odd++
  }
  if (odd * 3 > pairs && even * 20 < odd) return 'UTF-16LE'
  return even * 3 > pairs && odd * 20 < even ? 'UTF-16BE' : null
}

function utf16Reader(encoding: 'UTF-16LE' | 'UTF-16BE', file: string): (chunk: Buffer | null) => Buffer {
  let held: Buffer = Buffer.alloc(0)
  let isFirst = true
  return (chunk) => {
    const bytes = chunk ? Buffer.concat([held, chunk]) : held
    const even = bytes.length & ~1
    const pairs = Buffer.from(bytes.subarray(0, even))
    if (encoding === 'UTF-16BE') pairs.swap16()
    // A letter of two pairs waits for its second.
    const last = chunk && even >= 2 ? pairs.readUInt16LE(even - 2) : 0
    const cut = last >= 0xd800 && last <= 0xdbff ? even - 2 : even
    held = Buffer.from(bytes.subarray(cut))
    if (!chunk && held.length > 0) refuse('import-encoding', { file })
    const text = pairs.toString('utf16le', 0, cut)
    if (!isWellFormed(text)) refuse('import-encoding', { file })
    const hasMark = isFirst && text.charCodeAt(0) === 0xfeff
    if (cut > 0) isFirst = false
    return Buffer.from(hasMark ? text.slice(1) : text, 'utf8')
  }
}

function isWellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)
}

/** The five bytes that Windows-1252 has no letter for. */
const undefinedBytes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

function windowsReader(file: string): (chunk: Buffer | null) => Buffer {
  return (chunk) => {
    if (!chunk) return Buffer.alloc(0)
    if (chunk.some((byte) => undefinedBytes.has(byte))) refuse('import-encoding', { file })
    return Buffer.from(iconv.decode(chunk, 'windows-1252'), 'utf8')
  }
}
