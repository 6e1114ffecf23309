import { type Grade, MeasureId } from '../../../src/contract/engagement.ts'
import { EventKind } from '../../../src/contract/imports.ts'
import { Role, type RoleAssignment } from '../../../src/contract/roster.ts'
import type { CohortId, PersonId } from '../../../src/contract/scalars.ts'
import type { Writer } from '../../../src/core/db/connection.ts'
import { rebuildActivity } from '../../../src/core/engagement/activity.repo.ts'
import { type TestStudio, testCohort, testNow } from '../../builders/studio.ts'

type WrittenPerson = {
  name: string
  joinsOn?: string | null
  leavesOn?: string | null
  roles?: RoleAssignment[]
}
/** `key` is the source's own; `answers` the key of the message that a reply answers, where that isn't the thread's first. */
export type WrittenEvent = {
  person: number
  kind: EventKind
  at: number
  thread?: string
  key?: string
  answers?: string
  words?: number
}
type WrittenImport = {
  events: WrittenEvent[]
  grades?: Partial<Record<MeasureId, Grade>>
  isUndone?: boolean
  /** People have an account of their own on Slack, which is matched with the other. */
  source?: 'events-csv' | 'slack-export'
}

/** A cohort as rows: `person` of an event is the place in `people`. */
export type Written = { timeZone?: string; startsOn?: string; people: WrittenPerson[]; imports: WrittenImport[] }

const dates = new Map<string, string>()

/** The clocks of a zone as a date; deliberately not the product's own rule. */
export function dateIn(at: number, timeZone: string): string {
  const key = `${timeZone} ${at}`
  const date = dates.get(key) ?? new Date(at).toLocaleDateString('sv', { timeZone })
  dates.set(key, date)
  return date
}

export const allExact = Object.fromEntries(MeasureId.options.map((id) => [id, 'exact'])) as Record<MeasureId, Grade>

/** Writes the rows as an import would and builds the activity tables. An import's window is that of its events. */
export async function writeCohort(
  { studio, makeCohort }: TestStudio,
  written: Written,
): Promise<{ cohortId: CohortId; people: PersonId[] }> {
  const timeZone = written.timeZone ?? testCohort.timeZone
  const cohortId = await makeCohort({
    timeZone,
    ...(written.startsOn ? { startsOn: written.startsOn, endsOn: '2027-12-31' } : {}),
  })
  const people: PersonId[] = []
  await studio.workspace.write(async ({ db }) => {
    for (const { name, joinsOn = null, leavesOn = null, roles = [] } of written.people) {
      const row = await db
        .insertInto('person')
        .values({ cohort_id: cohortId, name, email: null, joins_on: joinsOn, leaves_on: leavesOn, import_id: null })
        .returning('id')
        .executeTakeFirstOrThrow()
      people.push(row.id as PersonId)
      for (const { role, from, until } of roles) {
        await db
          .insertInto('role_assignment')
          .values({ cohort_id: cohortId, person_id: row.id, role, from_on: from, until_on: until, import_id: null })
          .execute()
      }
    }
    const onSlack = written.imports.some(({ source }) => source === 'slack-export')
      ? await addAccounts(db, cohortId, people)
      : people
    let key = 0
    for (const { events, grades = allExact, isUndone = false, source = 'events-csv' } of written.imports) {
      const times = events.map((event) => event.at)
      const { id } = await db
        .insertInto('import')
        .values({
          cohort_id: cohortId,
          source,
          label: 'events.csv',
          sha256: String(key),
          imported_at: testNow,
          undone_at: isUndone ? testNow : null,
          first_at: times.length > 0 ? Math.min(...times) : null,
          last_at: times.length > 0 ? Math.max(...times) : null,
          read_count: events.length,
          added_count: events.length,
          duplicate_count: 0,
          ignored_count: 0,
          rejected_count: 0,
          people_added: 0,
          people_matched: 0,
          ignored: '{}',
          grades: JSON.stringify(grades),
          mapping: null,
          grain: 'events',
          scope: 'space',
          answers: '{}',
          channels: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      if (isUndone) continue
      const rows = source === 'slack-export' ? onSlack : people
      for (const { person, kind, at, thread, key: own, answers, words = 5 } of events) {
        key++
        await db
          .insertInto('event')
          .values({
            cohort_id: cohortId,
            import_id: id,
            person_id: rows[person] ?? -1,
            kind,
            at,
            day: dateIn(at, timeZone),
            source_key: own ?? `e${key}`,
            thread: thread ?? (kind === 'post' ? `t${key}` : null),
            parent: answers ?? null,
            channel: 'general',
            words,
            has_artefact: 0,
          })
          .execute()
      }
    }
    await rebuildActivity(db, cohortId)
  })
  return { cohortId, people }
}

/** A cohort's rows as they stand, accounts of one person taken together. */
export async function readCohort(
  { studio }: TestStudio,
  cohortId: CohortId,
): Promise<Written & { timeZone: string; startsOn: string }> {
  const { read } = studio.workspace
  const cohort = await read.selectFrom('cohort').selectAll().where('id', '=', cohortId).executeTakeFirstOrThrow()
  const rows = await read.selectFrom('person').selectAll().where('cohort_id', '=', cohortId).execute()
  const links = await read.selectFrom('person_link').selectAll().where('cohort_id', '=', cohortId).execute()
  const roles = await read.selectFrom('role_assignment').selectAll().where('cohort_id', '=', cohortId).execute()
  const events = await read.selectFrom('event').selectAll().where('cohort_id', '=', cohortId).orderBy('id').execute()
  const imports = await read
    .selectFrom('import')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .where('undone_at', 'is', null)
    .where('grain', '=', 'events')
    .execute()
  const ownerOf = (id: number) => links.find((link) => link.person_id === id)?.owner_id ?? id
  const owners = rows.filter(({ id }) => ownerOf(id) === id)
  const place = new Map(rows.map(({ id }) => [id, owners.findIndex((owner) => owner.id === ownerOf(id))]))
  const theirs = (id: number) => rows.filter((row) => ownerOf(row.id) === id)
  return {
    timeZone: cohort.time_zone,
    startsOn: cohort.starts_on,
    people: owners.map(({ id, name }) => ({
      name,
      joinsOn: theirs(id).find((row) => row.joins_on)?.joins_on ?? null,
      leavesOn: theirs(id).find((row) => row.leaves_on)?.leaves_on ?? null,
      roles: roles
        .filter((role) => ownerOf(role.person_id) === id)
        .map(({ role, from_on, until_on }) => ({ role: Role.parse(role), from: from_on, until: until_on })),
    })),
    imports: imports.map(({ id, grades, source }) => ({
      grades: JSON.parse(grades),
      source: source as 'events-csv',
      events: events
        .filter((event) => event.import_id === id)
        .map(({ person_id, kind, at, thread, source_key, parent, words }) => ({
          person: place.get(person_id) ?? -1,
          kind: EventKind.parse(kind),
          at,
          key: source_key,
          words: words ?? 0,
          ...(thread === null ? {} : { thread }),
          ...(parent === null || parent === thread ? {} : { answers: parent }),
        })),
    })),
  }
}

/** Gives everybody an account of either platform, the one on Slack as a row of its own; gives those rows. */
async function addAccounts(db: Writer, cohortId: CohortId, people: readonly PersonId[]): Promise<PersonId[]> {
  const rows: PersonId[] = []
  const account = (person_id: number, platform: string) =>
    db
      .insertInto('identity')
      .values({
        cohort_id: cohortId,
        person_id,
        platform,
        key: `k${person_id}`,
        kind: 'person',
        name: 'Somebody',
        handle: null,
        email: null,
        aliases: '[]',
        import_id: null,
      })
      .execute()
  for (const person of people) {
    const { id } = await db
      .insertInto('person')
      .values({ cohort_id: cohortId, name: 'Somebody', email: null, joins_on: null, leaves_on: null, import_id: null })
      .returning('id')
      .executeTakeFirstOrThrow()
    rows.push(id as PersonId)
    await account(person, 'events-csv')
    await account(id, 'slack')
    await db
      .insertInto('person_link')
      .values({ person_id: id, cohort_id: cohortId, owner_id: person, because: 'same name', decided_by: 'rule' })
      .execute()
  }
  return rows
}
