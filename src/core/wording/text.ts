/** Letters of a title that fit in a sentence. */
const longest = 60
const letters = new Intl.Segmenter('en')

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

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

/** A title as it stands in a sentence: quoted, on one line, and short enough to be read past; `blank` where there is none. */
export function quoted(title: string, blank: string): string {
  const short = shortened(title)
  return short === '' ? blank : `“${short}”`
}

/** The first letter large, as at the start of a sentence. */
export function startingLarge(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1)
}

/** Nothing is written, or only blanks. */
export function isBlank(text: string): boolean {
  return text.trim() === ''
}
