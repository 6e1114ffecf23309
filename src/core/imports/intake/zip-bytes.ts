import { close, fstatSync, read, readSync } from 'node:fs'
import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'
import { Refusal } from '../../refusal.ts'

const windowBytes = 64 * 1024

/**
 * The bytes of a zip, on disk (an open descriptor, closed with it) or in memory, for yauzl to read from. Places outside the zip, which a damaged list of
 * files may name, are an error and not an exception in some callback; the list, read in thousands of small pieces, comes from a window that is kept.
 */
export class ZipBytes extends RandomAccessReader {
  readonly size: number
  readonly #from: number | Buffer
  readonly #file: string
  #window: Buffer = Buffer.alloc(0)
  #windowAt = 0
  #streams = 0
  #isClosing = false

  constructor(from: number | Buffer, file: string) {
    super()
    this.#from = from
    this.#file = file
    this.size = typeof from === 'number' ? fstatSync(from).size : from.length
  }

  /** Bytes from a position on; fewer at the end, none outside. Not to be kept. */
  at(position: number, length: number): Buffer {
    if (!(position >= 0 && position < this.size)) return Buffer.alloc(0)
    if (typeof this.#from !== 'number') return this.#from.subarray(position, position + length)
    const isInside = position >= this.#windowAt && position + length <= this.#windowAt + this.#window.length
    if (!isInside) {
      const bytes = Buffer.alloc(Math.max(windowBytes, length))
      this.#window = bytes.subarray(0, readSync(this.#from, bytes, 0, bytes.length, position))
      this.#windowAt = position
    }
    return this.#window.subarray(position - this.#windowAt, position - this.#windowAt + length)
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    let failure: Error | null = null
    try {
      if (this.at(position, length).copy(target, offset) < length) failure = new Error('unexpected EOF')
    } catch (error) {
      failure = error as Error
    }
    queueMicrotask(() => done(failure))
  }

  override createReadStream({ start, end }: { start: number; end: number }): Readable {
    const from = this.#from
    if (typeof from !== 'number') return Readable.from([from.subarray(start, end)])
    let position = start
    this.#streams++
    const stream: Readable = new Readable({
      read: (most) => {
        const length = Math.min(most, end - position)
        if (length <= 0) return void stream.push(null)
        read(from, Buffer.allocUnsafe(length), 0, length, position, (error, count, bytes) => {
          position += count
          if (error) stream.destroy(error)
          else if (count === 0) stream.destroy(new Refusal('file-changing', { file: this.#file }))
          else stream.push(bytes.subarray(0, count))
        })
      },
      destroy: (error, done) => {
        this.#streams--
        this.#closeIfDone()
        done(error)
      },
    })
    return stream
  }

  override close(done: (error: Error | null) => void = () => undefined): void {
    this.#isClosing = true
    this.#closeIfDone()
    done(null)
  }

  #closeIfDone(): void {
    if (!this.#isClosing || this.#streams > 0 || typeof this.#from !== 'number') return
    this.#streams = Number.POSITIVE_INFINITY
    close(this.#from)
  }
}
