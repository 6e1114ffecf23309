import { type Grade, MeasureId } from '../../../src/contract/engagement.ts'
import type { EventKind } from '../../../src/contract/imports.ts'
import type { RoleAssignment } from '../../../src/contract/roster.ts'
import type { CohortId, PersonId } from '../../../src/contract/scalars.ts'
import { rebuildActivity } from '../../../src/core/engagement/activity.repo.ts'
import { type TestStudio, testCohort, testNow } from '../../builders/studio.ts'

type WrittenPerson = {
  name: string
  joinsOn?: string | null
  leavesOn?: string | null
  roles?: RoleAssignment[]
}
export type WrittenEvent = { person: number; kind: EventKind; at: number; thread?: string }
type WrittenImport = { events: WrittenEvent[]; grades?: Partial<Record<MeasureId, Grade>>; isUndone?: boolean }

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
  const cohortId = await makeCohort({ timeZone, ...(written.startsOn ? { startsOn: written.startsOn } : {}) })
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
    let key = 0
    for (const { events, grades = allExact, isUndone = false } of written.imports) {
      const times = events.map((event) => event.at)
      const { id } = await db
        .insertInto('import')
        .values({
          cohort_id: cohortId,
          source: 'events-csv',
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
      for (const { person, kind, at, thread } of events) {
        await db
          .insertInto('event')
          .values({
            cohort_id: cohortId,
            import_id: id,
            person_id: people[person] ?? -1,
            kind,
            at,
            day: dateIn(at, timeZone),
            source_key: `e${key++}`,
            thread: thread ?? (kind === 'post' ? `t${key}` : null),
            parent: null,
            channel: 'general',
            words: 5,
            has_artefact: 0,
          })
          .execute()
      }
    }
    await rebuildActivity(db, cohortId)
  })
  return { cohortId, people }
}
