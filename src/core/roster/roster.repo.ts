import { sql } from 'kysely'
import type { PersonDraft, Role, RoleAssignment } from '../../contract/roster.ts'
import type { CohortId, ImportId, PersonId } from '../../contract/scalars.ts'
import type { Reader, Writer } from '../db/connection.ts'
import { attributesOf, replaceAttributes } from './attributes.repo.ts'
import { fold } from './folding.ts'

/** Somebody of the roster with all that is known, as the tables hold it. Days are in the cohort's zone. */
export type PersonRecord = Readonly<{
  id: PersonId
  name: string
  email: string | null
  joinsOn: string | null
  leavesOn: string | null
  importId: ImportId | null
  aliases: readonly string[]
  attributes: Readonly<Record<string, string>>
  roles: readonly RoleAssignment[]
  /** Of the platforms: the first day that somebody is reported to have joined. */
  joinEventOn: string | null
  contributions: number
  firstContributionOn: string | null
  /** First day with anything but reactions, which some exports date to the message. */
  firstActOn: string | null
  lastSeenOn: string | null
}>

/** Everybody in the cohort, by name. */
export async function listPersonRecords(db: Reader, cohortId: CohortId, only?: PersonId): Promise<PersonRecord[]> {
  const people = await db
    .selectFrom('person')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? 0))
    .execute()
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
  const joins = groupBy(await joinDays(db, cohortId))
  const activity = groupBy(await activitySpans(db, cohortId))
  return people
    .map((row) => {
      const acts = activity.get(row.id)?.[0]
      return {
        id: row.id as PersonId,
        name: row.name,
        email: row.email,
        joinsOn: row.joins_on,
        leavesOn: row.leaves_on,
        importId: row.import_id as ImportId | null,
        aliases: (aliases.get(row.id) ?? []).map((alias) => alias.alias),
        attributes: attributes.get(row.id as PersonId) ?? {},
        roles: (roles.get(row.id) ?? [])
          .map(assignmentFromRow)
          .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '')),
        joinEventOn: joins.get(row.id)?.[0]?.day ?? null,
        contributions: Number(acts?.contributions ?? 0),
        firstContributionOn: acts?.first_contribution ?? null,
        firstActOn: acts?.first_act ?? null,
        lastSeenOn: acts?.last_seen ?? null,
      }
    })
    .sort((a, b) => fold(a.name).localeCompare(fold(b.name)) || a.id - b.id)
}

/** The last day with imported activity; null before the first import. */
export async function lastDayOfData(db: Reader, cohortId: CohortId): Promise<string | null> {
  const row = await db
    .selectFrom('activity_day')
    .select((eb) => eb.fn.max('day').as('day'))
    .where('cohort_id', '=', cohortId)
    .executeTakeFirst()
  return row?.day ?? null
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

export async function replaceRoles(
  db: Writer,
  cohortId: CohortId,
  id: PersonId,
  roles: readonly RoleAssignment[],
): Promise<void> {
  await db.deleteFrom('role_assignment').where('person_id', '=', id).execute()
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

export async function hasEvents(db: Reader, id: PersonId): Promise<boolean> {
  return (
    (await db.selectFrom('event').select('id').where('person_id', '=', id).limit(1).executeTakeFirst()) !== undefined
  )
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
  for (const [folded, alias] of wanted)
    await db.insertInto('alias').values({ cohort_id: cohortId, person_id: id, alias, folded }).execute()
}

function joinDays(db: Reader, cohortId: CohortId) {
  return db
    .selectFrom('event')
    .select((eb) => ['person_id', eb.fn.min('day').as('day')])
    .where('cohort_id', '=', cohortId)
    .where('kind', '=', sql.lit('join'))
    .groupBy('person_id')
    .execute()
}

function activitySpans(db: Reader, cohortId: CohortId) {
  const contributed = sql<boolean>`posts + replies + artefacts > 0`
  return db
    .selectFrom('activity_day')
    .select((eb) => [
      'person_id',
      sql<number>`sum(posts + replies + artefacts)`.as('contributions'),
      eb.fn
        .min<string | null>(eb.case().when(contributed).then(eb.ref('day')).else(null).end())
        .as('first_contribution'),
      eb.fn
        .min<string | null>(
          eb
            .case()
            .when(sql<boolean>`posts + replies + artefacts + presences > 0`)
            .then(eb.ref('day'))
            .else(null)
            .end(),
        )
        .as('first_act'),
      eb.fn.max('day').as('last_seen'),
    ])
    .where('cohort_id', '=', cohortId)
    .groupBy('person_id')
    .execute()
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
