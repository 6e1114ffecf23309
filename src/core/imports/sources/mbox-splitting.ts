import type { Entry } from '../intake/entry.ts'
import { unzipped } from '../intake/gzip.ts'

/** One mail as it stands in a file, without the line that announces it; of a mail with large attachments only the beginning. */
export type RawMail = Readonly<{ line: number; bytes: Buffer }>

const mostKept = 2 * 1024 ** 2
const longestLine = 1024 ** 2
const lineFeed = 0x0a
const capitalF = 0x46
const envelope = /^From .*(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .*\d:\d\d/

/** Whether a line announces a mail: `From `, whom it came from, and when. The same words in a mail lack the time. */
export function isEnvelope(line: string): boolean {
  return envelope.test(line.slice(0, 300))
}

/** The mails of a file, unzipped where it is gzipped. A file without such a line is one mail. */
export async function* mailsIn(entry: Entry): AsyncGenerator<RawMail> {
  const splitter = new Splitter()
  for await (const chunk of unzipped(entry)) yield* splitter.read(chunk)
  yield* splitter.end()
}

class Splitter {
  #line = 1
  #startLine = 1
  #pieces: Buffer[] = []
  #kept = 0
  #carry: Buffer = Buffer.alloc(0)

  read(chunk: Buffer): RawMail[] {
    const block = this.#carry.length > 0 ? Buffer.concat([this.#carry, chunk]) : chunk
    const end = block.lastIndexOf(lineFeed) + 1
    if (end === 0 && block.length < longestLine) {
      this.#carry = block
      return []
    }
    this.#carry = end === 0 ? Buffer.alloc(0) : block.subarray(end)
    return this.#split(end === 0 ? block : block.subarray(0, end))
  }

  end(): RawMail[] {
    const mails = this.#split(this.#carry)
    return [...mails, ...this.#finish()]
  }

  #split(block: Buffer): RawMail[] {
    const mails: RawMail[] = []
    let start = 0
    for (let at = 0; at < block.length; ) {
      const next = block.indexOf(lineFeed, at)
      const end = next < 0 ? block.length : next + 1
      if (block[at] === capitalF && isEnvelope(block.toString('latin1', at, Math.min(end, at + 300)))) {
        this.#keep(block.subarray(start, at))
        mails.push(...this.#finish())
        this.#startLine = this.#line
        start = end
      }
      if (next >= 0) this.#line++
      at = end
    }
    this.#keep(block.subarray(start))
    return mails
  }

  #keep(bytes: Buffer): void {
    if (bytes.length === 0 || this.#kept >= mostKept) return
    this.#pieces.push(bytes.subarray(0, mostKept - this.#kept))
    this.#kept += bytes.length
  }

  /** What stands before the first mail may be blank lines. */
  #finish(): RawMail[] {
    const bytes = Buffer.concat(this.#pieces)
    this.#pieces = []
    this.#kept = 0
    return bytes.toString('latin1', 0, 1000).trim() === '' ? [] : [{ line: this.#startLine, bytes }]
  }
}
