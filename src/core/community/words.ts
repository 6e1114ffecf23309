import { quoted as quotedOr, shortened, startingLarge } from '../wording/text.ts'

/** A title in quotes, or what stands for one that is missing: quoted('', 'A norm') is "A norm without a title". */
export function quoted(title: string, word: string): string {
  return quotedOr(title, `${word} without a title`)
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
  const begun = startingLarge(line)
  return /[\p{L}\p{N})”"]$/u.test(begun) ? `${begun}.` : begun
}
