import type { Level, PeopleFilter } from '../../../contract/people.ts'
import type { Person } from '../../../contract/roster.ts'
import { levelOrder } from './level-words.ts'
import { isKnown } from './standing-words.ts'

export type PeopleColumn = 'name' | 'level' | 'role' | 'joined' | 'left' | 'contributions' | 'lastSeen' | 'aliases'
export type PeopleOrder = Readonly<{ column: PeopleColumn; isDescending: boolean }>

/** Where people stand, by number; who isn't in it isn't counted. */
export type Levels = ReadonlyMap<Person['id'], Level>

/** Who is listed: what the filter asks for, and every word of its search found in name, e-mail, aliases or accounts. */
export function peopleMatching(people: readonly Person[], filter: PeopleFilter, levels: Levels): Person[] {
  const { role, level, attribute, known } = filter
  const words = folded(filter.search)
    .split(' ')
    .filter((word) => word !== '')
  return people.filter(
    (person) =>
      (role === null || person.role === role) &&
      (level === null || levels.get(person.id) === level) &&
      (attribute === null || person.attributes[attribute.name] === attribute.value) &&
      isKnown(person, known) &&
      words.every((word) => searchable(person).includes(word)),
  )
}

/** Ordered by a column; blanks come last whichever way, and equal rows by name. */
export function peopleInOrder(
  people: readonly Person[],
  { column, isDescending }: PeopleOrder,
  levels: Levels,
): Person[] {
  const direction = isDescending ? -1 : 1
  const keyed = people.map((person) => ({ person, key: keyOf(column, person, levels) }))
  keyed.sort((a, b) => {
    if (a.key === b.key) return alphabetical.compare(a.person.name, b.person.name)
    if (a.key === null) return 1
    if (b.key === null) return -1
    const order = typeof a.key === 'number' ? a.key - Number(b.key) : alphabetical.compare(a.key, String(b.key))
    return order * direction
  })
  return keyed.map(({ person }) => person)
}

/** Other names that they go by, from the roster and from their accounts, each once. */
export function namesOf({ name, aliases, accounts }: Person): string {
  const told = accounts.flatMap((account) =>
    account.handle === null ? [account.name] : [account.name, account.handle],
  )
  const names = new Map([...aliases, ...told].map((one) => [one.toLowerCase(), one]))
  names.delete(name.toLowerCase())
  return [...names.values()].join(', ')
}

/** One for all rows: comparing through it costs a tenth of `localeCompare`. */
const alphabetical = new Intl.Collator('en')

function keyOf(column: PeopleColumn, person: Person, levels: Levels): string | number | null {
  switch (column) {
    case 'name':
      return person.name
    case 'level': {
      const level = levels.get(person.id)
      return level === undefined ? null : levelOrder.indexOf(level)
    }
    case 'role':
      return person.role
    case 'joined':
      return person.joinedOn
    case 'left':
      return person.leavesOn
    case 'contributions':
      return person.contributions
    case 'lastSeen':
      return person.lastSeenOn
    case 'aliases':
      return namesOf(person) || null
  }
}

/** Made once for each person: ten thousand of them are searched with each key. */
const texts = new WeakMap<Person, string>()

function searchable(person: Person): string {
  const known = texts.get(person)
  if (known !== undefined) return known
  const told = person.accounts.flatMap(({ name, handle, email: address }) => [name, handle ?? '', address ?? ''])
  const text = folded([person.name, person.email ?? '', ...person.aliases, ...told].join(' '))
  texts.set(person, text)
  return text
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
