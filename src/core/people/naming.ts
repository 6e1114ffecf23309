import { fold } from '../roster/folding.ts'

/** What stands where somebody was named. */
export const formerMember = 'a former member'

/** Words shorter than this are in too many other words and names to say anything. */
const fewestLetters = 3

/**
 * How somebody is told in texts. What is theirs alone (an address, a name of several words, a handle with a digit or a mark) can be taken out of a text
 * safely; a single word such as a first name may mean somebody else, or nobody, so it is only pointed at.
 */
export class Naming {
  readonly #own: RegExp | null
  readonly #words: RegExp | null
  readonly #exact: ReadonlySet<string>
  readonly #parts: readonly string[]

  constructor(names: readonly string[]) {
    const told = [...new Set(names.map((name) => name.trim()))].filter((name) => [...name].length >= fewestLetters)
    const own = told.filter(isTheirsAlone)
    const words = told.flatMap((name) => (name.includes('@') ? [] : name.split(/[\s,]+/u)))
    this.#own = anyOf(own)
    this.#words = anyOf(words.filter((word) => [...word].length >= fewestLetters && /\p{L}/u.test(word)))
    this.#exact = new Set(names.map(fold).filter((name) => name !== ''))
    this.#parts = own.map((name) => name.toLowerCase())
  }

  /** A field that holds a name and nothing else holds theirs. */
  isName(text: string): boolean {
    return this.#exact.has(fold(text))
  }

  /** The text has something that is theirs alone. */
  isNamedIn(text: string): boolean {
    return this.#own?.test(text) ?? false
  }

  /** The text has a word of their name, which may mean somebody else. */
  mayBeMeantIn(text: string): boolean {
    return this.#words?.test(text) ?? false
  }

  /** The text with what is theirs alone taken out. */
  takenOutOf(text: string): string {
    return this.#own === null ? text : text.replace(new RegExp(this.#own, 'giu'), formerMember)
  }

  /** The text where a word of their name first stands, with some words around it. */
  excerptOf(text: string): string {
    const at = [this.#own, this.#words].map((one) => (one ? text.search(one) : -1)).find((place) => place >= 0) ?? 0
    const from = Math.max(0, at - around)
    const piece = text.slice(from, at + 2 * around).replace(/\s+/gu, ' ')
    return `${from > 0 ? '…' : ''}${piece}${at + 2 * around < text.length ? '…' : ''}`
  }

  /** What a platform's key of something may have of theirs, lower-case. */
  get keyParts(): readonly string[] {
    return this.#parts
  }
}

const around = 40

function isTheirsAlone(name: string): boolean {
  if (/\s/u.test(name)) return true
  return /\p{L}/u.test(name) ? /[\p{N}\p{P}\p{S}]/u.test(name) && [...name].length > 3 : name.length >= 8
}

/** Whole words only, in either way of writing letters with marks, whatever their case. */
function anyOf(names: readonly string[]): RegExp | null {
  const forms = new Set(names.flatMap((name) => [name, name.normalize('NFC'), name.normalize('NFD')]))
  if (forms.size === 0) return null
  const patterns = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/\s+/gu, '\\s+'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}
