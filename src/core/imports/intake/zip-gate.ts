import type * as yauzl from 'yauzl'
import { refuse } from '../../refusal.ts'
import type { Limits } from './limits.ts'

const megabyte = 1024 ** 2
const highestRatio = 200
const mostListBytes = 32 * megabyte
const longestName = 1000
const localHeaderBytes = 30
const listedHeaderBytes = 46
const mostBytesOfNothing = 16
const streamed = 0x8
const deflated = 8
const unix = 3
const kindOfFile = 0o170000
const regular = 0o100000
const directory = 0o040000

/**
 * Judges a zip by its list of files, before any content is read: nothing larger, more numerous or more tightly packed than any export, no passwords, no
 * names that lead elsewhere, no two files in the same bytes or of the same name, no links, and nothing that two readers of zips would see differently.
 */
export class ZipGate {
  readonly #file: string
  readonly #limits: Limits
  readonly #names = new Set<string>()
  readonly #spans: [number, number][] = []
  #bytes = 0
  #listBytes = 0

  constructor(file: string, limits: Limits, count: number) {
    this.#file = file
    this.#limits = limits
    if (count > limits.entries) this.#tooLarge(`it holds more than ${limits.entries.toLocaleString('en')} files`)
  }

  /** Takes one file of the list. Gives its name with forward slashes, or null for a folder. */
  admit(entry: yauzl.Entry): string | null {
    const place = entry.fileName
    this.#bytes += entry.uncompressedSize
    this.#listBytes += listedHeaderBytes + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength
    if (entry.isEncrypted()) refuse('import-encrypted', { file: this.#file })
    if (isUnsafe(place)) this.#unsafe(place)
    if (this.#listBytes > mostListBytes)
      this.#tooLarge('its list of files alone is larger than that of any real export')
    if (this.#bytes > this.#limits.bytes) this.#tooLarge(`it would unpack to more than ${sizeOf(this.#limits.bytes)}`)
    if (entry.uncompressedSize > megabyte && entry.uncompressedSize > highestRatio * entry.compressedSize)
      this.#tooLarge('it unpacks to far more than any real export does')
    this.#judgeSizes(entry)
    const start = entry.relativeOffsetOfLocalHeader
    this.#spans.push([start, start + localHeaderBytes + entry.fileNameLength + entry.compressedSize])
    const kind = entry.versionMadeBy >>> 8 === unix ? (entry.externalFileAttributes >>> 16) & kindOfFile : 0
    if (kind !== 0 && kind !== regular && kind !== directory) this.#damaged(place, 'it is a link and not a file')
    if (place.endsWith('/')) {
      if (entry.uncompressedSize > 0) this.#damaged(place, 'it is a folder that holds bytes')
      return null
    }
    const name = tidy(place)
    if (this.#names.has(name)) this.#damaged(place, 'the zip holds two files of this name')
    this.#names.add(name)
    return name
  }

  /** Called after the last. `listed` is how many bytes the zip says that its list has, null where it doesn't say it there. */
  close(listed: number | null): void {
    if (listed !== null && listed !== this.#listBytes)
      refuse('import-damaged', { file: this.#file, because: 'its list of files is not as long as it says' })
    this.#spans.sort((a, b) => a[0] - b[0])
    for (const [index, [start]] of this.#spans.entries()) {
      if (start < (this.#spans[index - 1]?.[1] ?? 0))
        this.#tooLarge('its files share the same bytes, as no real export does')
    }
  }

  /** Readers of zips take sizes from different places; where those could differ, none is believed. */
  #judgeSizes(entry: yauzl.Entry): void {
    const { compressionMethod, compressedSize, uncompressedSize, generalPurposeBitFlag, fileName } = entry
    if (compressionMethod !== deflated) return
    const isUnsaid = compressedSize === 0 && (uncompressedSize > 0 || (generalPurposeBitFlag & streamed) !== 0)
    if (isUnsaid || (uncompressedSize === 0 && compressedSize > mostBytesOfNothing))
      this.#damaged(fileName, 'its size is not what the zip says')
  }

  #tooLarge(because: string): never {
    refuse('import-too-large', { file: this.#file, because })
  }

  #damaged(place: string, because: string): never {
    refuse('import-damaged', { file: this.#file, place, because })
  }

  #unsafe(place: string): never {
    refuse('import-unsafe-name', { file: this.#file, place })
  }
}

/** Names are only shown and compared, never written to; what leads out of the zip is still no export's. */
function isUnsafe(name: string): boolean {
  return (
    tidy(name) === '' ||
    name.length > longestName ||
    /\p{Cc}/u.test(name) ||
    /^(?:[a-z]:|[\\/])/i.test(name) ||
    name.split(/[\\/]/).includes('..') ||
    /(?:^|[\\/])(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.[^\\/]*)?$/i.test(name)
  )
}

/** `./a//b` is `a/b`. */
function tidy(name: string): string {
  return name
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}

function sizeOf(bytes: number): string {
  return bytes >= 1024 ** 3 ? `${bytes / 1024 ** 3} GB` : `${bytes / megabyte} MB`
}
