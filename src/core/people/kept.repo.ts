import {
  type Award,
  type AwardId,
  type NoteId,
  PeopleFilter,
  type PeopleSegment,
  type PersonNote,
  type SegmentId,
} from '../../contract/people.ts'
import type { CohortId, PersonId } from '../../contract/scalars.ts'
import type { Reader, Writer } from '../db/connection.ts'

/** A badge that somebody has, with the design's badge that it is, where it still is there. */
export type KeptAward = Award & Readonly<{ uid: string | null }>

/** Newest first. */
export async function listNotes(db: Reader, rows: readonly PersonId[]): Promise<PersonNote[]> {
  const notes = await db
    .selectFrom('person_note')
    .select(['id', 'text', 'written_at'])
    .where('person_id', 'in', rows)
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return notes.map(({ id, text, written_at }) => ({
    id: id as NoteId,
    text,
    writtenAt: new Date(written_at).toISOString(),
  }))
}

export async function insertNote(
  db: Writer,
  { cohortId, personId, text, at }: Readonly<{ cohortId: CohortId; personId: PersonId; text: string; at: number }>,
): Promise<NoteId> {
  const row = { cohort_id: cohortId, person_id: personId, text, written_at: at }
  return (await db.insertInto('person_note').values(row).returning('id').executeTakeFirstOrThrow()).id as NoteId
}

export async function updateNote(db: Writer, cohortId: CohortId, id: NoteId, text: string): Promise<void> {
  await db.updateTable('person_note').set({ text }).where('cohort_id', '=', cohortId).where('id', '=', id).execute()
}

export async function deleteNote(db: Writer, cohortId: CohortId, id: NoteId): Promise<void> {
  await db.deleteFrom('person_note').where('cohort_id', '=', cohortId).where('id', '=', id).execute()
}

/** By day. */
export async function listAwards(db: Reader, rows: readonly PersonId[]): Promise<KeptAward[]> {
  const awards = await db
    .selectFrom('badge_award')
    .select(['id', 'badge', 'entry_uid', 'awarded_on', 'because'])
    .where('person_id', 'in', rows)
    .orderBy('awarded_on')
    .orderBy('id')
    .execute()
  return awards.map(({ id, badge, entry_uid, awarded_on, because }) => ({
    id: id as AwardId,
    badge,
    uid: entry_uid,
    awardedOn: awarded_on,
    because,
  }))
}

export async function insertAward(
  db: Writer,
  cohortId: CohortId,
  personId: PersonId,
  { badge, uid, awardedOn, because }: Omit<KeptAward, 'id'>,
): Promise<AwardId> {
  const row = { cohort_id: cohortId, person_id: personId, badge, entry_uid: uid, awarded_on: awardedOn, because }
  return (await db.insertInto('badge_award').values(row).returning('id').executeTakeFirstOrThrow()).id as AwardId
}

export async function deleteAward(db: Writer, cohortId: CohortId, id: AwardId): Promise<void> {
  await db.deleteFrom('badge_award').where('cohort_id', '=', cohortId).where('id', '=', id).execute()
}

/** By name. */
export async function listSegments(db: Reader, cohortId: CohortId): Promise<PeopleSegment[]> {
  const rows = await db
    .selectFrom('people_segment')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .orderBy('name')
    .execute()
  return rows.map(({ id, name, filter }) => ({
    id: id as SegmentId,
    name,
    filter: PeopleFilter.parse(JSON.parse(filter)),
  }))
}

/** Keeps a filter; one of the same name gives way. */
export async function keepSegment(
  db: Writer,
  cohortId: CohortId,
  name: string,
  filter: PeopleFilter,
): Promise<SegmentId> {
  const same = (await listSegments(db, cohortId)).find((one) => one.name.toLowerCase() === name.toLowerCase())
  const row = { cohort_id: cohortId, name, filter: JSON.stringify(filter) }
  if (!same)
    return (await db.insertInto('people_segment').values(row).returning('id').executeTakeFirstOrThrow()).id as SegmentId
  await db.updateTable('people_segment').set(row).where('id', '=', same.id).execute()
  return same.id
}

export async function deleteSegment(db: Writer, cohortId: CohortId, id: SegmentId): Promise<void> {
  await db.deleteFrom('people_segment').where('cohort_id', '=', cohortId).where('id', '=', id).execute()
}

/** One thing that somebody did, with the import that tells of it. */
export type Act = Readonly<{
  kind: string
  at: number
  channel: string | null
  thread: string | null
  words: number | null
  hasArtefact: boolean
  source: string
  label: string
}>

/** Everything that somebody did, oldest first. */
export async function listActsOf(db: Reader, rows: readonly PersonId[]): Promise<Act[]> {
  const acts = await db
    .selectFrom('event')
    .innerJoin('import', 'import.id', 'event.import_id')
    .select([
      'event.kind',
      'event.at',
      'event.channel',
      'event.thread',
      'event.words',
      'event.has_artefact',
      'import.source',
      'import.label',
    ])
    .where('event.person_id', 'in', rows)
    .orderBy('event.at')
    .orderBy('event.id')
    .execute()
  return acts.map(({ has_artefact, ...act }) => ({ ...act, hasArtefact: has_artefact === 1 }))
}

/** Numbers of whole windows that are somebody's; days, the last exclusive. */
export async function listTotalsOf(
  db: Reader,
  rows: readonly PersonId[],
): Promise<{ source: string; from: string; until: string; counts: Record<string, number> }[]> {
  const totals = await db
    .selectFrom('total')
    .innerJoin('import', 'import.id', 'total.import_id')
    .select(['import.source', 'total.from_on', 'total.until_on', 'total.counts'])
    .where('total.person_id', 'in', rows)
    .orderBy('total.from_on')
    .execute()
  return totals.map(({ source, from_on, until_on, counts }) => ({
    source,
    from: from_on,
    until: until_on,
    counts: JSON.parse(counts) as Record<string, number>,
  }))
}
