import type { PersonId } from '../../../src/contract/scalars.ts'
import type { Candidate, CandidateAccount } from '../../../src/core/people/candidate.ts'
import { matchPeople } from '../../../src/core/people/matching.ts'

let numbers = 1

/** Somebody of the roster. */
export function onRoster(name: string, more: Partial<Candidate> = {}): Candidate {
  return {
    id: numbers++ as PersonId,
    isRoster: true,
    name,
    email: null,
    aliases: [],
    isBot: false,
    accounts: [],
    ...more,
  }
}

/** Somebody whom only a platform knows, by `platform:key`. */
export function account(id: string, name: string, more: Partial<CandidateAccount> = {}): Candidate {
  const [platform = '', key = ''] = id.split(':')
  const own = { platform, key, kind: 'person' as const, name, handle: null, email: null, aliases: [], ...more }
  return {
    id: numbers++ as PersonId,
    isRoster: false,
    name,
    email: own.email,
    aliases: [],
    isBot: own.kind === 'bot',
    accounts: [own],
  }
}

/** Who is one, as sorted lists of keys or roster names, without those who are alone. */
export function groupsOf(candidates: readonly Candidate[], ...decided: ['same' | 'apart', string, string][]): string[] {
  const decisions = decided.map(([verdict, one, other]) => ({ verdict, one, other }))
  return matchPeople(candidates, decisions)
    .people.filter((person) => person.length > 1)
    .map((person) => person.map(calledBy).join(' = '))
    .sort()
}

function calledBy({ isRoster, name, accounts }: Candidate): string {
  return isRoster ? name : `${accounts[0]?.platform}:${accounts[0]?.key}`
}
