import type { Account, AccountKind, Standing } from '../../contract/matches.ts'
import type { PersonDraft, Role, RoleAssignment } from '../../contract/roster.ts'
import type { CohortId, ImportId, PersonId } from '../../contract/scalars.ts'
import type { Reader, Writer } from '../db/connection.ts'
import { accountKey, type CandidateAccount } from '../people/candidate.ts'
import type { Link } from '../people/matching.ts'
import { accountsByPerson, leftOutKeys, listLinks } from '../people/people.repo.ts'
import { platformName } from '../people/platforms.ts'
import { type Acts, listActs, together } from './acts.repo.ts'
import { attributesOf, replaceAttributes } from './attributes.repo.ts'
import { fold } from './folding.ts'

/** Somebody with all that is known, as the tables hold it: a person of the roster or met in an import, with all of their accounts. Days are in the cohort's zone. */
export type PersonRecord = Omit<Acts, 'personId'> &
  Readonly<{
    id: PersonId
    /** The rows that are this person: their own, then those of their other accounts. */
    rows: readonly [PersonId, ...PersonId[]]
    name: string
    email: string | null
    joinsOn: string | null
    leavesOn: string | null
    importId: ImportId | null
    aliases: readonly string[]
    attributes: Readonly<Record<string, string>>
    roles: readonly RoleAssignment[]
    accounts: readonly Account[]
    standing: Standing
    kind: AccountKind
  }>

/** Everybody in the cohort, by name; with `only`, the one person whose row that is. */
export async function listPersonRecords(db: Reader, cohortId: CohortId, only?: PersonId): Promise<PersonRecord[]> {
  const links = await listLinks(db, cohortId)
  const wanted = only === undefined ? undefined : (links.get(only)?.ownerId ?? only)
  const people = await db.selectFrom('person').selectAll().where('cohort_id', '=', cohortId).execute()
  const aliases = groupBy(
    await db
      .selectFrom('alias')
      .select(['person_id', 'alias'])
      .where('cohort_id', '=', cohortId)
      .orderBy('id')
      .execute(),
  )
  const attributes = await attributesOf(db, cohortId)
  const roles = groupBy(await db.selectFrom('role_assignment').selectAll().where('cohort_id', '=', cohortId).execute())
  const accounts = await accountsByPerson(db, cohortId)
  const acts = await listActs(db, cohortId)
  const out = await leftOutKeys(db, cohortId)
  const others = new Map<number, typeof people>()
  for (const row of people) {
    const owner = links.get(row.id as PersonId)?.ownerId
    if (owner === undefined) continue
    const known = others.get(owner)
    if (known) known.push(row)
    else others.set(owner, [row])
  }
  const rolesOf = (row: { id: number }) =>
    (roles.get(row.id) ?? []).map(assignmentFromRow).sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
  return people
    .filter((row) => !links.has(row.id as PersonId) && (wanted === undefined || row.id === wanted))
    .map((row) => {
      const linked = (others.get(row.id) ?? []).sort((a, b) => a.id - b.id)
      const all = [row, ...linked]
      const own = all.flatMap((one) => accountsOf(one, accounts.get(one.id as PersonId) ?? [], links))
      const held = rolesOf(row)
      const hosting = linked.flatMap(rolesOf).filter(({ role }) => role !== 'bot')
      const isOnRoster = all.some((one) => one.import_id === null)
      return {
        id: row.id as PersonId,
        rows: [row.id as PersonId, ...linked.map(({ id }) => id as PersonId)] as const,
        name: row.name,
        email: row.email,
        joinsOn: firstOf(all.map((one) => one.joins_on)),
        leavesOn: firstOf(all.map((one) => one.leaves_on)),
        importId: row.import_id as ImportId | null,
        aliases: (aliases.get(row.id) ?? []).map((alias) => alias.alias),
        attributes: Object.assign({}, ...all.toReversed().map((one) => attributes.get(one.id as PersonId))),
        roles: [...held, ...hosting],
        accounts: own,
        standing: isOnRoster ? 'roster' : own.some(({ id }) => out.has(id)) ? 'left-out' : 'met',
        kind: kindOf(own, isOnRoster, held),
        ...together(all.flatMap((one) => acts.get(one.id as PersonId) ?? [])),
      } satisfies PersonRecord
    })
    .sort((a, b) => fold(a.name).localeCompare(fold(b.name)) || a.id - b.id)
}

type PersonRow = Readonly<{ id: number; name: string; email: string | null; import_id: number | null }>

/** A row's accounts; a second entry of the roster counts as one. */
function accountsOf(
  row: PersonRow,
  accounts: readonly CandidateAccount[],
  links: ReadonlyMap<PersonId, Link>,
): Account[] {
  const link = links.get(row.id as PersonId)
  const because = link?.because ?? null
  const decidedBy = link?.decidedBy ?? null
  const entries = accounts.map(({ platform, key, kind, name, handle, email }) => ({
    id: accountKey({ platform, key }),
    personId: row.id as PersonId,
    platform: platformName(platform),
    key,
    kind,
    name: name || row.name,
    handle,
    email,
    because,
    decidedBy,
  }))
  if (entries.length > 0 || !link) return entries
  const own = { id: `person:${row.id}`, personId: row.id as PersonId, platform: 'Roster', key: row.name }
  return [{ ...own, kind: 'person', name: row.name, handle: null, email: row.email, because, decidedBy }]
}

/** A person as soon as one account is a person's, or the roster says so. */
function kindOf(accounts: readonly Account[], isOnRoster: boolean, roles: readonly RoleAssignment[]): AccountKind {
  if (roles.some(({ role }) => role === 'bot')) return 'bot'
  const kind = (['person', 'guest', 'bot', 'deleted', 'unknown'] as const).find((one) =>
    accounts.some((account) => account.kind === one),
  )
  return kind === undefined || (isOnRoster && (kind === 'deleted' || kind === 'unknown')) ? 'person' : kind
}

function firstOf(days: readonly (string | null)[]): string | null {
  return days.find((day) => day !== null) ?? null
}

export async function insertPerson(
  db: Writer,
  cohortId: CohortId,
  draft: PersonDraft,
  importId: ImportId | null,
): Promise<PersonId> {
  const row = await db
    .insertInto('person')
    .values({ ...rowFromDraft(draft), cohort_id: cohortId, import_id: importId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await replaceAliases(db, cohortId, row.id as PersonId, draft.aliases)
  await replaceAttributes(db, cohortId, row.id as PersonId, draft.attributes)
  return row.id as PersonId
}

/** Writes what was edited by hand; from then on the person stays when the import that brought them is undone. */
export async function updatePerson(db: Writer, cohortId: CohortId, id: PersonId, draft: PersonDraft): Promise<void> {
  await db
    .updateTable('person')
    .set({ ...rowFromDraft(draft), import_id: null })
    .where('id', '=', id)
    .where('cohort_id', '=', cohortId)
    .execute()
  await replaceAliases(db, cohortId, id, draft.aliases)
  await replaceAttributes(db, cohortId, id, draft.attributes)
}

export async function deletePerson(db: Writer, cohortId: CohortId, id: PersonId): Promise<void> {
  // Written out, so that the rows are recorded for undo before the person goes.
  await db.deleteFrom('alias').where('person_id', '=', id).execute()
  await db.deleteFrom('role_assignment').where('person_id', '=', id).execute()
  await db.deleteFrom('person_attribute').where('person_id', '=', id).execute()
  await db.deleteFrom('identity').where('person_id', '=', id).execute()
  await db.deleteFrom('person').where('id', '=', id).where('cohort_id', '=', cohortId).execute()
}

/** Says which roles somebody holds, whatever their accounts brought. */
export async function replaceRoles(
  db: Writer,
  cohortId: CohortId,
  [id, ...others]: readonly [PersonId, ...PersonId[]],
  roles: readonly RoleAssignment[],
): Promise<void> {
  await db
    .deleteFrom('role_assignment')
    .where('person_id', 'in', [id, ...others])
    .execute()
  for (const held of roles) await insertRole(db, cohortId, id, held, null)
}

export async function insertRole(
  db: Writer,
  cohortId: CohortId,
  id: PersonId,
  held: RoleAssignment,
  importId: ImportId | null,
): Promise<void> {
  await db
    .insertInto('role_assignment')
    .values({
      cohort_id: cohortId,
      person_id: id,
      role: held.role,
      from_on: held.from,
      until_on: held.until,
      import_id: importId,
    })
    .execute()
}

/** Marks somebody as edited by hand. */
export async function keepPerson(db: Writer, id: PersonId): Promise<void> {
  await db
    .updateTable('person')
    .set({ import_id: null })
    .where('id', '=', id)
    .where('import_id', 'is not', null)
    .execute()
}

export async function hasEvents(db: Reader, rows: readonly PersonId[]): Promise<boolean> {
  const event = await db.selectFrom('event').select('id').where('person_id', 'in', rows).limit(1).executeTakeFirst()
  return event !== undefined
}

/** Who in the cohort goes by this alias. */
export async function aliasHolder(
  db: Reader,
  cohortId: CohortId,
  alias: string,
): Promise<{ id: PersonId; name: string } | null> {
  const row = await db
    .selectFrom('alias')
    .innerJoin('person', 'person.id', 'alias.person_id')
    .select(['person.id', 'person.name'])
    .where('alias.cohort_id', '=', cohortId)
    .where('alias.folded', '=', fold(alias))
    .executeTakeFirst()
  return row ? { id: row.id as PersonId, name: row.name } : null
}

/** Leaves what is unchanged, so that the edit history holds only real changes. */
async function replaceAliases(db: Writer, cohortId: CohortId, id: PersonId, aliases: readonly string[]): Promise<void> {
  const wanted = new Map(aliases.map((alias) => [fold(alias), alias]))
  const present = await db.selectFrom('alias').select(['id', 'folded', 'alias']).where('person_id', '=', id).execute()
  for (const row of present) {
    if (wanted.get(row.folded) === row.alias) wanted.delete(row.folded)
    else await db.deleteFrom('alias').where('id', '=', row.id).execute()
  }
  for (const [folded, alias] of wanted) {
    // Another account of the same person may have it; of anybody else's it was found free.
    await db.deleteFrom('alias').where('cohort_id', '=', cohortId).where('folded', '=', folded).execute()
    await db.insertInto('alias').values({ cohort_id: cohortId, person_id: id, alias, folded }).execute()
  }
}

function rowFromDraft(draft: PersonDraft) {
  return { name: draft.name, email: draft.email, joins_on: draft.joinsOn, leaves_on: draft.leavesOn }
}

function assignmentFromRow(row: { role: string; from_on: string | null; until_on: string | null }): RoleAssignment {
  return { role: row.role as Role, from: row.from_on, until: row.until_on }
}

function groupBy<Row extends { person_id: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.person_id)
    if (group) group.push(row)
    else groups.set(row.person_id, [row])
  }
  return groups
}
