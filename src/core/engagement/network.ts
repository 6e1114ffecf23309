import type { PersonId } from '../../contract/scalars.ts'
import { once } from './once.ts'
import type { WindowFacts } from './window-facts.ts'

/** Below this many people a density or a largest group says nothing. */
export const smallestNetwork = 8

/** Who answered whom in a window: people are points, and there is a tie from one to another who got at least one answer from them. */
export type Network = Readonly<{
  people: number
  /** Different ordered pairs. */
  ties: number
  /** Ordered pairs whose other direction is a tie too. */
  mutual: number
  /** Everybody with a tie in either direction, and whether one of theirs is mutual. */
  tied: ReadonlyMap<PersonId, 'one-way' | 'mutual'>
  /** The most people who are connected through ties, whatever their direction; 0 without ties. */
  largest: number
}>

/** Members with those who run the cohort. */
export const networkOf = once((facts: WindowFacts) =>
  networkAmong(new Set([...facts.members.map(({ personId }) => personId), ...facts.hosts]), facts),
)

/** Members alone, as if those who run the cohort had said nothing. */
export const memberNetworkOf = once((facts: WindowFacts) =>
  networkAmong(new Set(facts.members.map(({ personId }) => personId)), facts),
)

/** Members without any tie in a network. */
export function isolatesIn({ tied }: Network, { members }: WindowFacts): number {
  return members.filter(({ personId }) => !tied.has(personId)).length
}

function networkAmong(people: ReadonlySet<PersonId>, { ties }: WindowFacts): Network {
  const answered = new Map<PersonId, Set<PersonId>>()
  for (const { fromId, toId } of ties) {
    if (!people.has(fromId) || !people.has(toId)) continue
    answered.set(fromId, (answered.get(fromId) ?? new Set()).add(toId))
  }
  const tied = new Map<PersonId, 'one-way' | 'mutual'>()
  const group = new Groups()
  let count = 0
  let mutual = 0
  for (const [from, all] of answered) {
    for (const to of all) {
      count++
      group.join(from, to)
      const isMutual = answered.get(to)?.has(from) ?? false
      if (isMutual) mutual++
      for (const one of [from, to]) if (isMutual || !tied.has(one)) tied.set(one, isMutual ? 'mutual' : 'one-way')
    }
  }
  return { people: people.size, ties: count, mutual, tied, largest: group.largest(tied.keys()) }
}

/** Groups that grow together, as in Kruskal's algorithm. */
class Groups {
  readonly #next = new Map<PersonId, PersonId>()

  join(one: PersonId, other: PersonId): void {
    const [first, second] = [this.#rootOf(one), this.#rootOf(other)]
    if (first !== second) this.#next.set(first, second)
  }

  largest(people: Iterable<PersonId>): number {
    const sizes = new Map<PersonId, number>()
    for (const person of people) {
      const root = this.#rootOf(person)
      sizes.set(root, (sizes.get(root) ?? 0) + 1)
    }
    return Math.max(0, ...sizes.values())
  }

  #rootOf(person: PersonId): PersonId {
    let root = person
    for (let next = this.#next.get(root); next !== undefined; next = this.#next.get(root)) root = next
    if (root !== person) this.#next.set(person, root)
    return root
  }
}
