import type { Cohort } from '../../../contract/cohorts.ts'
import type { PersonId } from '../../../contract/scalars.ts'
import type { Reader } from '../../db/connection.ts'
import { fold } from '../../roster/folding.ts'
import { listPersonRecords, type PersonRecord } from '../../roster/roster.repo.ts'
import { addressOf } from '../addresses.ts'
import { accountKey, type CandidateAccount, isNamed } from '../candidate.ts'
import { accountsByPerson } from '../people.repo.ts'
import { toldBefore } from './erase.repo.ts'

/** Somebody in one cohort of the workspace. */
type InCohort = Readonly<{ cohort: Cohort; record: PersonRecord; accounts: readonly CandidateAccount[] }>

/** One human being as the whole workspace knows them, in every cohort, with all that they are or were called. */
export type Told = Readonly<{
  /** In the cohort that was asked about. */
  name: string
  places: readonly InCohort[]
  /** Every row that is them. */
  rows: readonly PersonId[]
  accounts: readonly CandidateAccount[]
  addresses: readonly string[]
  /** Names as people are called, without handles. */
  names: readonly string[]
  /** Everything by which a text may name them: names, aliases, handles, addresses and keys, now or before. */
  identifiers: readonly string[]
}>

/** Whoever `personId` is, found again in other cohorts by an account or an e-mail address that is the same. Names alone don't make two one. */
export async function toldOf(
  db: Reader,
  cohorts: readonly Cohort[],
  cohortId: Cohort['id'],
  personId: PersonId,
): Promise<Told | null> {
  const everybody: InCohort[] = []
  for (const cohort of cohorts) {
    const accounts = await accountsByPerson(db, cohort.id)
    for (const record of await listPersonRecords(db, cohort.id))
      everybody.push({ cohort, record, accounts: record.rows.flatMap((row) => accounts.get(row) ?? []) })
  }
  const asked = everybody.find(({ cohort, record }) => cohort.id === cohortId && record.rows.includes(personId))
  if (!asked) return null
  const marks = new Set(marksOf(asked))
  const places = everybody.filter((one) => one === asked || marksOf(one).some((mark) => marks.has(mark)))
  const accounts = places.flatMap((place) => place.accounts)
  const rows = places.flatMap(({ record }) => record.rows)
  const before = await toldBefore(db, rows)
  const names = places.flatMap(({ record }) => [record.name, ...record.aliases])
  const called = accounts.filter(isNamed).flatMap(({ name, aliases }) => [name, ...aliases])
  const addresses = [...places.map(({ record }) => record.email), ...accounts.map(({ email }) => email)]
  const identifiers = [
    ...names,
    ...called,
    ...addresses,
    ...accounts.flatMap(({ key, name, handle, aliases }) => [key, name, handle, ...aliases]),
    ...before,
  ]
  return {
    name: asked.record.name,
    places,
    rows,
    accounts,
    addresses: distinct([...addresses, ...before.filter((text) => addressOf(text) !== null)]),
    names: distinct([...names, ...called]),
    identifiers: distinct(identifiers),
  }
}

/** What is the same of one person in two cohorts. A table's own names, which stand for accounts there, say nothing. */
function marksOf({ record, accounts }: InCohort): string[] {
  const addresses = [record.email, ...accounts.map(({ email }) => email)].map(addressOf)
  const keys = accounts
    .filter((account) => isNamed(account) && fold(account.key) !== fold(account.name))
    .map(accountKey)
  return [...addresses.flatMap((address) => (address === null ? [] : [`@${address}`])), ...keys]
}

function distinct(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.flatMap((text) => (text === null || text.trim() === '' ? [] : [text])))]
}
