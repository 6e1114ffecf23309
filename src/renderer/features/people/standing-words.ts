import type { AccountKind, Standing } from '../../../contract/matches.ts'
import type { Person } from '../../../contract/roster.ts'

/** Which people are shown: by where they are known from, or by what their accounts are. */
export type Known = 'all' | Standing | Exclude<AccountKind, 'person' | 'bot'>

const words: Readonly<Record<Known, string>> = {
  all: 'From everywhere',
  roster: 'On the roster',
  met: 'Not on the roster',
  'left-out': 'Left out',
  guest: 'Guests',
  deleted: 'Deleted accounts',
  unknown: 'Nobody the export names',
}

/** What can be chosen among these people; nothing where there is no choice. */
export function knownChoices(people: readonly Person[]): { value: Known; label: string }[] {
  const found = (Object.keys(words) as Known[]).filter((known) => people.some((person) => isKnown(person, known)))
  const standings = found.filter((known) => ['roster', 'met', 'left-out'].includes(known)).length
  return found.length < 3 && standings < 2 && found.length === standings + 1
    ? []
    : found.map((value) => ({ value, label: words[value] }))
}

export function isKnown({ standing, kind }: Pick<Person, 'standing' | 'kind'>, known: Known): boolean {
  return known === 'all' || standing === known || kind === known
}

/** What an account is, where it is more than a person's. */
export const kindWords: Readonly<Record<AccountKind, string | null>> = {
  person: null,
  bot: 'Bot',
  guest: 'Guest',
  deleted: 'Deleted account',
  unknown: 'Nobody named',
}

export const standingWords: Readonly<Record<Standing, string>> = {
  roster: 'On your roster',
  met: 'Met in an import',
  'left-out': 'Left out of the cohort',
}
