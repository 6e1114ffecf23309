import { asUtf8, type Encoding, encodingOf } from './encoding.ts'
import type { Entry } from './entry.ts'
import { Records, type TableRow } from './records.ts'

/** The header and form of a table. `columns` as written; the same position in each row. */
export type TableHead = Readonly<{
  file: string
  delimiter: string
  encoding: Encoding
  columns: readonly string[]
  sample: readonly (readonly string[])[]
}>

const headBytes = 64 * 1024
const sampleRows = 20

/** Reads the start of a table: its delimiter (comma, semicolon, tab or bar), its header row and some rows. */
export async function readTableHead(entry: Entry): Promise<TableHead> {
  const bytes = await firstBytes(entry)
  const encoding = encodingOf(bytes)
  const pieces: Buffer[] = []
  for await (const piece of asUtf8(once(wholeLines(bytes, entry.sizeBytes)), entry.name)) pieces.push(piece)
  const utf8 = Buffer.concat(pieces)
  const text = utf8.toString('utf8')
  const delimiter = sniffDelimiter(text)
  const rows: (readonly string[])[] = []
  const records = new Records(delimiter, entry.name)
  const found = records.read(utf8)
  if (bytes.length >= entry.sizeBytes) found.push(...records.end())
  for (const row of found) if ('cells' in row && rows.length <= sampleRows) rows.push(row.cells)
  const [columns, ...sample] = rows.length > 0 ? rows : [text.split(/\r\n|\n|\r/, 1)[0]?.split(delimiter) ?? []]
  return { file: entry.name, delimiter, encoding, columns: (columns ?? []).map((name) => name.trim()), sample }
}

/**
 * Streams the rows below the header, some hundred at a time. A row with the wrong number of cells, a misplaced quote or a NUL is a rejected row and the
 * rest goes on; where a quote is never closed the rest is one rejected row. Refused: lines over 1 MiB, more than 1,000 columns, text that is not UTF-8 or UTF-16.
 */
export async function* readRows(entry: Entry, head: TableHead): AsyncGenerator<TableRow[]> {
  const records = new Records(head.delimiter, entry.name)
  let isHeaderNext = true
  const usable = (rows: TableRow[]): TableRow[] => {
    if (isHeaderNext && rows.length > 0) {
      rows.shift()
      isHeaderNext = false
    }
    return rows.filter((row) => !isBlank(row)).map((row) => fitting(row, head.columns.length))
  }
  for await (const chunk of asUtf8(entry.open(), entry.name)) {
    if (!records.isOver) yield usable(records.read(chunk))
  }
  yield usable(records.end())
}

function isBlank(row: TableRow): boolean {
  return 'cells' in row && row.cells.every((cell) => cell === '')
}

/** A row that fits the header, or why it can't be used. */
function fitting(row: TableRow, columns: number): TableRow {
  if (!('cells' in row)) return row
  const { line, cells } = row
  if (cells.length !== columns)
    return {
      line,
      reason: `it has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} where the header has ${columns}`,
    }
  return cells.some((cell) => cell.includes('\0')) ? { line, reason: 'it holds a NUL character' } : row
}

/** The delimiter that the first line holds most of outside quotes. */
function sniffDelimiter(text: string): string {
  const counts = new Map([',', ';', '\t', '|'].map((delimiter) => [delimiter, 0]))
  let isQuoted = false
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted
    else if (!isQuoted && (letter === '\n' || letter === '\r')) break
    else if (!isQuoted) counts.set(letter, (counts.get(letter) ?? Number.NaN) + 1)
  }
  let best = ','
  for (const delimiter of [',', ';', '\t', '|'])
    if ((counts.get(delimiter) ?? 0) > (counts.get(best) ?? 0)) best = delimiter
  return best
}

async function firstBytes(entry: Entry): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of entry.open()) {
    pieces.push(piece)
    bytes += piece.length
    if (bytes >= headBytes) break
  }
  return Buffer.concat(pieces).subarray(0, headBytes)
}

/** Of a longer file only what ends with a line, so that neither a letter nor a row is cut in two. */
function wholeLines(bytes: Buffer, sizeBytes: number): Buffer {
  if (bytes.length >= sizeBytes) return bytes
  const end = Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d))
  // In UTF-16 a line break has two bytes; the pair is kept whole.
  return bytes.subarray(
    0,
    end < 0 ? bytes.length & ~3 : (end & ~1) + (encodingOf(bytes) === 'UTF-8' ? (end & 1) + 1 : 2),
  )
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
