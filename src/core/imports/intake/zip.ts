import { crc32, inflateRawSync } from 'node:zlib'
import * as yauzl from 'yauzl'
import { Refusal, refuse } from '../../refusal.ts'
import type { Entry } from './entry.ts'
import { readFailure } from './failures.ts'
import { isLeftBehind } from './folder.ts'
import { largestUpload } from './limits.ts'
import { openRegular } from './regular-file.ts'
import { ZipBytes } from './zip-bytes.ts'
import { ZipGate } from './zip-gate.ts'

const endBytes = 22
const locatorBytes = 20
const wideEndBytes = 56
const smallBytes = 256 * 1024
const saidElsewhere = { count: 0xffff, size: 0xffffffff }

/**
 * The gate in front of every zip, on disk or in memory: the list of its files is read and judged before any content is (see ZipGate). Contents stream
 * from the zip, checked against their length and checksum.
 */
export async function openZip(
  from: string | Buffer,
  file: string,
  limits = largestUpload,
): Promise<{ entries: Entry[]; close: () => void }> {
  const bytes = new ZipBytes(typeof from === 'string' ? openRegular(from, file) : from, file)
  try {
    const zip = await directoryOf(bytes, file)
    const gate = new ZipGate(file, limits, zip.entryCount)
    const entries: Entry[] = []
    await eachEntry(zip, (entry) => {
      const name = gate.admit(entry)
      if (name !== null && !isLeftBehind(name)) entries.push(contentOf(zip, bytes, entry, name, file))
    })
    gate.close(listedBytes(bytes, zip, file))
    return { entries, close: () => zip.close() }
  } catch (error) {
    bytes.close()
    throw asDamage(error, file)
  }
}

function directoryOf(bytes: ZipBytes, file: string): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false }
  return new Promise((resolve, reject) => {
    yauzl.fromRandomAccessReader(bytes, bytes.size, options, (error, zip) => {
      if (error) reject(asDamage(error, file))
      else resolve(zip)
    })
  })
}

function eachEntry(zip: yauzl.ZipFile, judge: (entry: yauzl.Entry) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry: yauzl.Entry) => {
      try {
        judge(entry)
        zip.readEntry()
      } catch (error) {
        reject(error)
      }
    })
    zip.readEntry()
  })
}

/** How long the zip says that its list of files is. A large zip says it twice, and some readers would believe the one and some the other. */
function listedBytes(bytes: ZipBytes, zip: yauzl.ZipFile, file: string): number {
  const endsAt = bytes.size - endBytes - zip.comment.length
  const end = bytes.at(endsAt, endBytes)
  const said = { count: end.readUInt16LE(10), size: end.readUInt32LE(12), from: end.readUInt32LE(16) }
  const locator = bytes.at(Math.max(0, endsAt - locatorBytes), locatorBytes)
  if (endsAt < locatorBytes || locator.readUInt32LE(0) !== 0x07064b50) return said.size
  const wide = bytes.at(Number(locator.readBigUInt64LE(8)), wideEndBytes)
  const widely = { size: Number(wide.readBigUInt64LE(40)), from: Number(wide.readBigUInt64LE(48)) }
  const agrees =
    (said.count === saidElsewhere.count || said.count === zip.entryCount) &&
    (said.size === saidElsewhere.size || said.size === widely.size) &&
    (said.from === saidElsewhere.size || said.from === widely.from)
  if (!agrees)
    refuse('import-damaged', { file, because: 'it says in two places how many files it holds, and they differ' })
  return widely.size
}

function contentOf(zip: yauzl.ZipFile, bytes: ZipBytes, entry: yauzl.Entry, name: string, file: string): Entry {
  return { name, sizeBytes: entry.uncompressedSize, open: () => chunksOf(zip, bytes, entry, file) }
}

async function* chunksOf(
  zip: yauzl.ZipFile,
  bytes: ZipBytes,
  entry: yauzl.Entry,
  file: string,
): AsyncGenerator<Buffer> {
  let checksum = 0
  try {
    const pieces = isSmall(entry) ? [await wholeOf(zip, bytes, entry)] : await streamOf(zip, entry)
    for await (const piece of pieces) {
      checksum = crc32(piece as Buffer, checksum)
      yield piece as Buffer
    }
  } catch (error) {
    throw asDamage(error, file, entry.fileName)
  }
  if (checksum !== entry.crc32)
    refuse('import-damaged', { file, place: entry.fileName, because: 'its checksum is wrong' })
}

function streamOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
  })
}

function isSmall(entry: yauzl.Entry): boolean {
  return entry.canDecodeFileData() && Math.max(entry.compressedSize, entry.uncompressedSize) <= smallBytes
}

/** A small file at once: exports have thousands of them, and a stream for each would take longer than what is in it. */
async function wholeOf(zip: yauzl.ZipFile, bytes: ZipBytes, entry: yauzl.Entry): Promise<Buffer> {
  const { fileDataStart } = await new Promise<{ fileDataStart: number }>((resolve, reject) => {
    zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => (error ? reject(error) : resolve(header)))
  })
  const packed = bytes.at(fileDataStart, entry.compressedSize)
  if (packed.length < entry.compressedSize) throw new Error('unexpected EOF')
  const limit = { maxOutputLength: Math.max(1, entry.uncompressedSize) }
  const whole = entry.compressionMethod === 0 ? Buffer.from(packed) : inflateRawSync(packed, limit)
  if (whole.length < entry.uncompressedSize) throw new Error('not enough bytes')
  return whole
}

/** What yauzl and zlib report in English sentences of their own, and what it means to a person. */
const damages: readonly (readonly [RegExp, { because: string; remedy?: string }])[] = [
  [/too many bytes|not enough bytes|larger than|size mismatch/i, { because: 'its size is not what the zip says' }],
  [
    /compression method/i,
    { because: 'it is packed in a way that the studio does not know', remedy: 'unpack it and import the folder' },
  ],
  [/multi-disk/i, { because: 'it is one part of several', remedy: 'join the parts first' }],
  [/comment length/i, { because: 'something follows the end of the zip' }],
]

function asDamage(error: unknown, file: string, place?: string): unknown {
  const failure = readFailure(error, file)
  if (failure instanceof Refusal || !(failure instanceof Error)) return failure
  const { message } = failure
  if (/end of central directory record signature not found|unexpected EOF/i.test(message))
    return new Refusal('import-truncated', { file })
  const unsafe = /^(?:invalid relative path|absolute path|invalid characters in fileName): (.*)$/s.exec(message)
  if (unsafe) return new Refusal('import-unsafe-name', { file, place: unsafe[1] ?? '' })
  if (/encrypt/i.test(message)) return new Refusal('import-encrypted', { file })
  const known = damages.find(([words]) => words.test(message))?.[1] ?? { because: 'the zip is damaged there' }
  return new Refusal('import-damaged', { file, ...(place === undefined ? {} : { place }), ...known })
}
