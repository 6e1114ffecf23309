import data from '../../../../resources/purpose-words.json' with { type: 'json' }

/** Words that the checks look for, in English, German, French and Spanish. `*` stands for any ending, `?` for one letter. */
export const purposeWords = data

export type Found = Readonly<{ words: string; from: number; until: number }>

/** Endings that make a noun or adjective of a verb: a facilitator does not facilitate yet. */
const nounEnding = String.raw`(?!\p{L}*(?:ers?|ors?|tions?|ives?|ments?|ility)(?!\p{L}))`
const compiled = new Map<string, RegExp>()

/** Where any of these words stand in a text, as whole words, in the order of the text; of words that overlap the longest. */
export function findWords(text: string, phrases: readonly string[], { areVerbs = false } = {}): Found[] {
  const found = phrases
    .flatMap((phrase) => [...text.matchAll(patternOf(phrase, areVerbs))])
    .map((match) => ({ words: match[0], from: match.index, until: match.index + match[0].length }))
    .sort((one, other) => one.from - other.from || other.until - one.until)
  let reached = 0
  return found.filter(({ from, until }) => {
    if (from < reached) return false
    reached = until
    return true
  })
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
  return words.length > most ? `${start}…` : start.replace(/[.;,!?]+$/, '')
}

function patternOf(phrase: string, isVerb: boolean): RegExp {
  const key = `${isVerb} ${phrase}`
  const known = compiled.get(key)
  if (known) return known
  const body = phrase
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('?', String.raw`\p{L}`)
    .replaceAll('*', `${isVerb ? nounEnding : ''}\\p{L}*`)
    .replaceAll(' ', String.raw`\s+`)
    .replaceAll('’', "[’']")
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, 'giu')
  compiled.set(key, pattern)
  return pattern
}
