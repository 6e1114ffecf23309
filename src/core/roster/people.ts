import type { Cohort } from '../../contract/cohorts.ts'
import type { Person, RoleAssignment } from '../../contract/roster.ts'
import type { PersonId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'
import { onlyInOrganisation } from '../totals/standing.repo.ts'
import { lastDayOfData } from './acts.repo.ts'
import { roleOn } from './roles.ts'
import { listPersonRecords, type PersonRecord } from './roster.repo.ts'

/** What measures need to know of somebody. `joinedOn` null: unknown, counted from the start; `leavesOn` is the last day, inclusive. */
export type MeasuredPerson = Readonly<{
  id: PersonId
  name: string
  joinedOn: string | null
  leavesOn: string | null
  roles: readonly RoleAssignment[]
  attributes: Readonly<Record<string, string>>
}>

/** Everybody of the cohort but those who were left out, bots and facilitators included, as measures count them. */
export async function peopleForMeasures(db: Reader, cohort: Pick<Cohort, 'id'>): Promise<MeasuredPerson[]> {
  return (await listMemberRecords(db, cohort.id)).map((record) => ({
    id: record.id,
    name: record.name,
    joinedOn: joining(record).on,
    leavesOn: record.leavesOn,
    roles: record.roles,
    attributes: record.attributes,
  }))
}

/** The records of everybody but those who were left out of the cohort, whom no export names, and whom only a report of the whole organisation names. */
export async function listMemberRecords(db: Reader, cohortId: Cohort['id']): Promise<PersonRecord[]> {
  const elsewhere = await onlyInOrganisation(db, cohortId)
  return (await listPersonRecords(db, cohortId)).filter(
    ({ standing, kind, rows }) =>
      standing !== 'left-out' && kind !== 'unknown' && !rows.every((row) => elsewhere.has(row)),
  )
}

/** The people list, with roles as of the last day of the data (`today` when there is none); only one person when asked. */
export async function listPeople(
  db: Reader,
  cohortId: Cohort['id'],
  today: string,
  only?: PersonId,
): Promise<Person[]> {
  const day = (await lastDayOfData(db, cohortId)) ?? today
  return (await listPersonRecords(db, cohortId, only)).map((record) => personFromRecord(record, day))
}

function personFromRecord(record: PersonRecord, day: string): Person {
  const joined = joining(record)
  return {
    id: record.id,
    name: record.name,
    email: record.email,
    joinsOn: record.joinsOn,
    leavesOn: record.leavesOn,
    aliases: [...record.aliases],
    attributes: { ...record.attributes },
    role: roleOn(record.roles, day),
    roles: [...record.roles],
    joinKnownFrom: joined.from,
    joinedOn: joined.on,
    origin: record.importId === null ? 'added' : 'import',
    standing: record.standing,
    kind: record.kind,
    accounts: [...record.accounts],
    contributions: record.contributions,
    acts: record.acts,
    firstSeenOn: record.firstSeenOn,
    firstContributionOn: record.firstContributionOn,
    lastSeenOn: record.lastSeenOn,
  }
}

/** A date of the roster wins; a reported joining counts, unless the person acted before it. */
function joining(record: PersonRecord): { on: string | null; from: Person['joinKnownFrom'] } {
  if (record.joinsOn !== null) return { on: record.joinsOn, from: 'roster' }
  if (record.joinEventOn === null) return { on: null, from: 'unknown' }
  const acted = record.firstActOn
  return { on: acted !== null && acted < record.joinEventOn ? acted : record.joinEventOn, from: 'join-event' }
}
