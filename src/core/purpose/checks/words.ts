import data from '../../../../resources/purpose-words.json' with { type: 'json' }

/** Words that the checks look for, in English, German, French and Spanish. `*` stands for any ending, `?` for s or z. */
export const purposeWords = data

export type Found = Readonly<{ words: string; from: number; until: number }>
type Token = Readonly<{ word: string; from: number; until: number }>
type Phrase = readonly Readonly<{ stem: string; isOpen: boolean }>[]

/** Endings that make a noun or adjective of a verb: a facilitator does not facilitate yet. */
const nounEnding = /(?:ers?|ors?|tions?|ives?|ments?|ility)$/
/** What may stand between the words of a phrase. */
const gap = /^[\s’'.&-]{1,3}$/
/** How many texts are remembered in words: those of one purpose. */
const mostRecent = 12
const recent = new Map<string, readonly Token[]>()
const compiled = new WeakMap<readonly string[], ReadonlyMap<string, readonly Phrase[]>>()

/** Where any of these words stand in a text, as whole words, in the order of the text; of words that overlap the longest. */
export function findWords(text: string, phrases: readonly string[], { areVerbs = false } = {}): Found[] {
  const tokens = tokensOf(text)
  const known = phrasesIn(phrases)
  const found: Found[] = []
  for (let at = 0; at < tokens.length; at++) {
    const length = longestAt(text, tokens, at, known, areVerbs)
    const [first, last] = [tokens[at], tokens[at + length - 1]]
    if (length === 0 || !first || !last) continue
    found.push({ words: text.slice(first.from, last.until), from: first.from, until: last.until })
    at += length - 1
  }
  return found
}

export function hasWords(text: string, phrases: readonly string[]): boolean {
  return findWords(text, phrases).length > 0
}

/** A text without case, marks and signs, for comparing what was meant. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The first words of a text, short enough to be quoted in a sentence; without a full stop at the end. */
export function quoted(text: string, most = 12): string {
  const words = text.trim().split(/\s+/)
  const start = words.slice(0, most).join(' ')
  const letters = [...start]
  if (letters.length > 120) return `${letters.slice(0, 120).join('')}…`
  const clean = start.replace(/[.;,!?]+$/, '')
  return words.length > most ? `${clean}…` : clean
}

/** How many words of the text the longest of the phrases that begin here takes; 0 when none does. */
function longestAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  known: ReadonlyMap<string, readonly Phrase[]>,
  areVerbs: boolean,
): number {
  const lengths = (known.get(startOf(tokens[at]?.word ?? '')) ?? [])
    .filter((phrase) =>
      phrase.every((part, offset) => {
        const token = tokens[at + offset]
        const before = tokens[at + offset - 1]
        if (!token || (offset > 0 && !gap.test(text.slice(before?.until, token.from)))) return false
        return fits(token.word, part, areVerbs)
      }),
    )
    .map((phrase) => phrase.length)
  return Math.max(0, ...lengths)
}

function fits(word: string, { stem, isOpen }: Phrase[number], isVerb: boolean): boolean {
  if (!isOpen) return word === stem
  return word.startsWith(stem) && !(isVerb && nounEnding.test(word.slice(stem.length)))
}

function phrasesIn(list: readonly string[]): ReadonlyMap<string, readonly Phrase[]> {
  const known = compiled.get(list)
  if (known) return known
  const phrases = list
    .flatMap((phrase) => (phrase.includes('?') ? [phrase.replace('?', 's'), phrase.replace('?', 'z')] : [phrase]))
    .map((phrase) => [...phrase.matchAll(/([\p{L}\p{N}]+)(\*?)/gu)])
    .map((parts) => parts.map(([, stem = '', open]) => ({ stem, isOpen: open === '*' })))
  const byStart = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const start = startOf(phrase[0]?.stem ?? '')
    byStart.set(start, [...(byStart.get(start) ?? []), phrase])
  }
  compiled.set(list, byStart)
  return byStart
}

function startOf(word: string): string {
  return word.slice(0, 2)
}

/** A text's words; the checks ask for the same few texts again and again. */
function tokensOf(text: string): readonly Token[] {
  const known = recent.get(text)
  if (known) return known
  const tokens = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    word: match[0].normalize('NFC').toLowerCase(),
    from: match.index,
    until: match.index + match[0].length,
  }))
  if (recent.size >= mostRecent) recent.clear()
  recent.set(text, tokens)
  return tokens
}
