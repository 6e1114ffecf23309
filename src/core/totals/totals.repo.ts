import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { CohortId, ImportId, PersonId } from '../../contract/scalars.ts'
import type { SourceId } from '../../contract/sources.ts'
import type { Reader, Writer } from '../db/connection.ts'
import type { BulkWriter } from '../db/workspace.ts'
import type { TotalDraft } from '../imports/sources/source.ts'
import { refuseOtherNumbers, refuseOverlap, type StandingWindow } from './windows.ts'

/** Takes one total after the other; refuses the import when its window or its numbers contradict what stands. */
type TotalTaker = Readonly<{
  take: (draft: TotalDraft, personId: PersonId | null) => Promise<'added' | 'duplicate'>
}>

/** Writes the totals of an import that `startImport` began. One that an earlier import brought is noted as seen again. */
export async function totalWriter(
  { db, prepare }: BulkWriter,
  cohortId: CohortId,
  importId: ImportId,
): Promise<TotalTaker> {
  const { source, label } = await db
    .selectFrom('import')
    .select(['source', 'label'])
    .where('id', '=', importId)
    .executeTakeFirstOrThrow()
  const standing = await standingWindows(db, cohortId, source as SourceId)
  const check = overlapCheck(label, standing)
  const insert = prepare<(number | string | null)[]>(
    db
      .insertInto('total')
      .values({
        cohort_id: cohortId,
        import_id: importId,
        source_key: '',
        of: 'person',
        person_id: null,
        channel: null,
        from_on: '',
        until_on: '',
        counts: '',
      })
      .onConflict((conflict) => conflict.columns(['cohort_id', 'source_key']).doNothing()),
  )
  return {
    take: async (draft, personId) => {
      check(draft)
      const key = totalKey(source as SourceId, draft)
      const counts = countsAsJson(draft)
      const { of, channel, from, to } = draft
      if (insert(cohortId, importId, key, of, personId, channel, from, to, counts).changes > 0) return 'added'
      const known = await totalByKey(db, cohortId, key)
      if (!known || known.counts !== counts) refuseOtherNumbers(label, draft, known?.label ?? label)
      if (known.importId !== importId)
        await db
          .insertInto('total_sighting')
          .values({ import_id: importId, total_id: known.id })
          .onConflict((conflict) => conflict.columns(['import_id', 'total_id']).doNothing())
          .execute()
      return 'duplicate'
    },
  }
}

/** Tells new totals from standing ones, and refuses what the writer would refuse; writes nothing. Keeps 53 bits of each key, not the key. */
export async function totalComparison(
  db: Reader,
  cohortId: CohortId,
  source: SourceId,
  label: string,
): Promise<TotalTaker> {
  const standing = await standingWindows(db, cohortId, source)
  const check = overlapCheck(label, standing)
  const held = new Set(standing.map(({ from, to }) => `${from} ${to}`))
  const met = new Set<number>()
  return {
    take: async (draft) => {
      check(draft)
      const key = totalKey(source, draft)
      const counts = countsAsJson(draft)
      const known = held.has(`${draft.from} ${draft.to}`) ? await totalByKey(db, cohortId, key) : null
      if (known && known.counts !== counts) refuseOtherNumbers(label, draft, known.label)
      const size = met.size
      return met.add(hashOf(key)).size === size || known ? 'duplicate' : 'added'
    },
  }
}

/** Takes an import's totals out, but those that a later import met again, which go to the earliest of these. Gives how many are gone. */
export async function undoTotals(db: Writer, importId: ImportId): Promise<number> {
  await db
    .updateTable('total')
    .set((eb) => ({
      import_id: sql<number>`coalesce(${eb
        .selectFrom('total_sighting')
        .select((inner) => inner.fn.min('total_sighting.import_id').as('import_id'))
        .whereRef('total_sighting.total_id', '=', 'total.id')
        .where('total_sighting.import_id', '<>', importId)}, import_id)`,
    }))
    .where('import_id', '=', importId)
    .where('id', 'in', db.selectFrom('total_sighting').select('total_id'))
    .execute()
  // Whoever owns a total needs no note of having seen it.
  await db
    .deleteFrom('total_sighting')
    .where((eb) =>
      eb.or([
        eb('import_id', '=', importId),
        eb.exists(
          eb
            .selectFrom('total')
            .select('total.id')
            .whereRef('total.id', '=', 'total_sighting.total_id')
            .whereRef('total.import_id', '=', 'total_sighting.import_id'),
        ),
      ]),
    )
    .execute()
  const gone = await db.deleteFrom('total').where('import_id', '=', importId).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

async function standingWindows(db: Reader, cohortId: CohortId, source: SourceId): Promise<StandingWindow[]> {
  const rows = await db
    .selectFrom('total')
    .innerJoin('import', 'import.id', 'total.import_id')
    .select((eb) => ['total.from_on', 'total.until_on', eb.fn.min('import.label').as('label')])
    .where('total.cohort_id', '=', cohortId)
    .where('import.source', '=', source)
    .groupBy(['total.from_on', 'total.until_on'])
    .orderBy('total.from_on')
    .orderBy('total.until_on')
    .execute()
  return rows.map(({ from_on, until_on, label }) => ({ from: from_on, to: until_on, label }))
}

async function totalByKey(db: Reader, cohortId: CohortId, key: string) {
  return db
    .selectFrom('total')
    .innerJoin('import', 'import.id', 'total.import_id')
    .select(['total.id', 'total.counts', 'total.import_id as importId', 'import.label'])
    .where('total.cohort_id', '=', cohortId)
    .where('total.source_key', '=', key)
    .executeTakeFirst()
}

/** The same subject in the same window of the same source is the same total, in whichever file it is met. */
function totalKey(source: SourceId, { of, author, channel, from, to }: TotalDraft): string {
  return `${source}:${of}:${from}:${to}:${(of === 'person' ? author?.key : channel) ?? ''}`
}

/** Always in the same order, so that equal numbers are equal texts. */
function countsAsJson({ counts }: TotalDraft): string {
  return JSON.stringify(Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))))
}

/** Refuses windows that overlap a standing one or one of the same files. Each window is looked at once. */
function overlapCheck(file: string, standing: readonly StandingWindow[]): (draft: TotalDraft) => void {
  const met = new Map<string, StandingWindow>()
  return ({ from, to }) => {
    const key = `${from} ${to}`
    if (met.has(key)) return
    refuseOverlap(file, { from, to }, standing)
    refuseOverlap(file, { from, to }, [...met.values()])
    met.set(key, { from, to, label: null })
  }
}

function hashOf(key: string): number {
  const digest = createHash('sha1').update(key).digest()
  return digest.readUInt32BE(0) * 2 ** 21 + (digest.readUInt32BE(4) >>> 11)
}
