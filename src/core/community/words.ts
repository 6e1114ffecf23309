/** Letters of a title that fit in a sentence. */
const longest = 60
const letters = new Intl.Segmenter('en')

/** A title as part of a sentence: on one line, and cut where it would drown the sentence. Empty when there is nothing to show. */
export function shortened(title: string): string {
  const line = title
    .slice(0, 400)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const shown = [...letters.segment(line)].map(({ segment }) => segment)
  if (shown.length <= longest) return line
  return `${shown
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`
}

/** A title in quotes, or what stands for one that is missing: quoted('', 'A norm') is "A norm without a title". */
export function quoted(title: string, word: string): string {
  const short = shortened(title)
  return short === '' ? `${word} without a title` : `“${short}”`
}

/** The name of a role inside a sentence: "Community manager" as "community manager", "SME" as it is. */
export function roleInSentence(title: string): string {
  const short = shortened(title)
  if (short === '') return 'a role without a name'
  return /^\p{Lu}\p{Ll}/u.test(short) ? short.charAt(0).toLowerCase() + short.slice(1) : short
}

/** Words that were written to end a sentence, standing alone: “where leads rehearse” as “Where leads rehearse.” */
export function asSentence(words: string): string {
  const line = words.trim()
  if (line === '') return line
  const begun = line.charAt(0).toUpperCase() + line.slice(1)
  return /[\p{L}\p{N})”"]$/u.test(begun) ? `${begun}.` : begun
}

export function isBlank(text: string): boolean {
  return text.trim() === ''
}
