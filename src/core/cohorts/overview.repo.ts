import type { CohortOverview } from '../../contract/cohorts.ts'
import type { CohortId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'

type Counts = Pick<CohortOverview, 'imports' | 'events' | 'data' | 'lastImportAt' | 'isPurposeWritten'>

/** How much a cohort holds: standing imports, events, first and last day with activity, and whether a purpose is written. */
export async function countCohort(db: Reader, cohortId: CohortId): Promise<Counts> {
  const standing = await db
    .selectFrom('import')
    .select(({ fn }) => [fn.countAll<number>().as('imports'), fn.max('imported_at').as('last')])
    .where('cohort_id', '=', cohortId)
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow()
  const events = await db
    .selectFrom('event')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('cohort_id', '=', cohortId)
    .executeTakeFirstOrThrow()
  const days = await db
    .selectFrom('activity_day')
    .select(({ fn }) => [fn.min('day').as('from'), fn.max('day').as('to')])
    .where('cohort_id', '=', cohortId)
    .executeTakeFirstOrThrow()
  const purpose = await db
    .selectFrom('purpose')
    .select(['to_state', 'space_purpose'])
    .where('cohort_id', '=', cohortId)
    .executeTakeFirst()
  return {
    imports: Number(standing.imports),
    events: Number(events.count),
    data: days.from && days.to ? { from: days.from, to: days.to } : null,
    lastImportAt: standing.last ? new Date(standing.last).toISOString() : null,
    isPurposeWritten: Boolean(purpose && (purpose.to_state !== '' || purpose.space_purpose !== '')),
  }
}
