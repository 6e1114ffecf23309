import { sql } from 'kysely'
import type { CohortId, PersonId } from '../../contract/scalars.ts'
import type { Reader, Writer } from '../db/connection.ts'

/** A message with text or a thanking reaction, as the tables hold it; `at` in ms since 1970 UTC, `day` in the cohort's zone. */
export type TextEvent = Readonly<{
  id: number
  person_id: number
  kind: string
  at: number
  day: string
  thread: string | null
  channel: string | null
  words: number | null
  signals: number | null
  has_artefact: number
  /** What a reaction stands on; null for messages. */
  reacts_to: number | null
}>

/** What an account did on a day of the cohort's zone, as far as texts tell. */
export type ActDay = Readonly<{
  personId: PersonId
  day: string
  asks: number
  gives: number
  thanks: number
  prompts: number
  givesThanked: number
}>

/** A message that asks, by account; times in ms since 1970 UTC. */
export type AskRecord = Readonly<{
  eventId: number
  personId: PersonId
  thread: string | null
  channel: string | null
  at: number
  day: string
  answeredAt: number | null
}>

/** What the facilitator said of a message and what the rules found, as bits of actBit. */
export type Check = Readonly<{ eventId: number; said: number; found: number }>

/** Whether any message of the cohort has text; an index tells at once. */
export async function hasText(db: Reader, cohortId: CohortId): Promise<boolean> {
  const found = await db
    .selectFrom('event')
    .select('id')
    .where('cohort_id', '=', cohortId)
    .where('signals', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Every message with text, channel by channel from its beginning; of the same moment in the order in which they came in. */
export function textEvents(db: Reader, cohortId: CohortId): AsyncIterable<TextEvent> {
  return db
    .selectFrom('event')
    .select((eb) => [
      'id',
      'person_id',
      'kind',
      'at',
      'day',
      'thread',
      'channel',
      'words',
      'signals',
      'has_artefact',
      eb
        .selectFrom('event as target')
        .select('target.id')
        .where('event.kind', '=', 'reaction')
        .where('target.cohort_id', '=', cohortId)
        .whereRef('target.source_key', '=', 'event.parent')
        .as('reacts_to'),
    ])
    .where('cohort_id', '=', cohortId)
    .where('signals', 'is not', null)
    .orderBy('channel')
    .orderBy('at')
    .orderBy('id')
    .stream()
}

/** The sources' keys of some messages. */
export async function keysOf(db: Reader, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await db.selectFrom('event').select(['id', 'source_key']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.source_key]))
}

/** How many messages (posts and replies) have text and how many have none. */
export async function countMessages(
  db: Reader,
  cohortId: CohortId,
): Promise<{ withText: number; withoutText: number }> {
  const row = await db
    .selectFrom('event')
    .select((eb) => [eb.fn.countAll<number>().as('messages'), eb.fn.count<number>('signals').as('with_text')])
    .where(sql<number>`+cohort_id`, '=', cohortId)
    .where('kind', 'in', ['post', 'reply'])
    .executeTakeFirstOrThrow()
  return { withText: Number(row.with_text), withoutText: Number(row.messages) - Number(row.with_text) }
}

export async function clearActs(db: Writer, cohortId: CohortId): Promise<void> {
  for (const table of ['act_day', 'ask', 'act_check'] as const)
    await db.deleteFrom(table).where('cohort_id', '=', cohortId).execute()
}

export async function insertActs(
  db: Writer,
  cohortId: CohortId,
  { days, asks, checks }: { days: readonly ActDay[]; asks: readonly AskRecord[]; checks: readonly Check[] },
): Promise<void> {
  for (const piece of pieces(days)) {
    const rows = piece.map(({ personId, givesThanked, ...day }) => ({
      ...day,
      cohort_id: cohortId,
      person_id: personId,
      gives_thanked: givesThanked,
    }))
    await db.insertInto('act_day').values(rows).execute()
  }
  for (const piece of pieces(asks)) {
    const rows = piece.map(({ eventId, personId, answeredAt, ...ask }) => ({
      ...ask,
      cohort_id: cohortId,
      event_id: eventId,
      person_id: personId,
      answered_at: answeredAt,
    }))
    await db.insertInto('ask').values(rows).execute()
  }
  for (const piece of pieces(checks)) {
    const rows = piece.map(({ eventId, said, found }) => ({ cohort_id: cohortId, event_id: eventId, said, found }))
    await db.insertInto('act_check').values(rows).execute()
  }
}

/** Who asked, gave and thanked how often on which day, by account and day. */
export async function listActDays(db: Reader, cohortId: CohortId): Promise<ActDay[]> {
  const rows = await db
    .selectFrom('act_day')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .orderBy('person_id')
    .orderBy('day')
    .execute()
  return rows.map(({ cohort_id: _, person_id, gives_thanked, ...day }) => ({
    ...day,
    personId: person_id as PersonId,
    givesThanked: gives_thanked,
  }))
}

/** What the facilitator said beside what the rules found. */
export async function listChecks(db: Reader, cohortId: CohortId): Promise<Check[]> {
  const rows = await db.selectFrom('act_check').selectAll().where('cohort_id', '=', cohortId).execute()
  return rows.map(({ event_id, said, found }) => ({ eventId: event_id, said, found }))
}

/** Every ask with when it was answered, by day and then time. */
export async function listAsks(db: Reader, cohortId: CohortId): Promise<AskRecord[]> {
  const rows = await db
    .selectFrom('ask')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .orderBy('day')
    .orderBy('at')
    .orderBy('event_id')
    .execute()
  return rows.map(({ cohort_id: _, event_id, person_id, answered_at, ...ask }) => ({
    ...ask,
    eventId: event_id,
    personId: person_id as PersonId,
    answeredAt: answered_at,
  }))
}

const rowsAtOnce = 100

function* pieces<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += rowsAtOnce) yield items.slice(from, from + rowsAtOnce)
}
