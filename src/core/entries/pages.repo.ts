import { type PageBody, type PageKind, pageKinds } from '../../contract/page-kinds.ts'
import type { CohortId } from '../../contract/scalars.ts'
import type { Reader, Writer } from '../db/connection.ts'

/** A page of the design; its blank form while nothing was written. */
export async function readPage<Kind extends PageKind>(
  db: Reader,
  cohortId: CohortId,
  kind: Kind,
): Promise<PageBody<Kind>> {
  const row = await db
    .selectFrom('design_page')
    .select('body')
    .where('cohort_id', '=', cohortId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return pageKinds[kind].body.parse(row ? JSON.parse(row.body) : {}) as PageBody<Kind>
}

export async function savePage<Kind extends PageKind>(
  db: Writer,
  cohortId: CohortId,
  kind: Kind,
  body: PageBody<Kind>,
  at: number,
): Promise<void> {
  const row = { body: JSON.stringify(body), updated_at: at }
  await db
    .insertInto('design_page')
    .values({ cohort_id: cohortId, kind, ...row })
    .onConflict((conflict) => conflict.columns(['cohort_id', 'kind']).doUpdateSet(row))
    .execute()
}
