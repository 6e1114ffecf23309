import { shortened } from '../community/words.ts'

/** A title as it stands in a sentence: quoted, on one line, and short enough to be read past; `blank` where there is none. */
export function quoted(title: string, blank: string): string {
  const short = shortened(title)
  return short === '' ? blank : `“${short}”`
}

/** The first letter large, as at the start of a sentence. */
export function startingLarge(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1)
}
