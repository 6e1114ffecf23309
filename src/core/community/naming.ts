import type { Who } from '../../contract/design.ts'
import { fold } from '../roster/folding.ts'
import { shortened } from '../wording/text.ts'
import type { RosterName } from './community.repo.ts'

/** Somebody who was named in the design. Two names with the same key are the same person. */
type Named = Readonly<{ key: string; name: string; leavesOn: string | null }>
export type Naming = (who: Who) => Named | null

/**
 * How a design's names are read: a person of the roster by their number, or by their name when only one person is called so; anybody else by the name that was
 * written. Null where nobody is named, also when the person is no longer on the roster and no name was kept.
 */
export function namingOf(people: readonly RosterName[]): Naming {
  const byId = new Map(people.flatMap((person) => person.rows.map((row) => [row, person] as const)))
  const byName = new Map<string, RosterName | null>()
  for (const person of people) {
    const name = fold(person.name)
    byName.set(name, byName.has(name) ? null : person)
  }
  return ({ personId, name }) => {
    const folded = fold(name)
    const person = (personId === null ? undefined : byId.get(personId)) ?? byName.get(folded)
    if (person) return { key: `person ${person.id}`, name: shortened(person.name), leavesOn: person.leavesOn }
    return folded === '' ? null : { key: `name ${folded}`, name: shortened(name), leavesOn: null }
  }
}
