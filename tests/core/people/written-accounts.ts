import type { EventKind } from '../../../src/contract/imports.ts'
import type { AccountKind } from '../../../src/contract/matches.ts'
import type { CohortId, ImportId, PersonId } from '../../../src/contract/scalars.ts'
import type { SourceId } from '../../../src/contract/sources.ts'
import { rebuildActivity } from '../../../src/core/engagement/activity.repo.ts'
import { settleMatches } from '../../../src/core/people/settle.ts'
import { localDay } from '../../../src/core/time/days.ts'
import { type TestStudio, testCohort, testNow } from '../../builders/studio.ts'

type WrittenAccount = {
  key: string
  name: string
  kind?: AccountKind
  handle?: string
  email?: string
  /** Acts as `kind time thread`, e.g. `post 2026-01-05T10:00Z t1`. */
  acts?: string[]
}

/** An import of a platform as rows: its accounts and what they did. Gives the number of the import and of each account's row, by key. */
export async function writeImport(
  { studio }: TestStudio,
  cohortId: CohortId,
  platform: string,
  accounts: readonly WrittenAccount[],
  source: SourceId = 'events-csv',
): Promise<{ importId: ImportId; rows: Record<string, PersonId> }> {
  const rows: Record<string, PersonId> = {}
  const importId = await studio.workspace.write(async ({ db }) => {
    const times = accounts.flatMap(({ acts = [] }) => acts.map((act) => Date.parse(act.split(' ')[1] ?? '')))
    const { id } = await db
      .insertInto('import')
      .values({
        cohort_id: cohortId,
        source,
        label: platform,
        sha256: platform,
        imported_at: testNow,
        undone_at: null,
        first_at: times.length > 0 ? Math.min(...times) : null,
        last_at: times.length > 0 ? Math.max(...times) : null,
        read_count: times.length,
        added_count: times.length,
        duplicate_count: 0,
        ignored_count: 0,
        rejected_count: 0,
        people_added: 0,
        people_matched: 0,
        ignored: '{}',
        grades: '{}',
        mapping: null,
        grain: 'events',
        scope: 'space',
        answers: '{}',
        channels: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const origin = { cohort_id: cohortId, import_id: id }
    for (const { key, name, kind = 'person', handle = null, email = null, acts = [] } of accounts) {
      const person = await db
        .insertInto('person')
        .values({ ...origin, name, email, joins_on: null, leaves_on: null })
        .returning('id')
        .executeTakeFirstOrThrow()
      rows[key] = person.id as PersonId
      await db
        .insertInto('identity')
        .values({ ...origin, person_id: person.id, platform, key, kind, name, handle, email, aliases: '[]' })
        .execute()
      if (kind === 'bot')
        await db
          .insertInto('role_assignment')
          .values({ ...origin, person_id: person.id, role: 'bot', from_on: null, until_on: null })
          .execute()
      for (const [index, act] of acts.entries()) {
        const [what = '', time = '', thread = null] = act.split(' ')
        const at = Date.parse(time)
        await db
          .insertInto('event')
          .values({
            ...origin,
            person_id: person.id,
            kind: what as EventKind,
            at,
            day: localDay(at, testCohort.timeZone),
            source_key: `${platform}:${key}:${index}`,
            thread,
            parent: null,
            channel: null,
            words: null,
            has_artefact: 0,
          })
          .execute()
      }
    }
    await settleMatches(db, cohortId)
    await rebuildActivity(db, cohortId)
    return id as ImportId
  })
  return { importId, rows }
}
