import { refuse } from '../../refusal.ts'
import { asUtf8 } from './encoding.ts'
import type { Entry } from './entry.ts'
import { unzipped } from './gzip.ts'
import { tooMuchIn } from './json-weight.ts'

const itemsAtOnce = 500
const lettersAtOnce = 64 * 1024
const longestItem = 16 * 1024 ** 2
/** Smaller ones can't hold too many values. */
const largeItem = 1024 ** 2
const deepest = 64
const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const colon = 0x3a
const openList = 0x5b
const closeList = 0x5d
const openObject = 0x7b
const closeObject = 0x7d

/**
 * The items of the list that lies at `path` in a JSON file (`[]`: the file is the list; `['messages']`: the field of that name in the object that the file is), some
 * hundred at a time, in memory that doesn't grow with the file; unzipped where it is gzipped. Refused: a file that isn't JSON, ends too early, is nested more than 64
 * levels deep, has no list there, or an item over 16 MiB.
 */
export async function* readJsonItems(entry: Entry, path: readonly string[]): AsyncGenerator<unknown[]> {
  const items = new Items(path, entry.name)
  for await (const chunk of asUtf8(unzipped(entry), entry.name)) {
    items.read(chunk.toString('utf8'))
    yield* items.full()
  }
  items.end()
  yield* items.full(1)
}

/**
 * Finds where items begin and end by counting brackets outside of quotes, and leaves understanding them to JSON.parse: three times as fast as a parser that
 * understands letter by letter.
 */
class Items {
  readonly #path: readonly string[]
  readonly #file: string
  #found: unknown[] = []
  #waiting = ''
  /** The text that is looked at, and where. */
  #text = ''
  #at = 0
  /** Where the items begin that are not parsed yet, and where a name begins; -1 when there is none. */
  #itemsFrom = -1
  #nameFrom = -1
  readonly #open: number[] = []
  #isQuoted = false
  /** How many names of the path lead to where the text is. */
  #matched = 0
  /** The value that follows is the one that the path names. */
  #isNamed: boolean
  #name = ''
  #listDepth = 0
  /** A comma stands before what comes, so something has to. */
  #mustFollow = false
  #hasBegun = false
  #isDone = false

  constructor(path: readonly string[], file: string) {
    this.#path = path
    this.#file = file
    this.#isNamed = path.length === 0
  }

  *full(atLeast = itemsAtOnce): Generator<unknown[]> {
    if (this.#found.length < atLeast) return
    const found = this.#found
    this.#found = []
    for (let from = 0; from < found.length; from += itemsAtOnce) yield found.slice(from, from + itemsAtOnce)
  }

  read(text: string): void {
    this.#waiting += text
    // A long item is looked at again as it grows; so it grows by half at least.
    if (this.#waiting.length >= (this.#text.length - this.#keptFrom()) / 2) this.#take()
    this.#judge(this.#text.length - this.#keptFrom())
  }

  end(): void {
    this.#take()
    if (this.#open.length > 0 || this.#isQuoted) refuse('import-truncated', { file: this.#file })
    if (!this.#isDone)
      this.#damaged(this.#path.length === 0 ? 'it is no list' : `it has no list called "${this.#path.join('.')}"`)
  }

  /** What is before it was dealt with. */
  #keptFrom(): number {
    if (this.#itemsFrom >= 0) return this.#itemsFrom
    return this.#nameFrom >= 0 ? this.#nameFrom : Math.min(this.#at, this.#text.length)
  }

  #take(): void {
    const from = this.#keptFrom()
    this.#text = this.#text.slice(from) + this.#waiting
    this.#waiting = ''
    this.#at -= from
    if (this.#itemsFrom >= 0) this.#itemsFrom -= from
    if (this.#nameFrom >= 0) this.#nameFrom -= from
    for (; this.#at < this.#text.length; this.#at++) this.#look(this.#text.charCodeAt(this.#at))
  }

  #look(letter: number): void {
    if (this.#isQuoted) {
      if (letter === backslash) this.#at++
      else if (letter === quote) this.#endQuote()
    } else if (letter === quote) this.#beginQuote()
    else if (letter === openList || letter === openObject) this.#enter(letter)
    else if (letter === closeList || letter === closeObject) this.#leave(letter)
    else if (letter === comma) this.#separate()
    else if (letter === colon) this.#isNamed ||= this.#isOnPath() && this.#name === this.#path[this.#matched]
    else if (this.#open.length === 0 && letter > 0x20) this.#damaged('it is not valid JSON')
  }

  /** The text is in an object that the path leads through, and not deeper. */
  #isOnPath(): boolean {
    return this.#itemsFrom < 0 && !this.#isDone && this.#open.length === this.#matched + 1
  }

  #beginQuote(): void {
    if (this.#open.length === 0) this.#damaged('it is not valid JSON')
    this.#isQuoted = true
    if (this.#isOnPath()) this.#nameFrom = this.#at
  }

  #endQuote(): void {
    this.#isQuoted = false
    if (this.#nameFrom < 0) return
    this.#name = String(this.#parsed(this.#text.slice(this.#nameFrom, this.#at + 1)))
    this.#nameFrom = -1
  }

  #enter(bracket: number): void {
    if (this.#open.length === 0 && this.#hasBegun) this.#damaged('it is not valid JSON')
    this.#hasBegun = true
    this.#open.push(bracket)
    if (this.#open.length > deepest) this.#damaged(`it is nested more than ${deepest} levels deep`)
    if (!this.#isNamed || this.#itemsFrom >= 0 || this.#isDone) return
    const isLast = this.#matched === this.#path.length || this.#matched + 1 === this.#path.length
    if (bracket === openList && isLast) this.#itemsFrom = this.#at + 1
    else if (bracket === openObject && this.#open.length > 1 && !isLast) this.#matched++
    this.#listDepth = this.#open.length
    this.#isNamed = false
  }

  #leave(bracket: number): void {
    const opened = this.#open.at(-1)
    if (opened !== (bracket === closeList ? openList : openObject)) this.#damaged('it is not valid JSON')
    if (this.#itemsFrom >= 0 && this.#open.length === this.#listDepth) {
      this.#parseItems()
      this.#itemsFrom = -1
      this.#isDone = true
    }
    if (this.#matched > 0 && this.#open.length === this.#matched + 1) this.#matched--
    this.#open.pop()
    this.#isNamed = false
  }

  #separate(): void {
    if (this.#itemsFrom < 0) this.#isNamed = false
    else if (this.#open.length === this.#listDepth && this.#at - this.#itemsFrom >= lettersAtOnce) {
      this.#parseItems()
      this.#itemsFrom = this.#at + 1
      this.#mustFollow = true
    }
  }

  #judge(letters: number): void {
    if (letters > longestItem)
      refuse('import-too-large', { file: this.#file, because: 'one item of it is longer than 16 MB' })
  }

  #parseItems(): void {
    this.#judge(this.#at - this.#itemsFrom)
    const text = `[${this.#text.slice(this.#itemsFrom, this.#at)}]`
    const tooMuch = text.length > largeItem ? tooMuchIn(text) : null
    if (tooMuch !== null) this.#damaged(tooMuch)
    const items = this.#parsed(text) as unknown[]
    if (this.#mustFollow && items.length === 0) this.#damaged('it is not valid JSON')
    for (const item of items) this.#found.push(item)
  }

  #parsed(text: string): unknown {
    try {
      return JSON.parse(text) as unknown
    } catch {
      return this.#damaged('it is not valid JSON')
    }
  }

  #damaged(because: string): never {
    refuse('import-damaged', { file: this.#file, because })
  }
}
