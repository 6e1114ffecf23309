import { Role } from '../../contract/roster.ts'
import type { Window } from '../../contract/scalars.ts'
import { refuse } from '../refusal.ts'
import { heldDuring } from '../roster/roles.ts'
import type { Facts, PersonFacts } from './facts.ts'
import { isParticipant } from './window-facts.ts'

/** A part of the people of a cohort. */
export type Segment = Readonly<{ name: string; value: string; holds: (person: PersonFacts, window: Window) => boolean }>

/**
 * The facts with only a part of the population counted: the people with an attribute (`Region`, `North`; capitals don't matter), or with `Role` who held it
 * on a day of the window. What is said of everybody's contributions stays that. Refused when nobody has such an attribute, with what there is.
 */
export function segmented(facts: Facts, { name, value }: Pick<Segment, 'name' | 'value'>): Facts {
  const isOf = (person: PersonFacts) =>
    Object.entries(person.attributes).some(([key, own]) => fold(key) === fold(name) && fold(own) === fold(value))
  if (facts.people.some(isOf))
    return {
      ...facts,
      segment: { name, value, holds: (person, window) => isOf(person) && isParticipant(person, window) },
    }
  const role = Role.safeParse(fold(value))
  if (fold(name) === 'role' && role.success)
    return { ...facts, segment: { name, value, holds: (person, window) => holdsRole(person, window, role.data) } }
  return refuse('segment-unknown', { segment: `${name}=${value}`, known: knownSegments(facts).join(', ') })
}

/** Every segment that has people, as `NAME=VALUE`; roles first. */
function knownSegments({ people }: Facts): string[] {
  const found = people.flatMap(({ attributes }) =>
    Object.entries(attributes).map(([name, value]) => `${name}=${value}`),
  )
  return [...Role.options.map((role) => `Role=${role}`), ...[...new Set(found)].sort()]
}

/** Who held a role on a day of the window; a participant held no other. */
function holdsRole(person: PersonFacts, window: Window, role: Role): boolean {
  return role === 'participant' ? isParticipant(person, window) : heldDuring(person.roles, window, role)
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase('en')
}
