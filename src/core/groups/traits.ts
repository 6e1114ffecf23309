import type { Person } from '../../contract/roster.ts'
import type { PersonId } from '../../contract/scalars.ts'

/** Somebody to be grouped, with the traits that count. A trait that nobody told is the value "not known". */
export type Member = Readonly<{ personId: PersonId; name: string; traits: Readonly<Record<string, string>> }>

const notKnown = 'not known'

/** Those who take part and stay, as members with their traits. */
export function membersOf(people: readonly Person[], today: string): Member[] {
  return people
    .filter(({ standing }) => standing !== 'left-out')
    .filter(({ role, leavesOn }) => role === 'participant' && (leavesOn === null || leavesOn >= today))
    .map(({ id, name, role, attributes }) => ({ personId: id, name, traits: { role, ...attributes } }))
}

export function traitOf(member: Member, attribute: string): string {
  return member.traits[attribute] ?? notKnown
}

/** The trait that a word means, whatever its case; null when nobody has one of that name. */
export function traitCalled(members: readonly Member[], word: string): string | null {
  const names = [...new Set(members.flatMap(({ traits }) => Object.keys(traits)))]
  return names.find((name) => name === word) ?? names.find((name) => name.toLowerCase() === word.toLowerCase()) ?? null
}

/** Traits that tell members apart, by name: each value with how many have it. Traits of which everybody's is the same or different are left out: there is nothing to balance. */
export function traitsOf(members: readonly Member[]) {
  const names = [...new Set(members.flatMap(({ traits }) => Object.keys(traits)))].sort()
  return names
    .map((name) => {
      const counts = new Map<string, number>()
      for (const { traits } of members) {
        const value = traits[name]
        if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
      }
      const values = [...counts].map(([value, people]) => ({ value, people })).sort((a, b) => b.people - a.people)
      return { name, values, missing: members.filter(({ traits }) => traits[name] === undefined).length }
    })
    .filter(
      ({ values, missing }) => values.length + (missing > 0 ? 1 : 0) > 1 && values.some(({ people }) => people > 1),
    )
}
