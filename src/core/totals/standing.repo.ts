import { z } from 'zod'
import { Grade, MeasureId } from '../../contract/engagement.ts'
import type { CohortId, ImportId, PersonId, Window } from '../../contract/scalars.ts'
import type { Scope, SourceId } from '../../contract/sources.ts'
import type { Reader } from '../db/connection.ts'
import type { TotalCount, TotalDraft } from '../imports/sources/source.ts'

const Grades = z.partialRecord(MeasureId, Grade)
const Counts = z.record(z.string(), z.number())

/** A standing import of totals: from its first day to the day after its last, and whether it counts persons. */
export type TotalsImport = Readonly<{
  id: ImportId
  source: SourceId
  label: string
  scope: Scope
  window: Window
  grades: Partial<Record<MeasureId, Grade>>
  hasPersons: boolean
}>

/** Imports of totals that stand, the newest window first. */
export async function listTotalsImports(db: Reader, cohortId: CohortId): Promise<TotalsImport[]> {
  const rows = await db
    .selectFrom('import')
    .innerJoin('total', 'total.import_id', 'import.id')
    .select((eb) => [
      'import.id',
      'import.source',
      'import.label',
      'import.scope',
      'import.grades',
      eb.fn.min('total.from_on').as('from_on'),
      eb.fn.max('total.until_on').as('until_on'),
      eb.fn.count<number>('total.person_id').as('persons'),
    ])
    .where('import.cohort_id', '=', cohortId)
    .where('import.undone_at', 'is', null)
    .groupBy(['import.id', 'import.source', 'import.label', 'import.scope', 'import.grades'])
    .execute()
  return rows
    .map(
      (row): TotalsImport => ({
        id: row.id as ImportId,
        source: row.source as SourceId,
        label: row.label,
        scope: row.scope as Scope,
        window: { from: row.from_on, to: row.until_on },
        grades: Grades.parse(JSON.parse(row.grades)),
        hasPersons: Number(row.persons) > 0,
      }),
    )
    .sort((a, b) => (a.window.to === b.window.to ? a.id - b.id : a.window.to < b.window.to ? 1 : -1))
}

/** A window that totals of one source cover. */
export type CoveredWindow = Readonly<{ source: SourceId; window: Window; importIds: readonly ImportId[] }>

/** All windows of which totals stand, by source, the newest first. */
export async function listCoveredWindows(db: Reader, cohortId: CohortId): Promise<CoveredWindow[]> {
  const rows = await db
    .selectFrom('total')
    .innerJoin('import', 'import.id', 'total.import_id')
    .select(['import.source', 'total.from_on', 'total.until_on', 'total.import_id'])
    .distinct()
    .where('total.cohort_id', '=', cohortId)
    .orderBy('import.source')
    .orderBy('total.until_on', 'desc')
    .orderBy('total.from_on', 'desc')
    .orderBy('total.import_id')
    .execute()
  const windows: { source: SourceId; window: Window; importIds: ImportId[] }[] = []
  for (const row of rows) {
    const last = windows.at(-1)
    if (last?.source === row.source && last.window.from === row.from_on && last.window.to === row.until_on)
      last.importIds.push(row.import_id as ImportId)
    else
      windows.push({
        source: row.source as SourceId,
        window: { from: row.from_on, to: row.until_on },
        importIds: [row.import_id as ImportId],
      })
  }
  return windows
}

/** Numbers of a person (the owner of the account), a channel, or everybody. */
export type Total = Readonly<{
  of: TotalDraft['of']
  personId: PersonId | null
  channel: string | null
  counts: Readonly<Partial<Record<TotalCount, number>>>
}>

/** The totals of a source whose windows lie within `window`. */
export async function listTotals(
  db: Reader,
  cohortId: CohortId,
  { source, window }: Pick<CoveredWindow, 'source' | 'window'>,
): Promise<Total[]> {
  const rows = await db
    .selectFrom('total')
    .innerJoin('import', 'import.id', 'total.import_id')
    .leftJoin('person_link', 'person_link.person_id', 'total.person_id')
    .select(['total.of', 'total.person_id', 'total.channel', 'total.counts', 'person_link.owner_id'])
    .where('total.cohort_id', '=', cohortId)
    .where('import.source', '=', source)
    .where('total.from_on', '>=', window.from)
    .where('total.until_on', '<=', window.to)
    .execute()
  return rows.map((row) => ({
    of: row.of,
    personId: (row.owner_id ?? row.person_id) as PersonId | null,
    channel: row.channel,
    counts: Counts.parse(JSON.parse(row.counts)) as Total['counts'],
  }))
}

/** Everybody (owners of accounts) of whom a source ever counted something. */
export async function peopleCounted(db: Reader, cohortId: CohortId, source: SourceId): Promise<Set<PersonId>> {
  const rows = await db
    .selectFrom('total')
    .innerJoin('import', 'import.id', 'total.import_id')
    .leftJoin('person_link', 'person_link.person_id', 'total.person_id')
    .select(['total.person_id', 'person_link.owner_id'])
    .distinct()
    .where('total.cohort_id', '=', cohortId)
    .where('import.source', '=', source)
    .where('total.person_id', 'is not', null)
    .execute()
  return new Set(rows.map((row) => (row.owner_id ?? row.person_id) as PersonId))
}

/**
 * People whom only reports of a whole organisation name: not on the roster, without any act in the cohort's place. They are listed, and no measure counts them.
 */
export async function onlyInOrganisation(db: Reader, cohortId: CohortId): Promise<Set<PersonId>> {
  const rows = await db
    .selectFrom('person')
    .select('person.id')
    .where('person.cohort_id', '=', cohortId)
    .where('person.import_id', 'is not', null)
    .where(({ exists, not, selectFrom }) =>
      not(exists(selectFrom('event').select('event.id').whereRef('event.person_id', '=', 'person.id'))),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('identity')
          .innerJoin('account_sighting', 'account_sighting.identity_id', 'identity.id')
          .select('identity.id')
          .whereRef('identity.person_id', '=', 'person.id'),
      ),
    )
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('identity')
            .innerJoin('account_sighting', 'account_sighting.identity_id', 'identity.id')
            .innerJoin('import', 'import.id', 'account_sighting.import_id')
            .select('identity.id')
            .whereRef('identity.person_id', '=', 'person.id')
            .where(({ eb, or }) => or([eb('import.scope', '=', 'space'), eb('import.grain', '=', 'events')])),
        ),
      ),
    )
    .execute()
  return new Set(rows.map((row) => row.id as PersonId))
}
