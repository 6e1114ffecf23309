import { closeSync, openSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import * as yauzl from 'yauzl'
import { Refusal, refuse } from '../../refusal.ts'
import type { Entry } from './entry.ts'
import { isLeftBehind } from './folder.ts'
import { largestUpload } from './limits.ts'

const megabyte = 1024 ** 2
const highestRatio = 200
const localHeaderBytes = 30

/**
 * The gate in front of every zip: the directory is read and judged before any content is. Too many entries, more content than any export has, entries
 * that share bytes, passwords and unsafe names are refused. Contents stream from the zip, checked against their length and checksum.
 */
export async function openZip(path: string, file: string): Promise<{ entries: Entry[]; close: () => void }> {
  const descriptor = openSync(path, 'r')
  try {
    const zip = await directoryOf(descriptor, file)
    const found = await judged(zip, file)
    return { entries: found.map((entry) => contentOf(zip, entry, file)), close: () => zip.close() }
  } catch (error) {
    closeSync(descriptor)
    throw asDamage(error, file)
  }
}

function directoryOf(descriptor: number, file: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromFd(
      descriptor,
      { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false },
      (error, zip) => {
        if (error) reject(asDamage(error, file))
        else resolve(zip)
      },
    )
  })
}

async function judged(zip: yauzl.ZipFile, file: string): Promise<yauzl.Entry[]> {
  if (zip.entryCount > largestUpload.entries)
    tooLarge(file, `it holds more than ${largestUpload.entries.toLocaleString('en')} files`)
  const kept: yauzl.Entry[] = []
  const spans: [number, number][] = []
  let bytes = 0
  await eachEntry(zip, (entry) => {
    bytes += entry.uncompressedSize
    if (entry.isEncrypted()) refuse('import-encrypted', { file })
    if (isUnsafe(entry.fileName)) refuse('import-unsafe-name', { file })
    if (bytes > largestUpload.bytes) tooLarge(file, 'it would unpack to more than 2 GB')
    if (entry.uncompressedSize > megabyte && entry.uncompressedSize > highestRatio * entry.compressedSize) {
      tooLarge(file, 'it unpacks to far more than any real export does')
    }
    const start = entry.relativeOffsetOfLocalHeader
    spans.push([start, start + localHeaderBytes + entry.fileNameLength + entry.compressedSize])
    if (!entry.fileName.endsWith('/') && !isLeftBehind(entry.fileName)) kept.push(entry)
  })
  spans.sort((a, b) => a[0] - b[0])
  for (const [index, [start]] of spans.entries()) {
    if (start < (spans[index - 1]?.[1] ?? 0)) tooLarge(file, 'its files share the same bytes, as no real export does')
  }
  return kept
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

function contentOf(zip: yauzl.ZipFile, entry: yauzl.Entry, file: string): Entry {
  return {
    name: entry.fileName.replaceAll('\\', '/'),
    sizeBytes: entry.uncompressedSize,
    open: () => chunksOf(zip, entry, file),
  }
}

async function* chunksOf(zip: yauzl.ZipFile, entry: yauzl.Entry, file: string): AsyncGenerator<Buffer> {
  let checksum = 0
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
    })
    for await (const chunk of stream) {
      checksum = crc32(chunk as Buffer, checksum)
      yield chunk as Buffer
    }
  } catch (error) {
    throw asDamage(error, file, entry.fileName)
  }
  if (checksum !== entry.crc32)
    refuse('import-damaged', { file, place: entry.fileName, because: 'its checksum is wrong' })
}

function isUnsafe(name: string): boolean {
  return name.includes('\0') || /^(?:[a-z]:|[\\/])/i.test(name) || name.split(/[\\/]/).includes('..')
}

function tooLarge(file: string, because: string): never {
  refuse('import-too-large', { file, because })
}

/** yauzl reports what it meets as plain errors with an English message. */
function asDamage(error: unknown, file: string, place?: string): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error
  if (/end of central directory/i.test(error.message)) return new Refusal('import-truncated', { file })
  if (/relative path|absolute path|invalid characters in fileName/i.test(error.message))
    return new Refusal('import-unsafe-name', { file })
  if (/encrypt/i.test(error.message)) return new Refusal('import-encrypted', { file })
  const because = /too many bytes|not enough bytes/i.test(error.message)
    ? 'its size is not what the zip says'
    : 'the zip is damaged there'
  return new Refusal('import-damaged', { file, ...(place === undefined ? {} : { place }), because })
}
