import { Purpose, type PurposeVersionId, type SignOff } from '../../contract/purpose.ts'
import type { CohortId } from '../../contract/scalars.ts'
import type { Reader, Writer } from '../db/connection.ts'

/** A version as it is kept; `keptAt` in milliseconds since 1970 UTC. */
export type KeptVersion = Readonly<{
  id: PurposeVersionId
  name: string
  keptAt: number
  isAutomatic: boolean
  signedOff: SignOff | null
  purpose: Purpose
}>
export type NewVersion = Omit<KeptVersion, 'id'>

/** The cohort's versions, oldest first. */
export async function listVersions(db: Reader, cohortId: CohortId): Promise<KeptVersion[]> {
  const rows = await db
    .selectFrom('purpose_version')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .orderBy('kept_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, name, kept_at, is_automatic, signed_by, signed_on, body }) => ({
    id: id as PurposeVersionId,
    name,
    keptAt: kept_at,
    isAutomatic: is_automatic === 1,
    signedOff: signed_by !== null && signed_on !== null ? { by: signed_by, on: signed_on } : null,
    purpose: Purpose.parse(JSON.parse(body)),
  }))
}

export async function insertVersion(db: Writer, cohortId: CohortId, version: NewVersion): Promise<PurposeVersionId> {
  const row = await db
    .insertInto('purpose_version')
    .values({
      cohort_id: cohortId,
      name: version.name,
      kept_at: version.keptAt,
      is_automatic: version.isAutomatic ? 1 : 0,
      signed_by: version.signedOff?.by ?? null,
      signed_on: version.signedOff?.on ?? null,
      body: JSON.stringify(version.purpose),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id as PurposeVersionId
}

/** Lets an automatic version follow the text that is still being written. */
export async function updateVersion(
  db: Writer,
  cohortId: CohortId,
  id: PurposeVersionId,
  { purpose, keptAt }: Pick<NewVersion, 'purpose' | 'keptAt'>,
): Promise<void> {
  await db
    .updateTable('purpose_version')
    .set({ body: JSON.stringify(purpose), kept_at: keptAt })
    .where('cohort_id', '=', cohortId)
    .where('id', '=', id)
    .execute()
}

export async function removeVersion(db: Writer, cohortId: CohortId, id: PurposeVersionId): Promise<void> {
  await db.deleteFrom('purpose_version').where('cohort_id', '=', cohortId).where('id', '=', id).execute()
}
