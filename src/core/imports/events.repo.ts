import { sql } from 'kysely'
import { EventKind } from '../../contract/imports.ts'
import type { CohortId, ImportId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'
import type { BulkWriter } from '../db/workspace.ts'
import { KeySet } from './key-set.ts'
import type { Taken } from './taking.ts'

/** Writes an import's events; `finish` has to be called before anything else reads them, and says how many more turned out to be new. */
export type EventWriter = Readonly<{
  /** How many of the chosen events are new. Everybody's `personId` is set. */
  write: (taken: Taken) => number
  finish: () => Promise<number>
  /** To be called once days and threads are counted anew. */
  counted: () => void
}>

type Target = Readonly<{ bulk: BulkWriter; cohortId: CohortId; importId: ImportId }>
type Cell = number | string | null
type Row = [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell]

const columns = [
  'person_id',
  'kind',
  'at',
  'day',
  'source_key',
  'thread',
  'parent',
  'channel',
  'words',
  'has_artefact',
  'signals',
] as const
const blank = {
  person_id: 0,
  kind: '',
  at: 0,
  day: '',
  source_key: '',
  thread: null,
  parent: null,
  channel: null,
  words: null,
  has_artefact: 0,
  signals: null,
}
/** An event takes about so much in a file. */
const bytesOfEvent = 60
const fewestForBulk = 50_000
const timesAsMany = 3
/** Rows of one statement: each further one spares the cost of starting a statement. */
const rowsAtOnce = 50

/** The writer that suits the size: many events into a workspace that holds few are written without indexes. */
export async function eventWriter(target: Target, sizeBytes: number): Promise<EventWriter> {
  const expected = sizeBytes / bytesOfEvent
  const held = await target.bulk.db
    .selectFrom('event')
    .select((eb) => eb.fn.max('id').as('newest'))
    .executeTakeFirst()
  const isBulk = expected >= fewestForBulk && expected >= timesAsMany * Number(held?.newest ?? 0)
  return isBulk ? bulkWriter(target) : steadyWriter(target)
}

/** Each event is compared with all others as it is written. One that an earlier import brought is noted as seen again. */
function steadyWriter(target: Target): EventWriter {
  const { bulk, cohortId, importId } = target
  const insert = bulk.prepare<Row>(
    bulk.db
      .insertInto('event')
      .values({ ...blank, cohort_id: sql.lit(cohortId), import_id: sql.lit(importId) })
      .onConflict((conflict) => conflict.columns(['cohort_id', 'source_key']).doNothing()),
  )
  const sight = bulk.prepare<[number, number, string, number]>(
    bulk.db
      .insertInto('sighting')
      .columns(['import_id', 'event_id'])
      .expression((eb) =>
        eb
          .selectFrom('event')
          .select((inner) => [inner.val(importId).as('import_id'), 'id'])
          .where('cohort_id', '=', cohortId)
          .where('source_key', '=', '')
          .where('import_id', '<>', importId),
      )
      .onConflict((conflict) => conflict.columns(['import_id', 'event_id']).doNothing()),
  )
  const write = (taken: Taken) => {
    let added = 0
    for (const index of taken.chosen) {
      if (insert(...rowOf(taken, index)).changes > 0) added++
      else sight(importId, cohortId, taken.columns.key[index] ?? '', importId)
    }
    return added
  }
  return { write, finish: async () => 0, counted: () => undefined }
}

/**
 * Events whose key is certainly new are written while there are no indexes; the others wait aside until there are. Costs eight bytes of memory for each event
 * of the cohort and of the files.
 */
async function bulkWriter(target: Target): Promise<EventWriter> {
  const { bulk, cohortId, importId } = target
  const keys = await keysOf(bulk.db, cohortId)
  const restore = bulk.withoutIndexes('event_once', 'event_by_person')
  const restoreCounts = bulk.withoutIndexes('thread_by_person', 'thread_reply_by_person')
  const blankRow = { ...blank, cohort_id: sql.lit(cohortId), import_id: sql.lit(importId) }
  const insert = bulk.prepare<Row>(bulk.db.insertInto('event').values(blankRow))
  const insertMany = bulk.prepare<Cell[]>(bulk.db.insertInto('event').values(Array(rowsAtOnce).fill(blankRow)))
  const setAside = bulk.prepare<Row>(bulk.db.insertInto('event_aside').values(blank))
  const write = (taken: Taken) => {
    let added = 0
    let waiting: Row[] = []
    for (const index of taken.chosen) {
      const row = rowOf(taken, index)
      if (keys.add(taken.columns.key[index] ?? '')) {
        if (waiting.push(row) === rowsAtOnce) {
          insertMany(...waiting.flat())
          waiting = []
        }
        added++
      } else setAside(...row)
    }
    for (const row of waiting) insert(...row)
    return added
  }
  return {
    write,
    finish: async () => {
      restore()
      return addSetAside(target)
    },
    counted: restoreCounts,
  }
}

async function keysOf(db: Reader, cohortId: CohortId): Promise<KeySet> {
  const keys = new KeySet()
  const rows = db.selectFrom('event').select('source_key').where('cohort_id', '=', cohortId).stream()
  for await (const row of rows) keys.add(row.source_key)
  return keys
}

async function addSetAside({ bulk: { db }, cohortId, importId }: Target): Promise<number> {
  const known = db
    .selectFrom('event_aside')
    .innerJoin('event', 'event.source_key', 'event_aside.source_key')
    .where('event.cohort_id', '=', cohortId)
    .where('event.import_id', '<>', importId)
    .select((eb) => [eb.val(importId).as('import_id'), 'event.id'])
    .distinct()
  await db
    .insertInto('sighting')
    .columns(['import_id', 'event_id'])
    .expression(known)
    .onConflict((conflict) => conflict.columns(['import_id', 'event_id']).doNothing())
    .execute()
  const done = await db
    .insertInto('event')
    .columns(['cohort_id', 'import_id', ...columns])
    .expression((eb) =>
      eb
        .selectFrom('event_aside')
        .select([sql<number>`${sql.lit(cohortId)}`.as('cohort_id'), sql<number>`${sql.lit(importId)}`.as('import_id')])
        .select(columns)
        .where(sql<boolean>`true`),
    )
    .onConflict((conflict) => conflict.columns(['cohort_id', 'source_key']).doNothing())
    .executeTakeFirst()
  await db.deleteFrom('event_aside').execute()
  return Number(done.numInsertedOrUpdatedRows ?? 0)
}

function rowOf({ columns: has, people, channels, days }: Taken, index: number): Row {
  const words = has.words[index] ?? -1
  const signals = has.signals[index] ?? -1
  return [
    people[has.author[index] ?? 0]?.personId ?? 0,
    EventKind.options[has.kind[index] ?? 0] ?? '',
    has.at[index] ?? 0,
    days[has.day[index] ?? 0] ?? '',
    has.key[index] ?? '',
    has.thread[index] ?? null,
    has.parent[index] ?? null,
    channels[has.channel[index] ?? -1] ?? null,
    words < 0 ? null : words,
    has.hasArtefact[index] ?? 0,
    signals < 0 ? null : signals,
  ]
}

/** Which of the keys (at most some hundred) the cohort has already. */
export async function existingKeys(db: Reader, cohortId: CohortId, keys: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('event')
    .select('source_key')
    .where('cohort_id', '=', cohortId)
    .where('source_key', 'in', keys)
    .execute()
  return new Set(rows.map((row) => row.source_key))
}
