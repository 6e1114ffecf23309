import { sql } from 'kysely'
import type { CohortId, PersonId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'
import { sources } from '../imports/sources/sources.ts'

/** What one row of people did, over all data. Days are in the cohort's zone. */
export type Acts = Readonly<{
  personId: PersonId
  contributions: number
  acts: number
  firstContributionOn: string | null
  /** The first day with anything that says when it was done: not a reaction of an export that dates reactions to the message. */
  firstActOn: string | null
  firstSeenOn: string | null
  lastSeenOn: string | null
  /** The first day on which a platform reports them to have joined. */
  joinEventOn: string | null
}>

/** What everybody with an act or a reported joining did, by person row. */
export async function listActs(db: Reader, cohortId: CohortId): Promise<Map<PersonId, Acts>> {
  const joins = new Map((await joinDays(db, cohortId)).map((row) => [row.person_id, row.day]))
  const spans = await activitySpans(db, cohortId)
  const early = spans.filter(({ person_id, first_act, first_reaction }) => {
    const joined = joins.get(person_id)
    return (
      joined !== undefined &&
      first_reaction !== null &&
      first_reaction < joined &&
      first_reaction < (first_act ?? joined)
    )
  })
  const reactions = await datedReactions(
    db,
    cohortId,
    early.map((row) => row.person_id),
  )
  const acts = spans.map((row): Acts => {
    const reacted = reactions.get(row.person_id) ?? null
    return {
      personId: row.person_id as PersonId,
      contributions: Number(row.contributions),
      acts: Number(row.acts),
      firstContributionOn: row.first_contribution,
      firstActOn: earlier(row.first_act, reacted),
      firstSeenOn: row.first_seen,
      lastSeenOn: row.last_seen,
      joinEventOn: joins.get(row.person_id) ?? null,
    }
  })
  const known = new Map(acts.map((one) => [one.personId, one]))
  for (const [id, joinEventOn] of joins) {
    const personId = id as PersonId
    if (!known.has(personId)) known.set(personId, { ...nothing, personId, joinEventOn })
  }
  return known
}

const nothing = {
  contributions: 0,
  acts: 0,
  firstContributionOn: null,
  firstActOn: null,
  firstSeenOn: null,
  lastSeenOn: null,
  joinEventOn: null,
}

/** What several rows of people did, taken as one person. */
export function together(rows: readonly Acts[]): Omit<Acts, 'personId'> {
  return rows.reduce<Omit<Acts, 'personId'>>(
    (sum, row) => ({
      contributions: sum.contributions + row.contributions,
      acts: sum.acts + row.acts,
      firstContributionOn: earlier(sum.firstContributionOn, row.firstContributionOn),
      firstActOn: earlier(sum.firstActOn, row.firstActOn),
      firstSeenOn: earlier(sum.firstSeenOn, row.firstSeenOn),
      lastSeenOn: later(sum.lastSeenOn, row.lastSeenOn),
      joinEventOn: earlier(sum.joinEventOn, row.joinEventOn),
    }),
    nothing,
  )
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
      sql<number>`sum(posts + replies + artefacts + reactions + presences)`.as('acts'),
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
      eb.fn
        .min<string | null>(eb.case().when(sql<boolean>`reactions > 0`).then(eb.ref('day')).else(null).end())
        .as('first_reaction'),
      eb.fn.min('day').as('first_seen'),
      eb.fn.max('day').as('last_seen'),
    ])
    .where('cohort_id', '=', cohortId)
    .groupBy('person_id')
    .execute()
}

/** Of people whose first reaction comes before all that counts so far: the first that the source itself dates. Few people, so that no other acts are read. */
async function datedReactions(db: Reader, cohortId: CohortId, people: readonly number[]): Promise<Map<number, string>> {
  const first = new Map<number, string>()
  const undated = sources.filter((source) => source.hasUndatedReactions).map(({ id }) => id)
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    const rows = await db
      .selectFrom('event')
      .innerJoin('import', 'import.id', 'event.import_id')
      .select((eb) => ['event.person_id', eb.fn.min('event.day').as('day')])
      .where('event.cohort_id', '=', cohortId)
      .where('event.person_id', 'in', people.slice(from, from + peopleAtOnce))
      .where('event.kind', '=', 'reaction')
      .where('import.source', 'not in', undated)
      .groupBy('event.person_id')
      .execute()
    for (const { person_id, day } of rows) if (day !== null) first.set(person_id, day)
  }
  return first
}

const peopleAtOnce = 500

function earlier(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other < one) ? other : one
}

function later(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other > one) ? other : one
}
