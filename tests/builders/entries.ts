import type { Entry } from '../../src/core/imports/intake/entry.ts'
import type { Table } from '../../src/core/imports/intake/tables.ts'
import { Refusal } from '../../src/core/refusal.ts'

/** A file that is only in memory and arrives in pieces of these sizes, over and over. */
export function entryOf(content: string | Buffer, name = 'table.csv', sizes: readonly number[] = [16_384]): Entry {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  async function* open() {
    for (let from = 0, turn = 0; from < bytes.length; turn++) {
      const size = sizes[turn % sizes.length] ?? 1
      yield bytes.subarray(from, from + size)
      from += size
    }
  }
  return { name, sizeBytes: bytes.length, open }
}

/** The rows of a table; of those that can't be used, why. */
export async function rowsOf(table: Pick<Table, 'rows'>): Promise<(readonly string[] | string)[]> {
  const rows: (readonly string[] | string)[] = []
  for await (const piece of table.rows())
    for (const row of piece) rows.push('cells' in row ? row.cells : `${row.line}: ${row.reason}`)
  return rows
}

/** Everything that comes in pieces. */
export async function gathered<Item>(pieces: AsyncIterable<readonly Item[]>): Promise<Item[]> {
  const all: Item[] = []
  for await (const piece of pieces) all.push(...piece)
  return all
}

/** The code with which something is refused. */
export async function refusedAs(act: Promise<unknown>): Promise<string> {
  try {
    await act
  } catch (error) {
    if (error instanceof Refusal) return error.refused.code
    throw error
  }
  return 'nothing was refused'
}
