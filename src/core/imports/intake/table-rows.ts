import type { TableRow } from './records.ts'

/** A row that could be read. */
export type Cells = Extract<TableRow, { cells: unknown }>

const headerWithin = 50
const rowsAtOnce = 500

/**
 * Which of the first rows is the header: the first that `hasHeader` (given trimmed cells) says is, which is certain; otherwise the first with more than one
 * cell filled, since a lone cell is a title above the table.
 */
export function headerAmong(
  rows: readonly Cells[],
  hasHeader: ((cells: readonly string[]) => boolean) | undefined,
): { at: number; isCertain: boolean } {
  const first = rows.slice(0, headerWithin)
  const at = hasHeader ? first.findIndex(({ cells }) => hasHeader(cells.map((cell) => cell.trim()))) : -1
  if (at >= 0) return { at, isCertain: true }
  return { at: Math.max(0, first.findIndex(isMoreThanTitle)), isCertain: false }
}

/** The rows below the header that fit it, and why the others can't be used; empty ones left out, five hundred and more at a time. */
export async function* fittingRows(
  pieces: AsyncIterable<TableRow[]>,
  columns: number,
  headerLine: number,
): AsyncGenerator<TableRow[]> {
  let rows: TableRow[] = []
  for await (const piece of pieces) {
    for (const row of piece) if (row.line > headerLine && !isBlank(row)) rows.push(fitting(row, columns))
    if (rows.length < rowsAtOnce) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}

export function isBlank(row: TableRow): boolean {
  if (!('cells' in row)) return false
  for (const cell of row.cells) if (cell !== '') return false
  return true
}

/** A row, unless it holds what no text holds. */
export function withoutNul(row: TableRow): TableRow {
  const hasNul = 'cells' in row && row.cells.some((cell) => cell.includes('\0'))
  return hasNul ? { line: row.line, reason: 'it holds a NUL character' } : row
}

/** A row that fits the header, or why it can't be used. Empty cells beyond the last column, as a delimiter at the end of lines makes them, do no harm. */
function fitting(row: TableRow, columns: number): TableRow {
  if (!('cells' in row) || row.cells.length === columns) return row
  const { line, cells } = row
  const beyond = cells.slice(columns)
  if (beyond.length > 0 && beyond.every((cell) => cell === '')) return { line, cells: cells.slice(0, columns) }
  const has = `it has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`
  return { line, reason: `${has} where the header has ${columns}` }
}

function isMoreThanTitle({ cells }: Cells): boolean {
  return cells.filter((cell) => cell.trim() !== '').length > 1
}
