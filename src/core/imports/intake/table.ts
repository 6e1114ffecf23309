import type { Entry } from './entry.ts'
import type { TableRow } from './records.ts'
import { openTable, type Table } from './tables.ts'

/** Reads the start of a table. The same as `openTable`. */
export function readTableHead(entry: Entry): Promise<Table> {
  return openTable(entry)
}

/** The rows below the header. The same as the table's own `rows`. */
export function readRows(_: Entry, head: Table): AsyncIterable<TableRow[]> {
  return head.rows()
}
