import { sql } from 'kysely'
import type { CohortId } from '../../contract/scalars.ts'
import { clearActs } from '../classification/acts.repo.ts'
import { settleActs } from '../classification/settle-acts.ts'
import type { Writer } from '../db/connection.ts'
import { addDays, localDay, startOfDay } from '../time/days.ts'

/**
 * Counts the cohort's events again into days per person, thread starts and repliers per thread, and what was asked, given and thanked. Called in the transaction that changed the events, so that
 * whoever reads finds both or neither. Cost: days are read off an index in their order; threads and replies are sorted. `pause` is called between the steps.
 */
export async function rebuildActivity(
  db: Writer,
  cohortId: CohortId,
  pause: () => Promise<void> = async () => undefined,
): Promise<void> {
  await clearActivity(db, cohortId)
  await fillDays(db, cohortId)
  await pause()
  await fillThreads(db, cohortId)
  await pause()
  await fillReplies(db, cohortId)
  await pause()
  await fillTies(db, cohortId)
  await pause()
  await settleActs(db, cohortId)
}

/** Empties what `rebuildActivity` fills. Called first where very many people go, whose rows would else be looked for one person after the other. */
export async function clearActivity(db: Writer, cohortId: CohortId): Promise<void> {
  for (const table of ['activity_day', 'thread', 'thread_reply', 'reply_tie'] as const)
    await db.deleteFrom(table).where('cohort_id', '=', cohortId).execute()
  await clearActs(db, cohortId)
}

/** Gives each event the day that the clocks of `timeZone` showed. The activity tables are rebuilt by the caller. */
export async function redateEvents(db: Writer, cohortId: CohortId, timeZone: string): Promise<void> {
  const span = await db
    .selectFrom('event')
    .select((eb) => [eb.fn.min('at').as('first'), eb.fn.max('at').as('last')])
    .where('cohort_id', '=', cohortId)
    .executeTakeFirst()
  if (!span || span.first === null || span.last === null) return
  const last = localDay(Number(span.last), timeZone)
  for (let day = localDay(Number(span.first), timeZone); day <= last; day = addDays(day, daysAtOnce)) {
    await redateSome(db, cohortId, timeZone, day)
  }
}

const daysAtOnce = 50

/** One statement for many days, because each is a pass over the events. */
async function redateSome(db: Writer, cohortId: CohortId, timeZone: string, first: string): Promise<void> {
  const days = Array.from({ length: daysAtOnce }, (_, index) => addDays(first, index))
  const cases = days.map((day) => sql`when at < ${startOfDay(addDays(day, 1), timeZone)} then ${day}`)
  await db
    .updateTable('event')
    .set({ day: sql<string>`case ${sql.join(cases, sql` `)} else day end` })
    .where('cohort_id', '=', cohortId)
    .where('at', '>=', startOfDay(first, timeZone))
    .where('at', '<', startOfDay(addDays(first, daysAtOnce), timeZone))
    .execute()
}

async function fillDays(db: Writer, cohortId: CohortId): Promise<void> {
  const times = (...kinds: string[]) =>
    sql<number>`sum(case when kind in (${sql.join(kinds.map((kind) => sql.lit(kind)))}) then 1 else 0 end)`
  await db
    .insertInto('activity_day')
    .columns(['cohort_id', 'person_id', 'day', 'posts', 'replies', 'artefacts', 'reactions', 'presences', 'words'])
    .expression((eb) =>
      eb
        .selectFrom('event')
        .select([
          sql<number>`${sql.lit(cohortId)}`.as('cohort_id'),
          'person_id',
          'day',
          times('post').as('posts'),
          times('reply').as('replies'),
          times('artefact').as('artefacts'),
          times('reaction').as('reactions'),
          times('view', 'attend').as('presences'),
          sql<number>`sum(coalesce(words, 0))`.as('words'),
        ])
        .where('person_id', 'in', eb.selectFrom('person').select('id').where('cohort_id', '=', cohortId))
        .where('kind', 'not in', ['join', 'leave'])
        .groupBy(['person_id', 'day']),
    )
    .execute()
}

/** The cohort of an event where nearly all events are wanted: the plus keeps SQLite from fetching them one by one in the order of their keys. */
const inFileOrder = sql<number>`+cohort_id`

/** A thread starts with its earliest post. */
async function fillThreads(db: Writer, cohortId: CohortId): Promise<void> {
  await db
    .insertInto('thread')
    .columns(['cohort_id', 'thread', 'person_id', 'started_at', 'day', 'channel', 'half_at'])
    .expression((eb) =>
      eb
        .selectFrom(
          eb
            .selectFrom('event')
            .select([
              'cohort_id',
              'thread',
              'person_id',
              'at',
              'day',
              'channel',
              sql<number>`row_number() over (partition by thread order by at, id)`.as('place'),
            ])
            .where(inFileOrder, '=', cohortId)
            .where('kind', '=', 'post')
            .where('thread', 'is not', null)
            .as('post'),
        )
        .leftJoin(halves(db, cohortId), 'half.thread', 'post.thread')
        .select(['cohort_id', sql<string>`post.thread`.as('thread'), 'person_id', 'at', 'day', 'channel', 'half_at'])
        .where('place', '=', 1),
    )
    .execute()
}

/** By thread the moment at which half of its replies were there. */
function halves(db: Writer, cohortId: CohortId) {
  return db
    .selectFrom(
      db
        .selectFrom('event')
        .select([
          'thread',
          'at',
          sql<number>`row_number() over (partition by thread order by at, id)`.as('place'),
          sql<number>`count(*) over (partition by thread)`.as('replies'),
        ])
        .where(inFileOrder, '=', cohortId)
        .where('kind', '=', 'reply')
        .where('thread', 'is not', null)
        .as('reply'),
    )
    .select((eb) => ['thread', eb.fn.min('at').as('half_at')])
    .where(sql<boolean>`place * 2 >= replies`)
    .groupBy('thread')
    .as('half')
}

/** A reply answers whoever wrote the message that it names, else whoever began its thread. */
async function fillTies(db: Writer, cohortId: CohortId): Promise<void> {
  const answered = sql<number>`coalesce(answered.person_id, thread.person_id)`
  await db
    .insertInto('reply_tie')
    .columns(['cohort_id', 'from_id', 'to_id', 'day', 'replies'])
    .expression((eb) =>
      eb
        .selectFrom('event as reply')
        .leftJoin('event as answered', (join) =>
          join
            .onRef('answered.cohort_id', '=', 'reply.cohort_id')
            .onRef('answered.source_key', '=', 'reply.parent')
            .onRef('reply.parent', '<>', 'reply.thread'),
        )
        .leftJoin('thread', (join) =>
          join.onRef('thread.cohort_id', '=', 'reply.cohort_id').onRef('thread.thread', '=', 'reply.thread'),
        )
        .select((inner) => [
          sql<number>`${sql.lit(cohortId)}`.as('cohort_id'),
          'reply.person_id',
          answered.as('answered_id'),
          'reply.day',
          inner.fn.countAll<number>().as('replies'),
        ])
        .where(sql<number>`+reply.cohort_id`, '=', cohortId)
        .where('reply.kind', '=', 'reply')
        .where(answered, '<>', sql<number>`reply.person_id`)
        .groupBy(['reply.person_id', 'answered_id', 'reply.day']),
    )
    .execute()
}

async function fillReplies(db: Writer, cohortId: CohortId): Promise<void> {
  await db
    .insertInto('thread_reply')
    .columns(['cohort_id', 'thread', 'person_id', 'first_at', 'last_at', 'replies'])
    .expression((eb) =>
      eb
        .selectFrom('event')
        .select((inner) => [
          sql<number>`${sql.lit(cohortId)}`.as('cohort_id'),
          sql<string>`thread`.as('thread'),
          'person_id',
          inner.fn.min('at').as('first_at'),
          inner.fn.max('at').as('last_at'),
          inner.fn.countAll<number>().as('replies'),
        ])
        .where(inFileOrder, '=', cohortId)
        .where('kind', '=', 'reply')
        .where('thread', 'is not', null)
        .groupBy(['thread', 'person_id']),
    )
    .execute()
}
