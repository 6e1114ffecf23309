/** How much of a text is looked at; whoever asks, gives or thanks does so early. */
const longest = 4_000
const mostWords = 2_048

/** Words of a text as numbers, with a `breakMark` where a sentence or part of one begins, a `questionMark` where a question ended. Held until the next text is read. */
type Words = { readonly numbers: Int32Array; count: number }

/** What the structure of a text tells. */
type Structure = { hasLink: boolean; hasCode: boolean }

const breakMark = 0
export const questionMark = 1

const words: Words = { numbers: new Int32Array(2 * mostWords + 2), count: 0 }

/**
 * Reads words and structure off a text in one pass, at most its first 4,000 characters. What is quoted (lines with ">", quotes of forums) is somebody else's and
 * left out, and so are code and addresses, of which only that they are there is told. The words are valid until the next call.
 */
export function readText(text: string): { words: Words; structure: Structure } {
  const end = Math.min(text.length, longest)
  const structure: Structure = { hasLink: false, hasCode: false }
  words.count = 0
  push(breakMark)
  let hash = 0
  let isLineStart = true
  for (let index = 0; index < end; ) {
    const code = text.charCodeAt(index)
    if (isLineStart && code !== newline && code > space) {
      isLineStart = false
      const quoted = endOfQuotedLine(text, index, end)
      if (quoted > index) {
        index = quoted
        continue
      }
    }
    const letter = foldedLetter(code)
    if (letter > 0) {
      hash = Math.imul(hash ^ letter, prime) + 1
      index++
      continue
    }
    if (letter < 0) {
      index++
      continue
    }
    if (hash !== 0) {
      const isAddress = code === colon && text.startsWith('://', index)
      if (isAddress) {
        structure.hasLink ||= webAddress.has(hash)
        index = endOfAddress(text, index, end)
      } else push(asWord(hash))
      hash = 0
      if (isAddress) continue
    }
    if (code === newline) isLineStart = true
    if (code === backtick) {
      const next = endOfCode(text, index, end)
      structure.hasCode ||= next > index + 1
      index = next
      continue
    }
    if (code === lessThan || code === bracket) {
      const next = endOfMarkup(text, index, end, structure)
      if (next > index) {
        index = next
        continue
      }
    }
    if (code === questionSign && endsSentence(text, index + 1, end)) push(questionMark)
    else if (breaks.has(code)) push(breakMark)
    index++
  }
  if (hash !== 0) push(asWord(hash))
  return { words, structure }
}

/** A phrase's words as numbers, as `readText` gives them. */
export function wordNumbers(phrase: string): number[] {
  const { words: found } = readText(phrase)
  return [...found.numbers.subarray(0, found.count)].filter((number) => !isMark(number))
}

/** Whether the number stands for no word. */
export function isMark(number: number): boolean {
  return number === breakMark || number === questionMark
}

const prime = 0x01000193
const [newline, space, colon, backtick, lessThan, bracket, questionSign] = [10, 32, 58, 96, 60, 91, 63]
/** Marks after which a question may begin. */
const breaks = new Set([...'.!?:;,\n()"“”„«»¿¡—–*|'].map((mark) => mark.charCodeAt(0)))

/** Adds a word or mark; one break after another is one. */
function push(number: number): void {
  if (number === breakMark && words.count > 0 && isMark(words.numbers[words.count - 1] ?? 0)) return
  if (words.count < words.numbers.length) words.numbers[words.count++] = number
}

function asWord(hash: number): number {
  return isMark(hash) ? hash - 2 : hash
}

/** Letters in lower case and without accents; 0: no letter; -1: an accent by itself, which is passed over. Found out once for each. */
function foldedLetter(code: number): number {
  const known = folded[code] ?? 0
  if (known !== 0) return known === notALetter ? 0 : known === accent ? -1 : known
  const fold = foldOf(code)
  folded[code] = fold === 0 ? notALetter : fold === -1 ? accent : fold
  return fold
}

const folded = new Uint16Array(65_536)
const [notALetter, accent] = [65_535, 65_534]

function foldOf(code: number): number {
  const character = String.fromCharCode(code)
  if (/\p{M}/u.test(character)) return -1
  if (code >= 0xd800 && code <= 0xdfff) return code
  if (!/[\p{L}\p{N}]/u.test(character)) return 0
  const plain = character.toLowerCase().normalize('NFD').charCodeAt(0)
  return plain === notALetter || plain === accent ? code : plain
}

/** Where the line ends if it is quoted, else where it begins. */
function endOfQuotedLine(text: string, index: number, end: number): number {
  if (text.charCodeAt(index) !== 62 && !text.startsWith('&gt;', index)) return index
  const next = text.indexOf('\n', index)
  return next < 0 || next > end ? end : next
}

/** What the words before :// of addresses are. */
const webAddress = new Set(['http', 'https'].flatMap(wordNumbers))

function endOfAddress(text: string, index: number, end: number): number {
  let at = index
  while (at < end && !stopsAddress(text.charCodeAt(at))) at++
  return at
}

function stopsAddress(code: number): boolean {
  return code <= space || code === 62 || code === 60 || code === 41 || code === 34 || code === 124 || code === 93
}

/** Past the code between backticks; a backtick alone is passed over. */
function endOfCode(text: string, index: number, end: number): number {
  const isFence = text.startsWith('```', index)
  const mark = isFence ? '```' : '`'
  const close = text.indexOf(mark, index + mark.length)
  if (close >= 0 && close < end) return close + mark.length
  return isFence ? end : index + 1
}

const quoteOpens: readonly (readonly [open: RegExp, close: RegExp, isCode: boolean])[] = [
  [/<blockquote\b/iy, /<\/blockquote/gi, false],
  [/<aside\b/iy, /<\/aside/gi, false],
  [/\[quote\b/iy, /\[\/quote\]/gi, false],
  [/<pre\b/iy, /<\/pre/gi, true],
  [/<code\b/iy, /<\/code/gi, true],
]

/** Past a tag, or past all that a quote or code holds; where it stands if it is neither. */
function endOfMarkup(text: string, index: number, end: number, structure: Structure): number {
  for (const [open, close, isCode] of quoteOpens) {
    open.lastIndex = index
    if (!open.test(text)) continue
    structure.hasCode ||= isCode
    close.lastIndex = index
    const closing = close.exec(text.length > end ? text.slice(0, end) : text)
    return closing ? closing.index + closing[0].length : end
  }
  if (text.charCodeAt(index) !== lessThan) return index
  const tag = /<(?:a\b[^<>]{0,500}href|https?:)/iy
  tag.lastIndex = index
  if (tag.test(text)) structure.hasLink = true
  const html = /<\/?[a-z@#!][^<>]{0,1000}>/iy
  html.lastIndex = index
  return html.test(text) ? html.lastIndex : index
}

/** A question mark within a word or address is none. */
function endsSentence(text: string, index: number, end: number): boolean {
  return index >= end || foldedLetter(text.charCodeAt(index)) <= 0
}
