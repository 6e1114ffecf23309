import type { CohortId, PersonId } from '../../contract/scalars.ts'
import type { Reader, Writer } from '../db/connection.ts'

/** What is known of everybody besides names and dates, e.g. `{ Region: 'North' }`. People without any are left out. */
export async function attributesOf(
  db: Reader,
  cohortId: CohortId,
): Promise<ReadonlyMap<PersonId, Readonly<Record<string, string>>>> {
  const rows = await db
    .selectFrom('person_attribute')
    .select(['person_id', 'name', 'value'])
    .where('cohort_id', '=', cohortId)
    .orderBy('name')
    .execute()
  const people = new Map<PersonId, Record<string, string>>()
  for (const { person_id, name, value } of rows) {
    const id = person_id as PersonId
    people.set(id, { ...people.get(id), [name]: value })
  }
  return people
}

/** Leaves what is unchanged, so that the edit history holds only real changes. */
export async function replaceAttributes(
  db: Writer,
  cohortId: CohortId,
  personId: PersonId,
  attributes: Readonly<Record<string, string>>,
): Promise<void> {
  const wanted = new Map(Object.entries(attributes))
  const present = await db
    .selectFrom('person_attribute')
    .select(['name', 'value'])
    .where('person_id', '=', personId)
    .execute()
  for (const { name, value } of present) {
    if (wanted.get(name) === value) wanted.delete(name)
    else await db.deleteFrom('person_attribute').where('person_id', '=', personId).where('name', '=', name).execute()
  }
  for (const [name, value] of wanted)
    await db.insertInto('person_attribute').values({ cohort_id: cohortId, person_id: personId, name, value }).execute()
}
