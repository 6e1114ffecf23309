import { sql } from 'kysely'
import type { CohortId, ImportId, PersonId } from '../../contract/scalars.ts'
import type { Writer } from '../db/connection.ts'

/**
 * Takes an import's rows out: its events but those that a later import met again, which are handed to the earliest of these; and the people, keys and roles
 * that nothing else needs. Gives the people whose events changed. The caller settles threads and rebuilds the day tables.
 */
export async function removeImport(
  db: Writer,
  {
    id,
    cohortId,
    platformSources,
    at,
  }: { id: ImportId; cohortId: CohortId; platformSources: readonly string[]; at: number },
): Promise<{ eventsRemoved: number; peopleRemoved: number; affected: PersonId[] }> {
  const affected = await db
    .selectFrom('event')
    .select('person_id')
    .distinct()
    .where('import_id', '=', id)
    .orderBy('person_id')
    .execute()
  await handOver(db, id)
  await db.deleteFrom('sighting').where('import_id', '=', id).execute()
  const removed = await db.deleteFrom('event').where('import_id', '=', id).executeTakeFirst()
  await db.updateTable('import').set({ undone_at: at }).where('id', '=', id).execute()
  const peopleRemoved = await removePeople(db, id)
  await handOverPeople(db, id)
  await releaseIdentities(db, id, cohortId, platformSources)
  await db.deleteFrom('role_assignment').where('import_id', '=', id).execute()
  return {
    eventsRemoved: Number(removed.numDeletedRows),
    peopleRemoved,
    affected: affected.map((row) => row.person_id as PersonId),
  }
}

async function handOver(db: Writer, id: ImportId): Promise<void> {
  await db
    .updateTable('event')
    .set((eb) => ({
      import_id: sql<number>`coalesce(${eb
        .selectFrom('sighting')
        .select((inner) => inner.fn.min('sighting.import_id').as('import_id'))
        .whereRef('sighting.event_id', '=', 'event.id')
        .where('sighting.import_id', '<>', id)}, import_id)`,
    }))
    .where('import_id', '=', id)
    .where('id', 'in', db.selectFrom('sighting').select('event_id'))
    .execute()
  // Whoever owns an event needs no note of having seen it.
  await db
    .deleteFrom('sighting')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('event')
          .select('event.id')
          .whereRef('event.id', '=', 'sighting.event_id')
          .whereRef('event.import_id', '=', 'sighting.import_id'),
      ),
    )
    .execute()
}

async function removePeople(db: Writer, id: ImportId): Promise<number> {
  const gone = await db
    .deleteFrom('person')
    .where('import_id', '=', id)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('event').select('event.id').whereRef('event.person_id', '=', 'person.id'))),
    )
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** People whom other imports still speak of belong to the earliest of these from now on, and bots stay bots. */
async function handOverPeople(db: Writer, id: ImportId): Promise<void> {
  const people = await db
    .selectFrom('person')
    .innerJoin('event', 'event.person_id', 'person.id')
    .select((eb) => ['person.id', eb.fn.min('event.import_id').as('heir')])
    .where('person.import_id', '=', id)
    .groupBy('person.id')
    .execute()
  for (const person of people) {
    await db.updateTable('person').set({ import_id: person.heir }).where('id', '=', person.id).execute()
    await db
      .updateTable('role_assignment')
      .set({ import_id: person.heir })
      .where('person_id', '=', person.id)
      .where('import_id', '=', id)
      .where('role', '=', 'bot')
      .execute()
  }
}

/** A platform key that a later import of the same platform relied on stays with it; the others go. */
async function releaseIdentities(
  db: Writer,
  id: ImportId,
  cohortId: CohortId,
  platformSources: readonly string[],
): Promise<void> {
  const heirs = await db
    .selectFrom('identity')
    .innerJoin('event', 'event.person_id', 'identity.person_id')
    .innerJoin('import', 'import.id', 'event.import_id')
    .select((eb) => ['identity.id', eb.fn.min('event.import_id').as('heir')])
    .where('identity.import_id', '=', id)
    .where('import.cohort_id', '=', cohortId)
    .where('import.id', '>', id)
    .where('import.source', 'in', platformSources)
    .groupBy('identity.id')
    .execute()
  for (const { id: identityId, heir } of heirs)
    await db.updateTable('identity').set({ import_id: heir }).where('id', '=', identityId).execute()
  await db.deleteFrom('identity').where('import_id', '=', id).execute()
}
