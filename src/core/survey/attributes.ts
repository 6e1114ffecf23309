import type { CohortId, PersonId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'

/** Something that the roster knows of people beside their names, e.g. the region: who has which value. */
export type Attribute = Readonly<{ id: string; label: string; values: ReadonlyMap<PersonId, string> }>

/** What the roster knows of people; nothing yet. */
export async function attributesOf(_db: Reader, _cohortId: CohortId): Promise<readonly Attribute[]> {
  return []
}
