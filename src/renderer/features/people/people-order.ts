import type { Person, Role } from '../../../contract/roster.ts'

export type PeopleColumn = 'name' | 'role' | 'joined' | 'left' | 'contributions' | 'lastSeen'
export type PeopleOrder = Readonly<{ column: PeopleColumn; isDescending: boolean }>

/** Who is listed: the role asked for, and every word of the search found in name, e-mail, aliases or accounts. */
export function peopleMatching(people: readonly Person[], search: string, role: Role | null): Person[] {
  const words = folded(search)
    .split(' ')
    .filter((word) => word !== '')
  return people.filter((person) => {
    const told = person.accounts.flatMap(({ name, handle, email: address }) => [name, handle ?? '', address ?? ''])
    const text = folded([person.name, person.email ?? '', ...person.aliases, ...told].join(' '))
    return (role === null || person.role === role) && words.every((word) => text.includes(word))
  })
}

/** Ordered by a column; blanks come last whichever way, and equal rows by name. */
export function peopleInOrder(people: readonly Person[], { column, isDescending }: PeopleOrder): Person[] {
  const key = keys[column]
  const direction = isDescending ? -1 : 1
  return people.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)]
    if (left === right) return a.name.localeCompare(b.name, 'en')
    if (left === null) return 1
    if (right === null) return -1
    const order = typeof left === 'number' ? left - Number(right) : left.localeCompare(String(right), 'en')
    return order * direction
  })
}

const keys: Record<PeopleColumn, (person: Person) => string | number | null> = {
  name: ({ name }) => name,
  role: ({ role }) => role,
  joined: ({ joinedOn }) => joinedOn,
  left: ({ leavesOn }) => leavesOn,
  contributions: ({ contributions }) => contributions,
  lastSeen: ({ lastSeenOn }) => lastSeenOn,
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
