import { sql } from 'kysely'
import type { EventMapping, ImportRecord } from '../../contract/imports.ts'
import type { RejectedRow } from '../../contract/roster.ts'
import type { CohortId, ImportId, PersonId } from '../../contract/scalars.ts'
import type { Grain, Scope, SourceId } from '../../contract/sources.ts'
import type { Reader, Writer } from '../db/connection.ts'
import type { Schema } from '../db/schema.ts'
import type { BulkWriter } from '../db/workspace.ts'
import { fold } from '../roster/folding.ts'
import type { KnownIdentity, KnownPerson } from './people-directory.ts'

/** An import as the table holds it; the title of its source is added by whoever shows it. */
export type StoredImport = Omit<ImportRecord, 'sourceTitle'> & Readonly<{ cohortId: CohortId }>

/** What is known of an import once all is read. Counts as in the contract; times in milliseconds since 1970 UTC. */
export type ImportOutcome = Omit<
  Schema['import'],
  'id' | 'cohort_id' | 'source' | 'label' | 'imported_at' | 'undone_at'
>

export async function listImports(db: Reader, cohortId: CohortId): Promise<StoredImport[]> {
  const rows = await db
    .selectFrom('import')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(importFromRow)
}

export async function findImport(db: Reader, id: ImportId): Promise<StoredImport | null> {
  const row = await db.selectFrom('import').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? importFromRow(row) : null
}

/** The finished import that took in the same content, not undone. */
export async function sameImport(
  db: Reader,
  cohortId: CohortId,
  sha256: string,
): Promise<{ importId: ImportId; at: string } | null> {
  const row = await db
    .selectFrom('import')
    .select(['id', 'imported_at'])
    .where('cohort_id', '=', cohortId)
    .where('sha256', '=', sha256)
    .where('undone_at', 'is', null)
    .orderBy('id')
    .executeTakeFirst()
  return row ? { importId: row.id as ImportId, at: new Date(row.imported_at).toISOString() } : null
}

export async function rejectedRows(db: Reader, id: ImportId): Promise<RejectedRow[]> {
  return db
    .selectFrom('import_reject')
    .select(['file', 'line', 'reason'])
    .where('import_id', '=', id)
    .orderBy('id')
    .execute()
}

/** Begins an import; what it holds is filled in by `finishImport` in the same transaction. */
export async function startImport(
  db: Writer,
  start: { cohortId: CohortId; source: SourceId; label: string; at: number },
): Promise<ImportId> {
  const row = await db
    .insertInto('import')
    .values({
      cohort_id: start.cohortId,
      source: start.source,
      label: start.label,
      imported_at: start.at,
      undone_at: null,
      sha256: '',
      first_at: null,
      last_at: null,
      read_count: 0,
      added_count: 0,
      duplicate_count: 0,
      ignored_count: 0,
      rejected_count: 0,
      people_added: 0,
      people_matched: 0,
      ignored: '{}',
      grades: '{}',
      mapping: null,
      grain: 'events',
      scope: 'space',
      answers: '{}',
      channels: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id as ImportId
}

export async function finishImport(
  db: Writer,
  id: ImportId,
  outcome: ImportOutcome,
  rejected: readonly RejectedRow[],
): Promise<void> {
  await db.updateTable('import').set(outcome).where('id', '=', id).execute()
  for (let from = 0; from < rejected.length; from += 200) {
    const rows = rejected.slice(from, from + 200).map((row) => ({ import_id: id, ...row }))
    await db.insertInto('import_reject').values(rows).execute()
  }
}

/** Everybody of the cohort, and the platform keys that mean them. */
export async function knownPeople(
  db: Reader,
  cohortId: CohortId,
): Promise<{ people: KnownPerson[]; identities: KnownIdentity[] }> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('cohort_id', '=', cohortId)
    .execute()
  const aliases = await db
    .selectFrom('alias')
    .select(['person_id', 'alias'])
    .where('cohort_id', '=', cohortId)
    .execute()
  const roles = await db
    .selectFrom('role_assignment')
    .select(['person_id', 'role'])
    .where('cohort_id', '=', cohortId)
    .execute()
  const identities = await db
    .selectFrom('identity')
    .select(['platform', 'key', 'person_id'])
    .where('cohort_id', '=', cohortId)
    .execute()
  const byPerson = new Map(people.map((person) => [person.id, { aliases: [] as string[], roles: [] as string[] }]))
  for (const row of aliases) byPerson.get(row.person_id)?.aliases.push(row.alias)
  for (const row of roles) byPerson.get(row.person_id)?.roles.push(row.role)
  return {
    people: people.map((person) => {
      const { aliases = [], roles = [] } = byPerson.get(person.id) ?? {}
      return { ...person, id: person.id as PersonId, aliases, isBot: roles.includes('bot'), hasRole: roles.length > 0 }
    }),
    identities: identities.map((row) => ({
      platform: row.platform,
      key: row.key,
      personId: row.person_id as PersonId,
    })),
  }
}

/** What a long import writes of people; compiled once. `identify` notes the platform's key that means somebody. */
export type PeopleWriter = Readonly<{
  person: (person: { name: string; email: string | null; aliases: readonly string[] }) => PersonId
  identify: (person: PersonId, key: string) => void
}>

export function peopleWriter(
  { db, prepare }: BulkWriter,
  cohortId: CohortId,
  importId: ImportId,
  platform: string,
): PeopleWriter {
  const blank = { cohort_id: cohortId, import_id: importId }
  const person = prepare<(number | string | null)[]>(
    db.insertInto('person').values({ ...blank, name: '', email: null, joins_on: null, leaves_on: null }),
  )
  const alias = prepare<(number | string)[]>(
    db.insertInto('alias').values({ cohort_id: cohortId, person_id: 0, alias: '', folded: '' }),
  )
  const identity = prepare<(number | string | null)[]>(
    db
      .insertInto('identity')
      .values({ ...blank, person_id: 0, platform, key: '', kind: 'person', name: '', handle: null, email: null }),
  )
  return {
    person: ({ name, email, aliases }) => {
      const { id } = person(cohortId, importId, name, email, null, null)
      for (const one of aliases) alias(cohortId, id, one, fold(one))
      return id as PersonId
    },
    identify: (id, key) => {
      identity(cohortId, importId, id, platform, key, 'person', '', null, null)
    },
  }
}

export type EventRow = Omit<Schema['event'], 'id' | 'cohort_id' | 'import_id'>

/** Writes one event after the other; tells whether it is new. One that an earlier import brought is noted as seen again. */
export function eventWriter(
  { db, prepare }: BulkWriter,
  cohortId: CohortId,
  importId: ImportId,
): (event: EventRow) => boolean {
  const shape: EventRow = {
    person_id: 0,
    kind: '',
    at: 0,
    day: '',
    source_key: '',
    thread: null,
    parent: null,
    channel: null,
    words: null,
    has_artefact: 0,
  }
  const insert = prepare<(number | string | null)[]>(
    db
      .insertInto('event')
      .values({ cohort_id: sql.lit(cohortId), import_id: sql.lit(importId), ...shape })
      .onConflict((conflict) => conflict.columns(['cohort_id', 'source_key']).doNothing()),
  )
  const sight = prepare<(number | string)[]>(
    db
      .insertInto('sighting')
      .columns(['import_id', 'event_id'])
      .expression((eb) =>
        eb
          .selectFrom('event')
          .select((inner) => [inner.val(importId).as('import_id'), 'id'])
          .where('cohort_id', '=', cohortId)
          .where('source_key', '=', '')
          .where('import_id', '<>', importId),
      )
      .onConflict((conflict) => conflict.columns(['import_id', 'event_id']).doNothing()),
  )
  return (event) => {
    const done = insert(
      event.person_id,
      event.kind,
      event.at,
      event.day,
      event.source_key,
      event.thread,
      event.parent,
      event.channel,
      event.words,
      event.has_artefact,
    )
    if (done.changes > 0) return true
    sight(importId, cohortId, event.source_key, importId)
    return false
  }
}

/** Which of the keys (at most some hundred) the cohort has already. */
export async function existingKeys(db: Reader, cohortId: CohortId, keys: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('event')
    .select('source_key')
    .where('cohort_id', '=', cohortId)
    .where('source_key', 'in', keys)
    .execute()
  return new Set(rows.map((row) => row.source_key))
}

function importFromRow(row: Omit<Schema['import'], 'id'> & { id: number }): StoredImport {
  const { first_at: first, last_at: last } = row
  return {
    id: row.id as ImportId,
    cohortId: row.cohort_id as CohortId,
    label: row.label,
    source: row.source as SourceId,
    importedAt: new Date(row.imported_at).toISOString(),
    undoneAt: row.undone_at === null ? null : new Date(row.undone_at).toISOString(),
    window:
      first === null || last === null
        ? null
        : { from: new Date(first).toISOString(), to: new Date(last).toISOString() },
    events: {
      read: row.read_count,
      added: row.added_count,
      duplicate: row.duplicate_count,
      ignored: row.ignored_count,
    },
    ignored: JSON.parse(row.ignored) as Record<string, number>,
    rejectedCount: row.rejected_count,
    people: { added: row.people_added, matched: row.people_matched },
    grain: row.grain as Grain,
    scope: row.scope as Scope,
    sha256: row.sha256,
  }
}

export function mappingAsJson(mapping: EventMapping | null): string | null {
  return mapping === null ? null : JSON.stringify(mapping)
}
