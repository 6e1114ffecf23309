import { z } from 'zod'
import { Grade, MeasureId } from '../../contract/engagement.ts'
import type { CohortId, ImportId, PersonId } from '../../contract/scalars.ts'
import type { SourceId } from '../../contract/sources.ts'
import type { Reader } from '../db/connection.ts'
import { gradesOfEvents } from './grades.ts'

/** What one person did on one day of the cohort's zone. Contributions are posts, replies and shared artefacts together. */
export type DayActs = Readonly<{
  personId: PersonId
  day: string
  contributions: number
  posts: number
  replies: number
  artefacts: number
  /** Words of what was written, as far as the sources tell. */
  words: number
  reactions: number
  presences: number
}>

/** A conversation's start, and who replied first when (ms since 1970 UTC), each person once, earliest first. */
export type ThreadRecord = Readonly<{
  thread: string
  personId: PersonId
  startedAt: number
  day: string
  channel: string | null
  /** When half of its replies were there; null without replies. */
  halfAt: number | null
  replies: readonly RepliesOfOne[]
}>

/** What one person replied in a thread, ms since 1970 UTC. */
export type RepliesOfOne = Readonly<{ personId: PersonId; firstAt: number; lastAt: number; count: number }>

/** How often one person answered another on a day of the cohort's zone; never oneself. */
export type Tie = Readonly<{ fromId: PersonId; toId: PersonId; day: string; replies: number }>

/** A standing import that brought dated events; times in ms since 1970 UTC, both ends inclusive. */
export type ImportRecord = Readonly<{
  id: ImportId
  source: SourceId
  label: string
  firstAt: number
  lastAt: number
  grades: Record<MeasureId, Grade>
}>

const Grades = z.partialRecord(MeasureId, Grade)

/** Who did how much on which day, by person and day. */
export async function listDayActs(db: Reader, cohortId: CohortId): Promise<DayActs[]> {
  const rows = await db
    .selectFrom('activity_day')
    .select(['person_id', 'day', 'posts', 'replies', 'artefacts', 'words', 'reactions', 'presences'])
    .where('cohort_id', '=', cohortId)
    .orderBy('person_id')
    .orderBy('day')
    .execute()
  return rows.map(({ person_id, day, posts, replies, artefacts, words, reactions, presences }) => ({
    personId: person_id as PersonId,
    day,
    contributions: posts + replies + artefacts,
    posts,
    replies,
    artefacts,
    words,
    reactions,
    presences,
  }))
}

/** Every thread with its first replies, oldest first. */
export async function listThreads(db: Reader, cohortId: CohortId): Promise<ThreadRecord[]> {
  const starts = await db
    .selectFrom('thread')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .orderBy('started_at')
    .orderBy('thread')
    .execute()
  const replies = await db
    .selectFrom('thread_reply')
    .select(['thread', 'person_id', 'first_at', 'last_at', 'replies'])
    .where('cohort_id', '=', cohortId)
    .orderBy('first_at')
    .execute()
  const byThread = new Map<string, RepliesOfOne[]>()
  for (const { thread, person_id, first_at, last_at, replies: count } of replies) {
    const reply = { personId: person_id as PersonId, firstAt: first_at, lastAt: last_at, count }
    const known = byThread.get(thread)
    if (known) known.push(reply)
    else byThread.set(thread, [reply])
  }
  return starts.map((row) => ({
    thread: row.thread,
    personId: row.person_id as PersonId,
    startedAt: row.started_at,
    day: row.day,
    channel: row.channel,
    halfAt: row.half_at,
    replies: byThread.get(row.thread) ?? [],
  }))
}

/** Who answered whom on which day, earliest first. */
export async function listTies(db: Reader, cohortId: CohortId): Promise<Tie[]> {
  const rows = await db
    .selectFrom('reply_tie')
    .select(['from_id', 'to_id', 'day', 'replies'])
    .where('cohort_id', '=', cohortId)
    .orderBy('day')
    .execute()
  return rows.map(({ from_id, to_id, day, replies }) => ({
    fromId: from_id as PersonId,
    toId: to_id as PersonId,
    day,
    replies,
  }))
}

/** The platform that each row of a person is an account of; rows with accounts of several, or none, are left out. */
export async function platformsOf(db: Reader, cohortId: CohortId): Promise<Map<PersonId, string>> {
  const rows = await db
    .selectFrom('identity')
    .select((eb) => ['person_id', eb.fn.min('platform').as('platform'), eb.fn.max('platform').as('last')])
    .where('cohort_id', '=', cohortId)
    .groupBy('person_id')
    .execute()
  return new Map(
    rows.flatMap(({ person_id, platform, last }) =>
      platform === last ? [[person_id as PersonId, platform] as const] : [],
    ),
  )
}

/** Imports of events that were not undone and brought something dated, oldest window first. */
export async function listStandingImports(db: Reader, cohortId: CohortId): Promise<ImportRecord[]> {
  const rows = await db
    .selectFrom('import')
    .select(['id', 'source', 'label', 'first_at', 'last_at', 'grades'])
    .where('cohort_id', '=', cohortId)
    .where('undone_at', 'is', null)
    .where('grain', '=', 'events')
    .orderBy('first_at')
    .orderBy('id')
    .execute()
  return rows.flatMap((row) =>
    row.first_at === null || row.last_at === null
      ? []
      : [
          {
            id: row.id as ImportId,
            source: row.source as SourceId,
            label: row.label,
            firstAt: row.first_at,
            lastAt: row.last_at,
            grades: gradesFrom(row.grades),
          },
        ],
  )
}

/** An import made before a measure existed tells it as its source would. */
function gradesFrom(json: string): Record<MeasureId, Grade> {
  return gradesOfEvents(Grades.parse(JSON.parse(json)))
}
