import type { EntryBody, EntryKind } from '../../contract/entry-kinds.ts'
import { entryKinds } from '../../contract/entry-kinds.ts'

const longest = 40
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })

/** A title on one line, short enough for a sentence; what the thing is where it has none. */
export function shortTitle<Kind extends EntryKind>(kind: Kind, { title }: Pick<EntryBody<Kind>, 'title'>): string {
  const letters = [...title.replace(/[\p{C}\s]+/gu, ' ').trim()]
  if (letters.length === 0) return `a ${entryKinds[kind].one} without a name`
  return letters.length > longest ? `${letters.slice(0, longest).join('').trimEnd()}…` : letters.join('')
}

/** `2026-03-16` as "Monday, 16 March" without the comma. */
export function dayInWords(day: string): string {
  return weekday.format(Date.parse(day)).replace(',', '')
}
