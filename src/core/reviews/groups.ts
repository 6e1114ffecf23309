import { discloseCells, mayStateCount, smallestGroup } from '../engagement/disclose.ts'
import { heldDuring } from '../roster/roles.ts'
import type { ReviewFacts } from './review-facts.ts'

/** A group of people in the quarter; `count` is null where it is suppressed. */
export type Group = Readonly<{ title: string; count: number | null }>

/** How many people the quarter is about, how many of them came and went, and how many run the cohort. */
export function groupsOf({ whole, facts, window }: ReviewFacts): Group[] {
  const size = whole.members.length
  const ids = new Set(whole.members.map((member) => member.personId))
  const members = facts.people.filter((person) => ids.has(person.id))
  const inWindow = (day: string | null) => day !== null && day >= window.from && day < window.to
  const hosts = facts.people.filter((person) =>
    (['facilitator', 'staff'] as const).some((role) => heldDuring(person.roles, window, role)),
  )
  const among = (count: number) => disclosedGroup(count, size)
  return [
    { title: 'Members', count: size > 0 && size < smallestGroup ? null : size },
    { title: 'of them joined in the quarter', count: among(members.filter((one) => inWindow(one.joinedOn)).length) },
    { title: 'of them left in the quarter', count: among(members.filter((one) => inWindow(one.leavesOn)).length) },
    { title: 'Facilitators and staff, not counted as members', count: hosts.length },
  ]
}

/** A group within the members: shown only when both it and the rest are large enough. */
function disclosedGroup(count: number, size: number): number | null {
  if (size === 0) return 0
  if (!mayStateCount(count, size, 'stakeholder')) return null
  return discloseCells([count, size - count], 'stakeholder')[0] ?? null
}
