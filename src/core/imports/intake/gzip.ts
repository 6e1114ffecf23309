import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { refuse } from '../../refusal.ts'
import type { Entry } from './entry.ts'
import { largestUpload } from './limits.ts'

const megabyte = 1024 ** 2
const highestRatio = 200

/** A file's bytes, unzipped where it is gzipped. Refused: a damaged gzip, or one that unpacks to far more than an export. */
export async function* unzipped(entry: Entry): AsyncGenerator<Buffer> {
  const chunks = entry.open()[Symbol.asyncIterator]()
  let head: Buffer = Buffer.alloc(0)
  let next = await chunks.next()
  for (; !next.done && head.length < 2; next = await chunks.next()) head = Buffer.concat([head, next.value])
  const rest = async function* (): AsyncGenerator<Buffer> {
    if (head.length > 0) yield head
    for (; !next.done; next = await chunks.next()) yield next.value
  }
  const isZipped = head[0] === 0x1f && head[1] === 0x8b
  try {
    if (isZipped) yield* gunzipped(rest(), entry.name)
    else yield* rest()
  } finally {
    await chunks.return?.()
  }
}

async function* gunzipped(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  let packed = 0
  let unpacked = 0
  const counted = async function* () {
    for await (const chunk of chunks) {
      packed += chunk.length
      yield chunk
    }
  }
  const gunzip = pipeline(Readable.from(counted(), { objectMode: false }), createGunzip(), () => undefined)
  try {
    for await (const piece of gunzip) {
      unpacked += (piece as Buffer).length
      if (unpacked > largestUpload.bytes) tooLarge(file, 'it would unpack to more than 2 GB')
      if (unpacked > megabyte && unpacked > highestRatio * packed)
        tooLarge(file, 'it unpacks to far more than any real export does')
      yield piece as Buffer
    }
  } catch (error) {
    const code = (error as { code?: unknown }).code
    if (code === 'Z_BUF_ERROR') refuse('import-truncated', { file })
    if (typeof code === 'string' && code.startsWith('Z_'))
      refuse('import-damaged', { file, because: 'what is packed in it is damaged' })
    throw error
  }
}

function tooLarge(file: string, because: string): never {
  refuse('import-too-large', { file, because })
}
