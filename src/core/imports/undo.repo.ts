import { sql } from 'kysely'
import type { CohortId, ImportId, PersonId } from '../../contract/scalars.ts'
import type { Writer } from '../db/connection.ts'
import { clearActivity } from '../engagement/activity.repo.ts'
import { undoTotals } from '../totals/totals.repo.ts'
import { forgetSightings } from './accounts.repo.ts'

/**
 * Takes an import's rows out: its events and totals but those that a later import met again, which are handed to the earliest of these; what it told of accounts,
 * and the accounts and people that nothing else needs. Gives the people whose events changed. Empties the day and thread tables; the caller settles accounts
 * and threads and fills them again.
 */
export async function removeImport(
  db: Writer,
  { id, cohortId, at }: { id: ImportId; cohortId: CohortId; at: number },
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
  const totalsRemoved = await undoTotals(db, id)
  await db.updateTable('import').set({ undone_at: at }).where('id', '=', id).execute()
  await forgetSightings(db, id)
  await clearActivity(db, cohortId)
  const peopleRemoved = await removePeople(db, cohortId)
  return {
    eventsRemoved: Number(removed.numDeletedRows) + totalsRemoved,
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

/** Takes out people whom only imports brought and whom no account stands for any more. Says how many people that were; accounts of others don't count. */
async function removePeople(db: Writer, cohortId: CohortId): Promise<number> {
  const gone = db
    .selectFrom('person')
    .select('person.id')
    .where('person.cohort_id', '=', cohortId)
    .where('person.import_id', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('identity').select('identity.id').whereRef('identity.person_id', '=', 'person.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('event').select('event.id').whereRef('event.person_id', '=', 'person.id'))),
    )
  const owners = await gone
    .leftJoin('person_link', 'person_link.person_id', 'person.id')
    .where('person_link.person_id', 'is', null)
    .execute()
  await db.deleteFrom('person').where('id', 'in', gone).execute()
  return owners.length
}
