import { type Parser, parse } from 'csv-parse'
import { refuse } from '../../refusal.ts'
import { asUtf8, type Encoding, encodingOf } from './encoding.ts'
import type { Entry } from './files.ts'

/** The header and form of a table. `columns` as written; the same position in each row. */
export type TableHead = Readonly<{
  file: string
  delimiter: string
  encoding: Encoding
  columns: readonly string[]
  sample: readonly (readonly string[])[]
}>

/** A row with the number of its first line, or why it can't be used. */
export type TableRow = Readonly<{ line: number; cells: readonly string[] } | { line: number; reason: string }>

const headBytes = 64 * 1024
const longestRecord = 1024 ** 2
const mostColumns = 1000
const sampleRows = 20

/** Reads the start of a table: its delimiter (comma, semicolon, tab or bar), its header row and some rows. */
export async function readTableHead(entry: Entry): Promise<TableHead> {
  const bytes = await firstBytes(entry)
  const encoding = encodingOf(bytes)
  const pieces: Buffer[] = []
  for await (const piece of asUtf8(once(wholeLines(bytes, entry.sizeBytes)), entry.name)) pieces.push(piece)
  const text = Buffer.concat(pieces).toString('utf8')
  const delimiter = sniffDelimiter(text)
  const rows: (readonly string[])[] = []
  const reader = new RecordReader(delimiter, entry.name)
  const found = await reader.read(Buffer.from(text))
  if (bytes.length >= entry.sizeBytes) found.push(...(await reader.end()))
  else reader.stop()
  for (const row of found) if ('cells' in row && rows.length <= sampleRows) rows.push(row.cells)
  const [columns, ...sample] = rows.length > 0 ? rows : [text.split(/\r\n|\n|\r/, 1)[0]?.split(delimiter) ?? []]
  return { file: entry.name, delimiter, encoding, columns: (columns ?? []).map((name) => name.trim()), sample }
}

/**
 * Streams the rows below the header, some hundred at a time. A row with the wrong number of cells, a misplaced quote or a NUL is a rejected row and the
 * rest goes on; where a quote is never closed the rest is one rejected row. Refused: lines over 1 MiB, more than 1,000 columns, text that is not UTF-8 or UTF-16.
 */
export async function* readRows(entry: Entry, head: TableHead): AsyncGenerator<TableRow[]> {
  const reader = new RecordReader(head.delimiter, entry.name)
  let isHeaderNext = true
  const usable = (rows: TableRow[]): TableRow[] => {
    const from = isHeaderNext && rows.length > 0 ? 1 : 0
    if (from === 1) isHeaderNext = false
    const kept: TableRow[] = []
    for (let index = from; index < rows.length; index++) {
      const row = rows[index]
      if (row && !('cells' in row && row.cells.every((cell) => cell === '')))
        kept.push(fitting(row, head.columns.length))
    }
    return kept
  }
  for await (const chunk of asUtf8(entry.open(), entry.name)) {
    if (!reader.isOver) yield usable(await reader.read(chunk))
  }
  if (!reader.isOver) yield usable(await reader.end())
}

/** Turns pieces of a table into rows, in step with what is written. */
class RecordReader {
  isOver = false
  #rows: TableRow[] = []
  #lastLine = 0
  readonly #parser: Parser
  readonly #file: string

  constructor(delimiter: string, file: string) {
    this.#file = file
    this.#parser = parse({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: longestRecord,
      on_record: (cells: string[], { lines }) => this.#take(cells, lines),
      on_skip: (error) => this.#skip(error?.code ?? '', Number(error?.lines ?? this.#lastLine + 1)),
    })
    this.#parser.on('error', () => undefined)
  }

  read(chunk: Buffer): Promise<TableRow[]> {
    return new Promise((resolve, reject) => {
      this.#parser.write(chunk, (error) => (error ? reject(error) : resolve(this.#taken())))
    })
  }

  end(): Promise<TableRow[]> {
    return new Promise((resolve, reject) => {
      this.#parser.once('error', reject)
      this.#parser.once('end', () => resolve(this.#taken()))
      this.#parser.resume()
      this.#parser.end()
    })
  }

  stop(): void {
    this.#parser.destroy()
  }

  #taken(): TableRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  #take(cells: string[], lines: number): null {
    if (this.isOver) return null
    this.#lastLine = lines
    if (cells.length > mostColumns) {
      refuse('import-too-large', {
        file: this.#file,
        because: `line ${lines} has more than ${mostColumns.toLocaleString('en')} columns`,
      })
    }
    this.#rows.push({ line: lines, cells })
    return null
  }

  #skip(code: string, lines: number): undefined {
    if (this.isOver) return
    const line = this.#lastLine + 1
    this.#lastLine = lines
    if (code === 'CSV_MAX_RECORD_SIZE' && lines <= line) {
      refuse('import-too-large', { file: this.#file, because: `line ${line} is longer than 1 MB` })
    }
    if (code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED') {
      this.isOver = true
      this.#rows.push({ line, reason: 'a quote opens here and is never closed, so nothing after it was read' })
    } else {
      this.#rows.push({
        line,
        reason:
          lines > line
            ? `a quote is in the wrong place between lines ${line} and ${lines}`
            : 'a quote is in the wrong place',
      })
    }
  }
}

function fitting(row: TableRow, columns: number): TableRow {
  if (!('cells' in row)) return row
  const line = row.line - row.cells.reduce((sum, cell) => sum + lineBreaks(cell), 0)
  if (row.cells.length !== columns)
    return {
      line,
      reason: `it has ${row.cells.length} ${row.cells.length === 1 ? 'cell' : 'cells'} where the header has ${columns}`,
    }
  if (row.cells.some((cell) => cell.includes('\0'))) return { line, reason: 'it holds a NUL character' }
  return { line, cells: row.cells }
}

function lineBreaks(cell: string): number {
  if (!cell.includes('\n') && !cell.includes('\r')) return 0
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0
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
