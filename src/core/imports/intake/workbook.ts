import { refuse } from '../../refusal.ts'
import type { Entry } from './entry.ts'
import type { TableRow } from './records.ts'
import { type SheetContext, sheetRows } from './sheet-rows.ts'
import { type Cells, fittingRows, headerAmong, isBlank } from './table-rows.ts'
import type { Table, TableOptions } from './tables.ts'
import { formsOf, sharedTexts, sheetsOf } from './workbook-parts.ts'
import { openZip } from './zip.ts'

const largestBook = 64 * 1024 ** 2
const limits = { entries: 2000, bytes: 512 * 1024 ** 2 }
const sampleRows = 20
const rowsLookedAt = 80

/** Whether bytes begin as a zip does, which is what a workbook is. */
export function looksLikeZip(head: Buffer): boolean {
  return ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].includes(head.toString('latin1', 0, 4))
}

/**
 * A workbook's first sheet that holds anything, or the first that has such a header. Read piece by piece behind the gate that judges every zip, in memory that doesn't
 * grow with the sheet.
 */
export async function openWorkbook(entry: Entry, { hasHeader }: TableOptions): Promise<Table> {
  const book = await openBook(entry)
  const { sheet, rows, at } = await firstSheet(book, hasHeader)
  const header = rows[at]
  const columns = trimmedEnd((header?.cells ?? []).map((cell) => cell.trim()))
  const headerLine = header?.line ?? 1
  const all = async function* () {
    if (sheet) yield* padded(sheetRows(sheet, book.file, book.context), columns.length)
  }
  return {
    file: entry.name,
    delimiter: '',
    encoding: 'Excel',
    columns,
    sample: rows.slice(at + 1, at + 1 + sampleRows).map(({ cells }) => asWide(cells, columns.length)),
    headerLine,
    above: at,
    rows: () => fittingRows(all(), columns.length, headerLine),
  }
}

/** The rows of a workbook's first sheet that holds anything, as long as they are filled. */
export async function* workbookRows(entry: Entry): AsyncGenerator<TableRow[]> {
  const book = await openBook(entry)
  const { sheet } = await firstSheet(book, undefined)
  if (!sheet) return
  for await (const rows of sheetRows(sheet, book.file, book.context)) yield rows.filter((row) => !isBlank(row))
}

type Book = Readonly<{ file: string; sheets: readonly Entry[]; context: SheetContext }>

async function openBook(entry: Entry): Promise<Book> {
  const file = entry.name
  const { entries } = await openZip(await bytesOf(entry), file, limits)
  const parts = new Map(entries.map((part) => [part.name, part]))
  if (!parts.has('xl/workbook.xml'))
    refuse('import-unrecognised', { file, hint: 'It is a zip and no workbook; unpack it and import what is in it.' })
  const { sheets, firstDay } = await sheetsOf(parts, file)
  return {
    file,
    sheets,
    context: { texts: await sharedTexts(parts, file), forms: await formsOf(parts, file), firstDay },
  }
}

async function bytesOf(entry: Entry): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of entry.open()) {
    bytes += piece.length
    if (bytes > largestBook)
      refuse('import-too-large', { file: entry.name, because: 'a workbook may have 64 MB at most' })
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

type Found = Readonly<{ sheet: Entry | null; rows: readonly Cells[]; at: number }>

async function firstSheet({ sheets, file, context }: Book, hasHeader: TableOptions['hasHeader']): Promise<Found> {
  let likely: Found | null = null
  for (const sheet of sheets) {
    const rows: Cells[] = []
    for await (const some of sheetRows(sheet, file, context)) {
      for (const row of some) if ('cells' in row && !isBlank(row)) rows.push(row)
      if (rows.length >= rowsLookedAt) break
    }
    if (rows.length === 0) continue
    const found = headerAmong(rows, hasHeader)
    likely ??= { sheet, rows, at: found.at }
    if (found.isCertain) return { sheet, rows, at: found.at }
    if (!hasHeader) break
  }
  return likely ?? { sheet: null, rows: [], at: 0 }
}

async function* padded(pieces: AsyncIterable<TableRow[]>, columns: number): AsyncGenerator<TableRow[]> {
  for await (const piece of pieces)
    yield piece.map((row) => ('cells' in row ? { line: row.line, cells: asWide(row.cells, columns) } : row))
}

/** A sheet leaves out the empty cells at the end of a row. */
function asWide(cells: readonly string[], columns: number): readonly string[] {
  return cells.length < columns ? Array.from({ length: columns }, (_, index) => cells[index] ?? '') : cells
}

function trimmedEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}
