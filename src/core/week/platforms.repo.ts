import { sql } from 'kysely'
import type { CohortId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'

/** How many contributions were made on a platform on a day of the cohort's zone. */
export type PlatformDay = Readonly<{ platform: string; day: string; contributions: number }>

/** Contributions by platform and day: those of accounts on one platform only, because of others it can't be told where they wrote. */
export async function listPlatformDays(db: Reader, cohortId: CohortId): Promise<PlatformDay[]> {
  const rows = await db
    .selectFrom('activity_day as acts')
    .innerJoin(
      (eb) =>
        eb
          .selectFrom('identity')
          .select(['person_id', (inner) => inner.fn.min('platform').as('platform')])
          .where('cohort_id', '=', cohortId)
          .groupBy('person_id')
          .having(sql<boolean>`count(distinct platform) = 1`)
          .as('account'),
      (join) => join.onRef('account.person_id', '=', 'acts.person_id'),
    )
    .select(['account.platform', 'acts.day', sql<number>`sum(posts + replies + artefacts)`.as('contributions')])
    .where('acts.cohort_id', '=', cohortId)
    .groupBy(['account.platform', 'acts.day'])
    .orderBy('acts.day')
    .orderBy('account.platform')
    .execute()
  return rows
    .map(({ platform, day, contributions }) => ({ platform, day, contributions: Number(contributions) }))
    .filter(({ contributions }) => contributions > 0)
}
