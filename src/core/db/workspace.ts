import { existsSync, statSync } from 'node:fs'
import type { Compilable } from 'kysely'
import { type Handle, openConnection, queryBuilder, type Reader, type Writer } from './connection.ts'
import { backUp, type Backup } from './backup.ts'
import { asRefusal } from './sqlite-errors.ts'

/** What a bulk writer gets: the transaction, and statements compiled once and run for each row. */
export type BulkWriter = Readonly<{ db: Writer; prepare: <Row extends readonly unknown[]>(query: Compilable) => (...row: Row) => { changes: number; id: number } }>

/**
 * One open workspace file: a connection that can only read, and one that writes, one transaction at a time.
 * A long import runs on the writing connection, so that screens keep reading the last committed state meanwhile.
 */
export class Workspace {
  readonly file: string
  readonly #reading: Handle
  readonly #writing: Handle
  readonly read: Reader
  #queue: Promise<unknown> = Promise.resolve()

  constructor(file: string) {
    this.file = file
    this.#writing = openConnection(file, 'write')
    this.#reading = openConnection(file, 'read')
    this.read = queryBuilder(this.#reading)
  }

  /** An edit that people can undo: all of it or nothing, recorded under `label` (e.g. "edit the purpose"). */
  edit<Result>(label: string, at: number, act: (db: Writer) => Promise<Result>): Promise<Result> {
    return this.#exclusively(async () => {
      this.#writing.prepare('DELETE FROM edit_step WHERE is_undone = 1').run()
      const step = this.#writing.prepare('INSERT INTO edit_step (label, at, is_undone) VALUES (?, ?, 0)').run(label, at)
      this.#writing.prepare('UPDATE edit_recording SET step_id = ? WHERE id = 1').run(step.lastInsertRowid)
      const result = await act(queryBuilder(this.#writing))
      this.#writing.prepare('UPDATE edit_recording SET step_id = NULL WHERE id = 1').run()
      this.#writing
        .prepare('DELETE FROM edit_step WHERE id = ? AND NOT EXISTS (SELECT 1 FROM edit_change WHERE step_id = edit_step.id)')
        .run(step.lastInsertRowid)
      return result
    })
  }

  /** A change that is not part of the edit history (imports have an undo of their own). */
  write<Result>(act: (bulk: BulkWriter) => Promise<Result>): Promise<Result> {
    return this.#exclusively(() => act({ db: queryBuilder(this.#writing), prepare: (query) => this.#prepare(query) }))
  }

  /** Runs SQL that only core/db may know, inside a transaction. */
  exclusively<Result>(act: (handle: Handle) => Result): Promise<Result> {
    return this.#exclusively(async () => act(this.#writing))
  }

  /** A verified copy of the file, taken while nobody writes. Refused when the disk is full or the folder read-only. */
  async backUp(reason: string, at: number): Promise<Backup> {
    const turn = this.#queue.then(() => backUp(this.#writing, this.file, reason, at))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  /** Full check of the file; an empty list means sound. */
  problems(): string[] {
    const found = (this.#reading.pragma('integrity_check') as { integrity_check: string }[]).map((row) => row.integrity_check)
    const orphans = (this.#reading.pragma('foreign_key_check') as { table: string }[]).map((row) => `a row of ${row.table} points nowhere`)
    return [...found.filter((line) => line !== 'ok'), ...orphans]
  }

  sizeBytes(): number {
    return statSync(this.file).size + (existsSync(`${this.file}-wal`) ? statSync(`${this.file}-wal`).size : 0)
  }

  close(): void {
    this.#reading.close()
    this.#writing.close()
  }

  async #exclusively<Result>(act: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(async () => {
      try {
        this.#writing.exec('BEGIN IMMEDIATE')
        const result = await act()
        this.#writing.exec('COMMIT')
        return result
      } catch (error) {
        if (this.#writing.inTransaction) this.#writing.exec('ROLLBACK')
        throw asRefusal(error, this.file)
      }
    })
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  #prepare<Row extends readonly unknown[]>(query: Compilable): (...row: Row) => { changes: number; id: number } {
    const statement = this.#writing.prepare(query.compile().sql)
    return (...row) => {
      const done = statement.run(...row)
      return { changes: done.changes, id: Number(done.lastInsertRowid) }
    }
  }
}
