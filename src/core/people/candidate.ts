import type { AccountKind } from '../../contract/matches.ts'
import type { PersonId } from '../../contract/scalars.ts'
import { fold } from '../roster/folding.ts'

/** An account as matching needs it: a platform's own key with what the platform says of it. */
export type CandidateAccount = Readonly<{
  platform: string
  key: string
  kind: AccountKind
  name: string
  handle: string | null
  email: string | null
  aliases: readonly string[]
}>

/** Somebody who may be the same as somebody else: a person of the roster, an account, or both where details of an account were edited by hand. */
export type Candidate = Readonly<{
  id: PersonId
  isRoster: boolean
  name: string
  email: string | null
  aliases: readonly string[]
  isBot: boolean
  accounts: readonly CandidateAccount[]
}>

/** What was decided by hand about two people, by their keys. */
export type Decision = Readonly<{ one: string; other: string; verdict: 'same' | 'apart' }>

/** Stands for the cohort in a decision: apart from it means left out. */
export const cohortKey = 'cohort'

/** How a decision names an account. */
export function accountKey({ platform, key }: Pick<CandidateAccount, 'platform' | 'key'>): string {
  return `${platform}:${key}`
}

/** How decisions name people of the roster: by e-mail, else by name, with their number where several have it. */
export function rosterKeys(people: readonly Pick<Candidate, 'id' | 'name' | 'email'>[]): Map<PersonId, string> {
  const called = people.map(({ id, name, email }) => [id, `roster:${fold(email || name)}`] as const)
  const holders = new Map<string, number>()
  for (const [, key] of called) holders.set(key, (holders.get(key) ?? 0) + 1)
  return new Map(called.map(([id, key]) => [id, holders.get(key) === 1 ? key : `${key}#${id}`]))
}

/** How decisions name everybody: people of the roster by what the roster says, the others by their first account. */
export function decisionKeys(candidates: readonly Candidate[]): Map<PersonId, string> {
  const ofRoster = rosterKeys(candidates.filter(({ isRoster }) => isRoster))
  const keys = new Map<PersonId, string>()
  for (const { id, accounts } of candidates)
    keys.set(id, ofRoster.get(id) ?? accounts.map(accountKey).sort()[0] ?? `person:${id}`)
  return keys
}

/** Whom a decision's key means today. */
export function holdersOfKeys(
  candidates: readonly Candidate[],
  keys: ReadonlyMap<PersonId, string>,
): Map<string, PersonId> {
  const holders = new Map<string, PersonId>()
  for (const candidate of candidates) {
    const key = keys.get(candidate.id)
    if (key !== undefined) holders.set(key, candidate.id)
    for (const account of candidate.accounts) holders.set(accountKey(account), candidate.id)
  }
  return holders
}

/** A program: no person is ever the same as one. */
export function isProgram({ isRoster, isBot, accounts }: Candidate): boolean {
  return isBot || (!isRoster && accounts.some(({ kind }) => kind === 'bot'))
}

/** Whether the names of an account say who it is; those of deleted and unknown accounts don't. */
export function isNamed({ kind }: CandidateAccount): boolean {
  return kind !== 'deleted' && kind !== 'unknown'
}
