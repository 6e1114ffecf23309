import { existsSync, statSync } from 'node:fs'
import type { Compilable } from 'kysely'
import { Refusal } from '../refusal.ts'
import { type Backup, backUp, copyTo, ensureBackup } from './backup.ts'
import { type Handle, openConnection, queryBuilder, type Reader, readingBuilder, type Writer } from './connection.ts'
import { withoutIndexes } from './indexes.ts'
import { beginStep, endStep, replay } from './recording.ts'
import { asRefusal } from './sqlite-errors.ts'

/** What a bulk writer gets: the transaction, and statements compiled once and run for each row. */
export type BulkWriter = Readonly<{
  db: Writer
  prepare: <Row extends readonly unknown[]>(query: Compilable) => (...row: Row) => { changes: number; id: number }
  /** Takes indexes away until the function that it gives is called, which has to be in the same transaction. */
  withoutIndexes: (...names: readonly string[]) => () => void
}>

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
    this.read = readingBuilder(this.#reading)
  }

  /**
   * An edit that people can undo: all of it or nothing, recorded under `label` (e.g. "edit the purpose"). With `continues`, an edit that follows another
   * of the same `subject` within that many milliseconds joins it, so that autosaved typing is one step.
   */
  edit<Result>(
    label: string,
    at: number,
    act: (db: Writer) => Promise<Result>,
    { continues = 0, subject = label } = {},
  ): Promise<Result> {
    return this.#exclusively(async () => {
      const step = beginStep(this.#writing, { label, subject, at, continues })
      const result = await act(queryBuilder(this.#writing))
      endStep(this.#writing, step)
      return result
    })
  }

  /** A change that is not part of the edit history (imports have an undo of their own). */
  write<Result>(act: (bulk: BulkWriter) => Promise<Result>): Promise<Result> {
    return this.#exclusively(() =>
      act({
        db: queryBuilder(this.#writing),
        prepare: (query) => this.#prepare(query),
        withoutIndexes: (...names) => withoutIndexes(this.#writing, names),
      }),
    )
  }

  /** Takes back or does again one recorded edit step; `after` runs in the same transaction, for what follows from the rows that changed. */
  replay(stepId: number, direction: 'undo' | 'redo', after: (db: Writer) => Promise<void>): Promise<void> {
    return this.#exclusively(async () => {
      replay(this.#writing, stepId, direction)
      await after(queryBuilder(this.#writing))
    })
  }

  /** A verified copy of the file, taken while nobody writes. Refused when the disk is full or the folder read-only. */
  async backUp(reason: string, at: number): Promise<Backup> {
    const turn = this.#queue.then(() => backUp(this.#writing, this.file, reason, at))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  /** Sees to it that there is a verified copy of the present state: the newest backup if it is that, otherwise a new one. */
  async ensureBackup(reason: string, at: number): Promise<Backup> {
    const turn = this.#queue.then(() => ensureBackup(this.#writing, this.file, reason, at))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  /** A verified copy at a place that a person chose. */
  async copyTo(target: string, at: number): Promise<Backup> {
    const turn = this.#queue.then(() => copyTo(this.#writing, target, at))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  /** Writes the file anew and empties its journal, so that nothing that was deleted is left in either. Refused while another program has the file open. */
  async compact(): Promise<void> {
    const turn = this.#queue.then(() => {
      try {
        this.#writing.exec('VACUUM')
        const [state] = this.#writing.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
        if (state?.busy !== 0) throw new Refusal('workspace-busy', { file: this.file })
      } catch (error) {
        throw asRefusal(error, this.file)
      }
    })
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  /** Full check of the file; an empty list means sound. */
  problems(): string[] {
    const found = (this.#reading.pragma('integrity_check') as { integrity_check: string }[]).map(
      (row) => row.integrity_check,
    )
    const orphans = (this.#reading.pragma('foreign_key_check') as { table: string }[]).map(
      (row) => `a row of ${row.table} points nowhere`,
    )
    return [...found.filter((line) => line !== 'ok'), ...orphans]
  }

  /** How both connections are set, as SQLite itself reports it. */
  settings(): Record<'reading' | 'writing', Record<string, unknown>> {
    const of = (handle: Handle) =>
      Object.fromEntries(
        ['synchronous', 'foreign_keys', 'journal_mode', 'query_only'].map((name) => [
          name,
          handle.pragma(name, { simple: true }),
        ]),
      )
    return { reading: of(this.#reading), writing: of(this.#writing) }
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
