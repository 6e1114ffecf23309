import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { refuse } from '../../refusal.ts'

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE'

/** What a text file's first bytes say; UTF-8 when they say nothing. */
export function encodingOf(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16LE'
  if (head[0] === 0xfe && head[1] === 0xff) return 'UTF-16BE'
  return 'UTF-8'
}

/** The bytes as UTF-8 without byte order mark. Refused as soon as they are not what they should be: letters are never replaced in silence. */
export async function* asUtf8(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  let read: ((chunk: Buffer | null) => Buffer) | undefined
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue
    if (!read) refuseOtherKinds(chunk, file)
    read ??= encodingOf(chunk) === 'UTF-8' ? utf8Reader(file) : utf16Reader(encodingOf(chunk), file)
    yield read(chunk)
  }
  if (read) yield read(null)
}

/** Files that are no text at all are called what they are, so that nobody tries to save a PDF in another encoding. */
function refuseOtherKinds(head: Buffer, file: string): void {
  const start = head.toString('latin1', 0, 4)
  const kind = otherKinds.find(([beginning]) => start.startsWith(beginning))?.[1]
  if (kind) refuse('import-unrecognised', { file, hint: `It is ${kind}; export the table as CSV and import that.` })
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

function utf16Reader(encoding: Encoding, file: string): (chunk: Buffer | null) => Buffer {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true })
  return (chunk) => {
    const text = chunk ? decoder.write(chunk) : (decoder.end() ?? '')
    if (text.includes('\uFFFD')) refuse('import-encoding', { file })
    return Buffer.from(text, 'utf8')
  }
}
