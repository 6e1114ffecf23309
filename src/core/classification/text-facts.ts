import thanksReactions from '../../../resources/word-lists/thanks-reactions.json' with { type: 'json' }
import { isMark, questionMark, readText, wordNumbers } from './phrases.ts'
import { asking, type Language, languageBits, signal } from './signals.ts'
import { commonWords, givenWordLists, type WordLists } from './word-lists.ts'

/** What is kept of a text: how long it is, and what its structure and words say. */
export type TextFacts = Readonly<{ words: number; signals: number }>

/** Reads off a text all that is kept of it. `written` is the text as it was written, with its marks, where they had to be taken out before words are counted. */
export function textFacts(text: string, written: string = text): TextFacts {
  return { words: countWords(text), signals: signalsOf(written) }
}

/** What is known where there is no text. */
export const noText = { words: null, signals: null } as const

/** Lists that later texts are read with, in this thread. */
export function readWith(lists: WordLists): void {
  phrases = phrasesOf(lists)
}

/** What structure and words of a text say, as bits (see signal). One pass over its first 4,000 characters. */
export function signalsOf(text: string): number {
  if (text === '') return 0
  const { words, structure } = readText(text)
  let signals = (structure.hasLink ? signal.link : 0) | (structure.hasCode ? signal.code : 0)
  const { numbers, count } = words
  const common = new Uint8Array(languages.length)
  for (let index = 0; index < count; ) {
    const number = numbers[index] ?? 0
    const isOf = commonIn.get(number) ?? 0
    for (let place = 0, left = isOf; left > 0; place++, left >>= 1)
      if (left & 1) common[place] = (common[place] ?? 0) + 1
    const found = phrases.next.has(number) ? longestFrom(numbers, index, count) : null
    const says = number === questionMark ? signal.question : (found?.says ?? 0)
    // Thanks that follow a question are for its answer.
    signals |= says === signal.thanks && signals & asking ? signal.advance : says
    index += found?.length ?? 1
  }
  return signals + languageBits(guess(common))
}

/** What a reaction says: thanks, or nothing that is kept. */
export function reactionSignals(name: string): number | null {
  const plain = name
    .toLowerCase()
    .replace(/::.*$|[\uFE0E\uFE0F]|\uD83C[\uDFFB-\uDFFF]/g, '')
    .replace(/^:|:$/g, '')
  return thankful.has(plain) ? signal.thanks : null
}

/** Words of a text, as a rough size. */
export function countWords(text: string): number {
  let words = 0
  let isInWord = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const isBlank =
      code <= 0x20 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : code >= 0xa0 && otherBlanks.has(code)
    if (!isBlank && !isInWord) words++
    isInWord = !isBlank
  }
  return words
}

/** The blanks beyond ASCII, as patterns know them by \s. */
const otherBlanks = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029,
  0x202f, 0x205f, 0x3000, 0xfeff,
])

/** Phrases word by word: what the words up to here say, anywhere or only where a sentence begins. */
type Phrase = { next: Map<number, Phrase>; says: number; saysFirst: number }

const languages = Object.keys(commonWords) as Language[]
const commonIn = new Map<number, number>()
for (const [place, language] of languages.entries())
  for (const word of commonWords[language])
    for (const number of wordNumbers(word)) commonIn.set(number, (commonIn.get(number) ?? 0) | (1 << place))
const thankful = new Set(thanksReactions)
let phrases = phrasesOf(givenWordLists)

function phrasesOf(lists: WordLists): Phrase {
  const root = emptyPhrase()
  for (const { openings, needs, thanks, advance, offers } of Object.values(lists)) {
    for (const phrase of openings) lastOf(root, phrase).saysFirst |= signal.opening
    for (const phrase of needs) lastOf(root, phrase).says |= signal.need
    for (const phrase of thanks) lastOf(root, phrase).says |= signal.thanks
    for (const phrase of advance) lastOf(root, phrase).says |= signal.advance
    for (const phrase of offers) lastOf(root, phrase).says |= signal.offer
  }
  root.says = 0
  root.saysFirst = 0
  return root
}

function lastOf(root: Phrase, phrase: string): Phrase {
  let at = root
  for (const number of wordNumbers(phrase)) {
    const next = at.next.get(number) ?? emptyPhrase()
    at.next.set(number, next)
    at = next
  }
  return at
}

function emptyPhrase(): Phrase {
  return { next: new Map(), says: 0, saysFirst: 0 }
}

/** The longest phrase that begins here; a break within it ends it. */
function longestFrom(numbers: Int32Array, start: number, count: number): { says: number; length: number } | null {
  const isFirst = isMark(numbers[start - 1] ?? 0)
  let at: Phrase | undefined = phrases
  let found: { says: number; length: number } | null = null
  for (let index = start; index < count && at; index++) {
    at = at.next.get(numbers[index] ?? 0)
    const says: number = at ? at.says | (isFirst ? at.saysFirst : 0) : 0
    if (says > 0) found = { says, length: index - start + 1 }
  }
  return found
}

/** The language of most frequent words, if they are at least two and more than those of any other. */
function guess(common: Uint8Array): Language | null {
  const most = Math.max(...common)
  const best = common.indexOf(most)
  return most >= 2 && common.lastIndexOf(most) === best ? (languages[best] ?? null) : null
}
