import { z } from 'zod'
import { AccountKind } from '../../contract/matches.ts'
import type { CohortId, PersonId } from '../../contract/scalars.ts'
import type { Reader, Writer } from '../db/connection.ts'
import { type Candidate, type CandidateAccount, cohortKey, type Decision } from './candidate.ts'
import type { Link } from './matching.ts'

export type StoredDecision = Decision & Readonly<{ id: number; decidedAt: number }>

const kinds: ReadonlyMap<string, AccountKind> = new Map(AccountKind.options.map((kind) => [kind, kind]))
const none: readonly string[] = []
const Aliases = z.array(z.string()).catch([])
const rowsAtOnce = 200

/** Everybody of the cohort, people of the roster and accounts alike, as matching needs them. */
export async function listCandidates(db: Reader, cohortId: CohortId): Promise<Candidate[]> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'import_id'])
    .where('cohort_id', '=', cohortId)
    .execute()
  const aliases = gathered(
    await db.selectFrom('alias').select(['person_id', 'alias']).where('cohort_id', '=', cohortId).execute(),
  )
  const bots = await db
    .selectFrom('role_assignment')
    .select('person_id')
    .where('cohort_id', '=', cohortId)
    .where('role', '=', 'bot')
    .execute()
  const programs = new Set(bots.map((row) => row.person_id))
  const accounts = await accountsByPerson(db, cohortId)
  return people.map((row) => ({
    id: row.id as PersonId,
    isRoster: row.import_id === null,
    name: row.name,
    email: row.email,
    aliases: aliases.get(row.id)?.map(({ alias }) => alias) ?? none,
    isBot: programs.has(row.id),
    accounts: accounts.get(row.id as PersonId) ?? [],
  }))
}

/** The people of the roster, as far as decisions name them by it. */
export async function listRosterEntries(
  db: Reader,
  cohortId: CohortId,
): Promise<Pick<Candidate, 'id' | 'name' | 'email'>[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('cohort_id', '=', cohortId)
    .where('import_id', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as PersonId }))
}

/** Each person row's own accounts, sorted by platform and key. */
export async function accountsByPerson(db: Reader, cohortId: CohortId): Promise<Map<PersonId, CandidateAccount[]>> {
  const rows = await db
    .selectFrom('identity')
    .select(['person_id', 'platform', 'key', 'kind', 'name', 'handle', 'email', 'aliases'])
    .where('cohort_id', '=', cohortId)
    .orderBy('platform')
    .orderBy('key')
    .execute()
  const accounts = new Map<PersonId, CandidateAccount[]>()
  for (const { person_id, platform, key, kind, name, handle, email, aliases } of rows) {
    const own = accounts.get(person_id as PersonId)
    const one = {
      platform,
      key,
      kind: kinds.get(kind) ?? ('person' as const),
      name,
      handle,
      email,
      aliases: aliases === '[]' ? none : Aliases.parse(JSON.parse(aliases)),
    }
    if (own) own.push(one)
    else accounts.set(person_id as PersonId, [one])
  }
  return accounts
}

/** Whose account each linked person row is; who isn't in it owns themselves. */
export async function ownersOf(db: Reader, cohortId: CohortId): Promise<Map<PersonId, PersonId>> {
  const rows = await db
    .selectFrom('person_link')
    .select(['person_id', 'owner_id'])
    .where('cohort_id', '=', cohortId)
    .execute()
  return new Map(rows.map((row) => [row.person_id as PersonId, row.owner_id as PersonId]))
}

export async function listLinks(db: Reader, cohortId: CohortId): Promise<Map<PersonId, Link>> {
  const rows = await db.selectFrom('person_link').selectAll().where('cohort_id', '=', cohortId).execute()
  return new Map(
    rows.map((row) => [
      row.person_id as PersonId,
      { ownerId: row.owner_id as PersonId, because: row.because, decidedBy: row.decided_by },
    ]),
  )
}

/** Makes the links what they should be, touching only those that differ. */
export async function replaceLinks(db: Writer, cohortId: CohortId, wanted: ReadonlyMap<PersonId, Link>): Promise<void> {
  const present = await listLinks(db, cohortId)
  const isSame = (a: Link | undefined, b: Link | undefined) =>
    a?.ownerId === b?.ownerId && a?.because === b?.because && a?.decidedBy === b?.decidedBy
  const gone = [...present.keys()].filter((id) => !isSame(present.get(id), wanted.get(id)))
  const fresh = [...wanted].filter(([id, link]) => !isSame(present.get(id), link))
  for (const ids of pieces(gone)) await db.deleteFrom('person_link').where('person_id', 'in', ids).execute()
  for (const piece of pieces(fresh)) {
    const rows = piece.map(([id, { ownerId, because, decidedBy }]) => ({
      person_id: id,
      cohort_id: cohortId,
      owner_id: ownerId,
      because,
      decided_by: decidedBy,
    }))
    await db.insertInto('person_link').values(rows).execute()
  }
}

export async function listDecisions(db: Reader, cohortId: CohortId): Promise<StoredDecision[]> {
  const rows = await db
    .selectFrom('match_decision')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, one, other, verdict, decided_at }) => ({ id, one, other, verdict, decidedAt: decided_at }))
}

/** Keys of those who were left out of the cohort. */
export async function leftOutKeys(db: Reader, cohortId: CohortId): Promise<Set<string>> {
  const decisions = await listDecisions(db, cohortId)
  return new Set(
    decisions.flatMap(({ one, other, verdict }) =>
      verdict === 'apart' && one === cohortKey ? [other] : verdict === 'apart' && other === cohortKey ? [one] : [],
    ),
  )
}

/** Writes a verdict about two keys down, in place of an earlier one about the same two. */
export async function decide(
  db: Writer,
  cohortId: CohortId,
  pair: readonly [string, string],
  verdict: Decision['verdict'],
  at: number,
): Promise<void> {
  const [one, other] = inOrder(pair)
  await db
    .insertInto('match_decision')
    .values({ cohort_id: cohortId, one, other, verdict, decided_at: at })
    .onConflict((conflict) => conflict.columns(['cohort_id', 'one', 'other']).doUpdateSet({ verdict, decided_at: at }))
    .execute()
}

export async function forgetDecisions(db: Writer, ids: readonly number[]): Promise<void> {
  for (const piece of pieces(ids)) await db.deleteFrom('match_decision').where('id', 'in', piece).execute()
}

/** Lets decisions follow people whose key changed, because they were renamed or got an address. */
export async function followKeys(db: Writer, cohortId: CohortId, changed: ReadonlyMap<string, string>): Promise<void> {
  if (changed.size === 0) return
  for (const decision of await listDecisions(db, cohortId)) {
    const pair = [changed.get(decision.one) ?? decision.one, changed.get(decision.other) ?? decision.other] as const
    if (pair[0] === decision.one && pair[1] === decision.other) continue
    await forgetDecisions(db, [decision.id])
    if (pair[0] !== pair[1]) await decide(db, cohortId, pair, decision.verdict, decision.decidedAt)
  }
}

function inOrder([a, b]: readonly [string, string]): [string, string] {
  return a < b ? [a, b] : [b, a]
}

function pieces<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / rowsAtOnce) }, (_, index) =>
    items.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  )
}

function gathered<Row extends { person_id: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.person_id)
    if (group) group.push(row)
    else groups.set(row.person_id, [row])
  }
  return groups
}
