import { sql } from 'kysely'
import type { CohortId, ImportId } from '../../contract/scalars.ts'
import type { Writer } from '../db/connection.ts'

const deepestReply = 100

/**
 * Events that name their thread but not whether they start or answer (their parent is the thread itself): the earliest of a thread without a start is its
 * post, the others are replies. What it gives depends only on the events that are there, so imports may come and go in any order.
 */
export async function settleThreads(db: Writer, cohortId: CohortId): Promise<void> {
  const open = await db
    .selectFrom('event')
    .select('id')
    .where(sql<number>`+cohort_id`, '=', cohortId)
    .whereRef('parent', '=', 'thread')
    .limit(1)
    .executeTakeFirst()
  if (!open) return
  const first = db
    .selectFrom(
      db
        .selectFrom('event')
        .select([
          'id',
          'kind',
          'parent',
          'thread',
          sql<number>`row_number() over (partition by thread order by at, id)`.as('place'),
        ])
        .where('cohort_id', '=', cohortId)
        .where('thread', 'is not', null)
        .where((eb) => eb.or([eb('kind', '=', 'post'), eb(eb.ref('parent'), '=', eb.ref('thread'))]))
        .as('start'),
    )
    .select('id')
    .where('place', '=', 1)
  const undecided = (kind: string) =>
    db
      .updateTable('event')
      .set({ kind })
      .where('cohort_id', '=', cohortId)
      .whereRef('parent', '=', 'thread')
      .where('kind', '<>', kind)
  await undecided('reply').where('id', 'not in', first).execute()
  await undecided('post').where('id', 'in', first).execute()
}

/** Where a table tells only what an event answers: an answer to an answer belongs to the thread that the first one answered. */
export async function followParents(db: Writer, cohortId: CohortId, importId: ImportId): Promise<void> {
  for (let depth = 0; depth < deepestReply; depth++) {
    const moved = await db
      .updateTable('event')
      .set((eb) => ({
        thread: eb
          .selectFrom('event as answered')
          .select('answered.thread')
          .where('answered.cohort_id', '=', cohortId)
          .whereRef('answered.source_key', '=', 'event.parent'),
      }))
      .where('cohort_id', '=', cohortId)
      .where('import_id', '=', importId)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('event as answered')
            .select('answered.id')
            .where('answered.cohort_id', '=', cohortId)
            .whereRef('answered.source_key', '=', 'event.parent')
            .whereRef('answered.thread', '<>', 'event.thread'),
        ),
      )
      .executeTakeFirst()
    if (Number(moved.numUpdatedRows) === 0) return
  }
}
