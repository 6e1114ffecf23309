import type { RejectedRow } from '../../../contract/roster.ts'
import { asUtf8 } from '../../imports/intake/encoding.ts'
import type { Entry } from '../../imports/intake/entry.ts'
import { Records, type TableRow } from '../../imports/intake/records.ts'
import { openTable } from '../../imports/intake/tables.ts'
import { refuse } from '../../refusal.ts'

/** A row with the line it begins on (of a workbook: its row). */
export type SheetRow = Readonly<{ line: number; cells: readonly string[] }>

/** A whole table in memory, as wide as its widest useful row: products differ in how many header rows they write, so all rows are alike here. */
export type Sheet = Readonly<{ file: string; rows: readonly SheetRow[]; faults: readonly RejectedRow[] }>

const largestTable = 64 * 1024 ** 2
const mostRows = 100_000

/** Reads a CSV or tab-separated table. Rows are as long as they are written; those that can't be read are faults. Refused: another encoding, more than 100,000 rows. */
export async function csvSheet(entry: Entry): Promise<Sheet> {
  if (entry.sizeBytes > largestTable) tooLarge(entry.name, 'a table of answers may have 64 MB at most')
  const { delimiter } = await openTable(entry)
  const records = new Records(delimiter, entry.name)
  const found: TableRow[] = []
  for await (const chunk of asUtf8(entry.open(), entry.name)) {
    if (!records.isOver) found.push(...records.read(chunk))
    if (found.length > mostRows) tooManyRows(entry.name)
  }
  found.push(...records.end())
  return sheetOf(entry.name, found)
}

/** Cells trimmed, empty rows and columns at the end left out, and every row equally long. */
export function sheetOf(file: string, found: readonly TableRow[]): Sheet {
  if (found.length > mostRows) tooManyRows(file)
  const rows: SheetRow[] = []
  const faults: RejectedRow[] = []
  for (const row of found) {
    if (!('cells' in row)) faults.push({ file, line: row.line, reason: row.reason })
    else if (row.cells.some((cell) => cell.includes('\0')))
      faults.push({ file, line: row.line, reason: 'it holds a NUL character' })
    else {
      const cells = row.cells.map((cell) => cell.trim())
      if (cells.some((cell) => cell !== '')) rows.push({ line: row.line, cells })
    }
  }
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.findLastIndex((cell) => cell !== '') + 1), 0)
  return {
    file,
    faults,
    rows: rows.map(({ line, cells }) => ({ line, cells: Array.from({ length: width }, (_, at) => cells[at] ?? '') })),
  }
}

function tooManyRows(file: string): never {
  tooLarge(file, `it has more than ${mostRows.toLocaleString('en')} rows`)
}

function tooLarge(file: string, because: string): never {
  refuse('import-too-large', { file, because })
}
