import type { Match, MatchSide } from '../../contract/matches.ts'
import type { PersonId } from '../../contract/scalars.ts'
import type { PersonRecord } from '../roster/roster.repo.ts'
import type { LikelyPair } from './likely.ts'

/** Pairs with all that helps to decide. Whoever is gone meanwhile is left out. */
export function matchesFrom(
  pairs: readonly LikelyPair[],
  people: ReadonlyMap<PersonId, PersonRecord>,
  keys: ReadonlyMap<PersonId, string>,
): Match[] {
  return pairs.flatMap(({ a, b, evidence }) => {
    const [one, other] = [people.get(a), people.get(b)]
    if (!one || !other) return []
    const id = `${keys.get(a)} ${keys.get(b)}`
    return [{ id, a: sideFrom(one), b: sideFrom(other), evidence: [...evidence] }]
  })
}

function sideFrom(person: PersonRecord): MatchSide {
  const { id, name, email, standing, accounts, acts, firstSeenOn, lastSeenOn } = person
  return { personId: id, name, email, standing, accounts: [...accounts], acts, firstSeenOn, lastSeenOn }
}
