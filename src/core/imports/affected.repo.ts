import type { ImportAffects } from '../../contract/imports.ts'
import type { ImportId, PersonId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'

const mostListed = 500

type Held = Readonly<{ owner: number | null; removed: number; kept: number }>

/**
 * Whom undoing an import would touch: the owners of the accounts whose acts and totals no other import holds, the busiest first. Owners who are known
 * from this import only leave the roster with it.
 */
export async function affectedBy(db: Reader, id: ImportId): Promise<ImportAffects> {
  const events = await eventsOf(db, id)
  const totals = await totalsOf(db, id)
  const leaving = new Set(await leavingWith(db, id))
  const counts = new Map<number, { events: number; totals: number }>()
  for (const owner of leaving) counts.set(owner, { events: 0, totals: 0 })
  const countOf = (owner: number) => counts.get(owner) ?? { events: 0, totals: 0 }
  for (const { owner, removed } of events)
    if (owner !== null && removed > 0) counts.set(owner, { ...countOf(owner), events: removed })
  for (const { owner, removed } of totals)
    if (owner !== null && removed > 0) counts.set(owner, { ...countOf(owner), totals: removed })
  const busiest = [...counts].sort(([, a], [, b]) => b.events + b.totals - a.events - a.totals).slice(0, mostListed)
  const names = await namesOf(
    db,
    busiest.map(([owner]) => owner),
  )
  return {
    removed: { events: sum(events, 'removed'), totals: sum(totals, 'removed') },
    kept: { events: sum(events, 'kept'), totals: sum(totals, 'kept') },
    peopleCount: counts.size,
    people: busiest.map(([owner, count]) => ({
      personId: owner as PersonId,
      name: names.get(owner) ?? '',
      ...count,
      isOnlyHere: leaving.has(owner),
    })),
  }
}

/** The import's own acts by owner: those that would go, and those that another import has met again. */
async function eventsOf(db: Reader, id: ImportId): Promise<Held[]> {
  const all = await db
    .selectFrom('event')
    .leftJoin('person_link', 'person_link.person_id', 'event.person_id')
    .select((eb) => [
      eb.fn.coalesce('person_link.owner_id', 'event.person_id').as('owner'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where('event.import_id', '=', id)
    .groupBy((eb) => eb.fn.coalesce('person_link.owner_id', 'event.person_id'))
    .execute()
  const kept = await db
    .selectFrom('event')
    .innerJoin('sighting', 'sighting.event_id', 'event.id')
    .leftJoin('person_link', 'person_link.person_id', 'event.person_id')
    .select((eb) => [
      eb.fn.coalesce('person_link.owner_id', 'event.person_id').as('owner'),
      eb.fn.count<number>('event.id').distinct().as('count'),
    ])
    .where('event.import_id', '=', id)
    .where('sighting.import_id', '<>', id)
    .groupBy((eb) => eb.fn.coalesce('person_link.owner_id', 'event.person_id'))
    .execute()
  return held(all, kept)
}

async function totalsOf(db: Reader, id: ImportId): Promise<Held[]> {
  const all = await db
    .selectFrom('total')
    .leftJoin('person_link', 'person_link.person_id', 'total.person_id')
    .select((eb) => [
      eb.fn.coalesce('person_link.owner_id', 'total.person_id').as('owner'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where('total.import_id', '=', id)
    .groupBy((eb) => eb.fn.coalesce('person_link.owner_id', 'total.person_id'))
    .execute()
  const kept = await db
    .selectFrom('total')
    .innerJoin('total_sighting', 'total_sighting.total_id', 'total.id')
    .leftJoin('person_link', 'person_link.person_id', 'total.person_id')
    .select((eb) => [
      eb.fn.coalesce('person_link.owner_id', 'total.person_id').as('owner'),
      eb.fn.count<number>('total.id').distinct().as('count'),
    ])
    .where('total.import_id', '=', id)
    .where('total_sighting.import_id', '<>', id)
    .groupBy((eb) => eb.fn.coalesce('person_link.owner_id', 'total.person_id'))
    .execute()
  return held(all, kept)
}

type Counted = Readonly<{ owner: number | null; count: number }>

function held(all: readonly Counted[], kept: readonly Counted[]): Held[] {
  const stays = new Map(kept.map(({ owner, count }) => [owner, Number(count)]))
  return all.map(({ owner, count }) => {
    const keeps = stays.get(owner) ?? 0
    return { owner, removed: Number(count) - keeps, kept: keeps }
  })
}

/** People whom this import brought and nothing else speaks of: no act of theirs stays, under any of their accounts, and none of these came otherwise. */
async function leavingWith(db: Reader, id: ImportId): Promise<number[]> {
  const rows = await db
    .selectFrom('person')
    .select('person.id')
    .where('person.import_id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('person_link').select('person_id').whereRef('person_link.person_id', '=', 'person.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('person_link')
            .innerJoin('person as account', 'account.id', 'person_link.person_id')
            .select('account.id')
            .whereRef('person_link.owner_id', '=', 'person.id')
            .where((eb) => eb.or([eb('account.import_id', 'is', null), eb('account.import_id', '<>', id)])),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('event')
            .leftJoin('sighting', (join) =>
              join.onRef('sighting.event_id', '=', 'event.id').on('sighting.import_id', '<>', id),
            )
            .select('event.id')
            .whereRef('event.person_id', '=', 'person.id')
            .where((eb) => eb.or([eb('event.import_id', '<>', id), eb('sighting.event_id', 'is not', null)])),
        ),
      ),
    )
    .orderBy('person.id')
    .execute()
  return rows.map((row) => row.id)
}

async function namesOf(db: Reader, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function sum(counts: readonly Held[], field: 'removed' | 'kept'): number {
  return counts.reduce((total, count) => total + count[field], 0)
}
