import { sql } from 'kysely'
import type { CohortId, ImportId, PersonId } from '../../contract/scalars.ts'
import type { Reader, Writer } from '../db/connection.ts'
import type { BulkWriter } from '../db/workspace.ts'
import { insertRole } from '../roster/roster.repo.ts'
import type { Author } from './sources/source.ts'

/** An account of a platform that the cohort knows: the person that stands for it, and its row. */
export type Account = Readonly<{ personId: PersonId; identityId: number; isStaff: boolean }>

/** The accounts of a platform, by the platform's own key. */
export async function accountsOn(db: Reader, cohortId: CohortId, platform: string): Promise<Map<string, Account>> {
  const rows = await db
    .selectFrom('identity')
    .select(({ exists, selectFrom }) => [
      'id',
      'key',
      'person_id',
      exists(
        selectFrom('account_sighting')
          .select('account_sighting.import_id')
          .whereRef('account_sighting.identity_id', '=', 'identity.id')
          .where('account_sighting.is_staff', '=', 1),
      ).as('isStaff'),
    ])
    .where('cohort_id', '=', cohortId)
    .where('platform', '=', platform)
    .execute()
  return new Map(
    rows.map((row) => [
      row.key,
      { personId: row.person_id as PersonId, identityId: row.id, isStaff: Boolean(row.isStaff) },
    ]),
  )
}

/** Those who have a role of their own, or through an account. */
export async function peopleWithRoles(db: Reader, cohortId: CohortId): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('role_assignment')
    .select('person_id')
    .distinct()
    .where('cohort_id', '=', cohortId)
    .execute()
  return rows.map((row) => row.person_id as PersonId)
}

type Target = Readonly<{ cohortId: CohortId; importId: ImportId; platform: string }>

/** Writes the accounts that an import brings, each a person of its own until people are matched, and what it tells of each account. */
export function accountWriter(
  { db, prepare }: BulkWriter,
  { cohortId, importId, platform }: Target,
): { make: (author: Author) => Account; tell: (account: Account, author: Author, isStaff: boolean) => void } {
  const blank = { cohort_id: cohortId, import_id: importId }
  const person = prepare<(number | string | null)[]>(
    db.insertInto('person').values({ ...blank, name: '', email: null, joins_on: null, leaves_on: null }),
  )
  const details = { kind: '', name: '', handle: null, email: null, aliases: '' }
  const identity = prepare<(number | string | null)[]>(
    db.insertInto('identity').values({ ...blank, person_id: 0, platform, key: '', ...details }),
  )
  const sighting = prepare<(number | string | null)[]>(
    db.insertInto('account_sighting').values({ import_id: importId, identity_id: 0, ...details, is_staff: 0 }),
  )
  return {
    make: (author) => {
      const { id } = person(cohortId, importId, nameOf(author), author.email, null, null)
      const made = identity(cohortId, importId, id, platform, author.key, ...cellsOf(author))
      return { personId: id as PersonId, identityId: made.id, isStaff: false }
    },
    tell: ({ identityId }, author, isStaff) => {
      sighting(importId, identityId, ...cellsOf(author), isStaff ? 1 : 0)
    },
  }
}

/**
 * Makes each account of the cohort what the standing imports tell of it: the newest word for its kind and names, the newest handle and address that any told, and
 * the roles of programs and accepted staff. Nobody's hand-made entry is touched. Depends only on what the imports tell, not on how it came about.
 */
export async function settleAccounts(db: Writer, cohortId: CohortId): Promise<void> {
  const newest = (column: 'kind' | 'name' | 'aliases') =>
    sql<string>`(select ${sql.ref(column)} from account_sighting where identity_id = identity.id order by import_id desc limit 1)`
  const newestTold = (column: 'handle' | 'email') =>
    sql<string>`(select ${sql.ref(column)} from account_sighting where identity_id = identity.id and ${sql.ref(column)} is not null order by import_id desc limit 1)`
  await db
    .updateTable('identity')
    .set({
      kind: newest('kind'),
      name: newest('name'),
      aliases: newest('aliases'),
      handle: newestTold('handle'),
      email: newestTold('email'),
      import_id: sql<number>`(select min(import_id) from account_sighting where identity_id = identity.id)`,
    })
    .where('cohort_id', '=', cohortId)
    .where(sql<boolean>`exists (select 1 from account_sighting where identity_id = identity.id)`)
    .execute()
  const told = (column: string) =>
    sql`(select ${sql.raw(column)} from identity where person_id = person.id order by id limit 1)`
  await db
    .updateTable('person')
    .set({
      name: sql<string>`${told("case when name = '' then key else name end")}`,
      email: sql<string | null>`${told('email')}`,
      import_id: sql<number>`${told('import_id')}`,
    })
    .where('cohort_id', '=', cohortId)
    .where('import_id', 'is not', null)
    .where(sql<boolean>`exists (select 1 from identity where person_id = person.id)`)
    .execute()
  await settleRoles(db, cohortId)
}

async function settleRoles(db: Writer, cohortId: CohortId): Promise<void> {
  await db.deleteFrom('role_assignment').where('cohort_id', '=', cohortId).where('import_id', 'is not', null).execute()
  const rows = await db
    .selectFrom('identity')
    .innerJoin('account_sighting', 'account_sighting.identity_id', 'identity.id')
    .select((eb) => [
      'identity.person_id',
      'identity.kind',
      'identity.import_id',
      eb.fn.min('account_sighting.import_id').filterWhere('account_sighting.is_staff', '=', 1).as('staffBy'),
    ])
    .where('identity.cohort_id', '=', cohortId)
    .where(({ eb, or }) => or([eb('identity.kind', '=', 'bot'), eb('account_sighting.is_staff', '=', 1)]))
    .where(({ eb, not, exists }) =>
      not(
        exists(
          eb
            .selectFrom('role_assignment')
            .select('role_assignment.id')
            .whereRef('role_assignment.person_id', '=', 'identity.person_id'),
        ),
      ),
    )
    .groupBy('identity.id')
    .orderBy('identity.id')
    .execute()
  for (const { person_id, kind, import_id, staffBy } of rows) {
    const role = kind === 'bot' ? ('bot' as const) : ('staff' as const)
    const importId = (kind === 'bot' ? import_id : staffBy) as ImportId
    await insertRole(db, cohortId, person_id as PersonId, { role, from: null, until: null }, importId)
  }
}

/** Takes out what an import told of accounts, and the accounts of which no other import tells. */
export async function forgetSightings(db: Writer, importId: ImportId): Promise<void> {
  await db.deleteFrom('account_sighting').where('import_id', '=', importId).execute()
  await db
    .deleteFrom('identity')
    .where('import_id', '=', importId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('account_sighting')
            .select('account_sighting.import_id')
            .whereRef('account_sighting.identity_id', '=', 'identity.id'),
        ),
      ),
    )
    .execute()
}

/** A name as the roster keeps it: one line, at most 200 characters. */
function cleanName(name: string): string {
  return name
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
}

function nameOf({ name, key }: Author): string {
  return cleanName(name) || key
}

function cellsOf({
  kind,
  name,
  handle,
  email,
  aliases,
}: Author): [string, string, string | null, string | null, string] {
  const others = aliases.map(cleanName).filter((alias) => alias !== '')
  return [kind, cleanName(name), handle, email, JSON.stringify(others)]
}
