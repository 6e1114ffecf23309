import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { Schema } from './schema.ts'

export type Handle = Database.Database

/** Reads only; the connection itself refuses to write. */
export type Reader = Pick<Kysely<Schema>, 'selectFrom' | 'fn'>

/** Reads and writes, inside the transaction that `Workspace.write` opened. */
export type Writer = Pick<Kysely<Schema>, 'selectFrom' | 'fn' | 'insertInto' | 'updateTable' | 'deleteFrom'>

export const applicationId = 0x436f5374 // "CoSt"

/**
 * Opens a SQLite file the one way the studio opens files: WAL, synchronous=FULL (asserted, because a re-opened WAL file falls back to NORMAL),
 * foreign keys, five seconds of patience with another writer.
 */
export function openConnection(file: string, mode: 'read' | 'write'): Handle {
  const handle = new Database(file, { fileMustExist: true, timeout: 5000 })
  try {
    handle.pragma('journal_mode = WAL')
    handle.pragma('synchronous = FULL')
    handle.pragma('foreign_keys = ON')
    handle.pragma('cell_size_check = ON')
    // A cache that holds the indexes a long import writes to; it also bounds what sorting keeps in memory before it goes on in a temporary file.
    handle.pragma(`cache_size = -${mode === 'write' ? 16_384 : 8_192}`)
    handle.pragma('temp_store = FILE')
    if (process.platform === 'darwin') handle.pragma('fullfsync = ON')
    if (handle.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous is not FULL')
    if (mode === 'read') handle.pragma('query_only = ON')
    return handle
  } catch (error) {
    handle.close()
    throw error
  }
}

const reading = new WeakMap<Reader, Handle>()

/** A query builder for a connection that only reads. */
export function readingBuilder(handle: Handle): Kysely<Schema> {
  const db = queryBuilder(handle)
  reading.set(db, handle)
  return db
}

/** A number that is another one as soon as anybody wrote to the file, in this process or not. Null where it can't be told: in a transaction that writes itself. */
export function dataVersion(db: Reader): number | null {
  return (reading.get(db)?.pragma('data_version', { simple: true }) as number | undefined) ?? null
}

export function queryBuilder(handle: Handle): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: handle }) })
}
