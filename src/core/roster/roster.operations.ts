import type { Person, PersonDraft } from '../../contract/roster.ts'
import type { CohortId, PersonId } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader } from '../db/connection.ts'
import { operations } from '../operation.ts'
import { editPeople } from '../people/editing.ts'
import { forgottenPeople, letBackIn } from '../people/forgetting/forgotten.repo.ts'
import { refuse } from '../refusal.ts'
import type { Studio } from '../studio.ts'
import { findPerson } from './finding.ts'
import { fold } from './folding.ts'
import { listPeople } from './people.ts'
import { withRole } from './roles.ts'
import {
  aliasHolder,
  deletePerson,
  hasEvents,
  insertPerson,
  keepPerson,
  listPersonRecords,
  type PersonRecord,
  replaceRoles,
  updatePerson,
} from './roster.repo.ts'
import { readRoster } from './roster-file.ts'

const feature = operations.roster

export const roster = feature.router({
  list: feature.list.handler(({ context: { studio }, input }) => peopleOf(studio, input.cohortId)),

  find: feature.find.handler(async ({ context: { studio }, input }) =>
    findPerson(await peopleOf(studio, input.cohortId), input.query),
  ),

  add: feature.add.handler(async ({ context: { studio }, input: { cohortId, person, role } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    const id = await editPeople(studio, cohortId, `add ${person.name}`, async (db) => {
      await letBackIn(db, person)
      const added = await insertPerson(db, cohortId, await withFreeAliases(db, cohortId, person, []), null)
      await replaceRoles(db, cohortId, [added], withRole([], role, null))
      return added
    })
    return onePerson(studio, cohortId, id)
  }),

  update: feature.update.handler(async ({ context: { studio }, input: { cohortId, personId, person } }) => {
    const { id, rows, name } = await requireRecord(studio.workspace.read, cohortId, personId)
    const label = name === person.name ? `edit ${name}` : `rename ${name}`
    await editPeople(studio, cohortId, label, async (db) => {
      await updatePerson(db, cohortId, id, await withFreeAliases(db, cohortId, person, rows))
    })
    return onePerson(studio, cohortId, id)
  }),

  remove: feature.remove.handler(async ({ context: { studio }, input: { cohortId, personId } }) => {
    const { id, rows, name, accounts } = await requireRecord(studio.workspace.read, cohortId, personId)
    await editPeople(studio, cohortId, `remove ${name}`, async (db) => {
      if (await hasEvents(db, rows)) refuse('person-has-events', { person: name })
      if (accounts.some((account) => account.personId === id)) refuse('person-from-import', { person: name })
      await deletePerson(db, cohortId, id)
    })
  }),

  setRole: feature.setRole.handler(async ({ context: { studio }, input: { cohortId, personId, role, from } }) => {
    await editPeople(studio, cohortId, 'set a role', async (db) => {
      const { id, rows, roles } = await requireRecord(db, cohortId, personId)
      await replaceRoles(db, cohortId, rows, withRole(roles, role, from))
      await keepPerson(db, id)
    })
    return onePerson(studio, cohortId, personId)
  }),

  preview: feature.preview.handler(async ({ context: { studio }, input: { cohortId, uploadId } }) => {
    const db = studio.workspace.read
    await requireCohort(db, cohortId)
    const forgotten = await forgottenPeople(db, cohortId)
    return (await readRoster(studio.uploads.get(uploadId), await listPersonRecords(db, cohortId), forgotten)).report
  }),

  commit: feature.commit.handler(async ({ context: { studio }, input: { cohortId, uploadId } }) => {
    await requireCohort(studio.workspace.read, cohortId)
    const upload = studio.uploads.get(uploadId)
    return editPeople(studio, cohortId, `take in the people of ${upload.name}`, async (db) => {
      const forgotten = await forgottenPeople(db, cohortId)
      const { plan, report } = await readRoster(upload, await listPersonRecords(db, cohortId), forgotten)
      for (const { record, draft, role, isChanged } of plan.people) {
        if (!isChanged) continue
        const id = record?.id ?? (await insertPerson(db, cohortId, draft, null))
        if (record) await updatePerson(db, cohortId, id, draft)
        if (role !== null) await replaceRoles(db, cohortId, record?.rows ?? [id], withRole([], role, null))
      }
      return report
    })
  }),
})

async function peopleOf(studio: Studio, cohortId: CohortId, only?: PersonId): Promise<Person[]> {
  const cohort = await requireCohort(studio.workspace.read, cohortId)
  return listPeople(studio.workspace.read, cohortId, studio.ports.clock.today(cohort.timeZone), only)
}

async function onePerson(studio: Studio, cohortId: CohortId, id: PersonId): Promise<Person> {
  const [person] = await peopleOf(studio, cohortId, id)
  return person ?? refuse('person-not-found', { person: String(id) })
}

async function requireRecord(db: Reader, cohortId: CohortId, id: PersonId): Promise<PersonRecord> {
  const [record] = await listPersonRecords(db, cohortId, id)
  return record ?? refuse('person-not-found', { person: String(id) })
}

/** The draft with each alias once; refused when somebody else has one. */
async function withFreeAliases(
  db: Reader,
  cohortId: CohortId,
  person: PersonDraft,
  own: readonly PersonId[],
): Promise<PersonDraft> {
  const aliases = [...new Map(person.aliases.map((alias) => [fold(alias), alias])).values()]
  for (const alias of aliases) {
    const holder = await aliasHolder(db, cohortId, alias)
    if (holder && !own.includes(holder.id)) refuse('alias-taken', { alias, person: holder.name })
  }
  return { ...person, aliases }
}
