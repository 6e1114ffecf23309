import { parse } from 'csv-parse/sync'
import { refuse } from '../../refusal.ts'

/** A row with the number of its first line, or why it can't be used. */
export type TableRow = Readonly<{ line: number; cells: readonly string[] } | { line: number; reason: string }>

const longestRecord = 1024 ** 2
const mostColumns = 1000
const mostRows = 5_000_000
const mostFaultsTogether = 500
const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Turns the bytes of a table (UTF-8) into rows as they arrive. Lines without a quote are split where they stand, which is most of the work done; whatever
 * holds a quote goes through csv-parse. Between two calls only the beginning of a row that isn't whole yet is kept. Empty lines are left out.
 */
export class Records {
  /** A quote was never closed, so nothing after it can be read. */
  isOver = false
  #held: Buffer = Buffer.alloc(0)
  #linesBefore = 0
  #rowsBefore = 0
  readonly #delimiter: string
  readonly #file: string

  constructor(delimiter: string, file: string) {
    this.#delimiter = delimiter
    this.#file = file
  }

  /** The rows that are whole by now. Refused: a line over 1 MiB, more than 1,000 columns, more than 5,000,000 rows. */
  read(chunk: Buffer): TableRow[] {
    const bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk])
    const end = endOfLines(bytes)
    const { rows, done } = this.#rowsOf(bytes.subarray(0, end), false)
    this.#held = bytes.subarray(done)
    if (end === 0 && bytes.length > longestRecord) this.#tooLong(this.#linesBefore + 1)
    return rows
  }

  /** The rows left when nothing more comes. */
  end(): TableRow[] {
    return this.#rowsOf(this.#held, true).rows
  }

  #rowsOf(bytes: Buffer, isLast: boolean): { rows: TableRow[]; done: number } {
    if (this.isOver || bytes.length === 0) return { rows: [], done: bytes.length }
    const split = bytes.includes(quote) ? this.#splitQuoted(bytes) : this.#split(bytes)
    const found = split ? { rows: split, done: bytes.length } : this.#parsed(bytes, isLast)
    this.#fewRows(found.rows)
    return found
  }

  /** Cuts lines and cells by looking for each delimiter once, several times as fast as `split`; this is where the time of a large import goes. */
  #split(bytes: Buffer): TableRow[] {
    const text = withLineFeeds(bytes)
    const rows: TableRow[] = []
    let line = this.#linesBefore
    let next = text.indexOf(this.#delimiter)
    for (let start = 0; start <= text.length; line++) {
      const found = text.indexOf('\n', start)
      const end = found < 0 ? text.length : found
      if (end - start > longestRecord) this.#tooLong(line + 1)
      const cells: string[] = []
      const from = start
      for (; next >= 0 && next < end; next = text.indexOf(this.#delimiter, start)) {
        cells.push(text.slice(start, next))
        start = next + 1
      }
      cells.push(text.slice(start, end))
      if (end > from) rows.push({ line: line + 1, cells: this.#fewEnough(cells, line + 1) })
      start = end + 1
    }
    this.#linesBefore = line - 1
    return rows
  }

  /** Cuts lines in which quotes do nothing but enclose cells, as programs that quote every cell write them; null where they do more than that. */
  #splitQuoted(bytes: Buffer): TableRow[] | null {
    const rows: TableRow[] = []
    let line = this.#linesBefore
    for (const text of withLineFeeds(bytes).split('\n')) {
      line++
      if (text === '') continue
      if (text.length > longestRecord) return null
      const cells = enclosedCells(text, this.#delimiter)
      if (cells === null) return null
      rows.push({ line, cells: this.#fewEnough(cells, line) })
    }
    this.#linesBefore = line - 1
    return rows
  }

  /** Where a quote is still open at the end, the rows before it are done and the rest waits for more. */
  #parsed(bytes: Buffer, isLast: boolean): { rows: TableRow[]; done: number } {
    const rows: TableRow[] = []
    const begun = this.#linesBefore
    let whole = 0
    let done = 0
    let line = begun
    let lastFault = 0
    let openAt: number | null = null
    let passed = { line: begun, at: 0 }
    const begins = () => {
      const reached = Math.max(line, lastFault, passed.line)
      const at = behindBreaks(bytes, passed.at, reached - passed.line)
      const start = startOfText(bytes, at)
      passed = { line: reached + lineBreaks(bytes, at, start), at: start }
      return passed.line + 1
    }
    parse(bytes, {
      delimiter: this.#delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: longestRecord,
      on_record: (cells: string[], info) => {
        const first = begins()
        rows.push({ line: first, cells: this.#fewEnough(cells, first) })
        line += lineBreaks(bytes, done, info.bytes)
        done = info.bytes
        passed = { line, at: done }
        lastFault = 0
        whole = rows.length
        return null
      },
      on_skip: (error) => {
        const first = begins()
        const last = begun + Number(error?.lines ?? 1)
        if (error?.code === 'CSV_MAX_RECORD_SIZE' && last <= first) this.#tooLong(first)
        if (error?.code === 'CSV_MAX_RECORD_SIZE') this.isOver = true
        if (this.isOver || error?.code === 'CSV_QUOTE_NOT_CLOSED') openAt = first
        else if (last > lastFault) {
          const isBare = error?.code === 'INVALID_OPENING_QUOTE' && first === last
          rows.push((isBare ? this.#withBareQuotes(bytes, passed.at, first) : null) ?? misplaced(first, last))
        }
        lastFault = Math.max(last, lastFault)
      },
    })
    if (openAt === null) {
      this.#linesBefore = begun + lineBreaks(bytes, 0, bytes.length)
      return { rows, done: bytes.length }
    }
    this.#linesBefore = line
    // Reading on would begin with the same faults again for every piece that arrives.
    const isLost = whole === 0 && rows.filter((row) => 'reason' in row).length > mostFaultsTogether
    this.isOver ||= isLast || isLost
    const before = isLost ? rows : rows.slice(0, whole)
    if (!this.isOver) return { rows: before, done }
    const reason = isLost
      ? 'quotes are in the wrong places from here on, so nothing after it was read'
      : 'a quote opens here and is never closed, so nothing after it was read'
    return { rows: [...before, { line: openAt, reason }], done: bytes.length }
  }

  /** A line in which quotes stand only within cells, as in `5" pipe`, where they are letters like any other; null when a cell begins with one. */
  #withBareQuotes(bytes: Buffer, from: number, line: number): TableRow | null {
    const text = bytes.toString('utf8', from, endOfLine(bytes, from))
    const cells = text.split(this.#delimiter)
    return cells.some((cell) => cell.startsWith('"')) ? null : { line, cells: this.#fewEnough(cells, line) }
  }

  #fewEnough(cells: readonly string[], line: number): readonly string[] {
    if (cells.length > mostColumns) {
      const because = `line ${line} has more than ${mostColumns.toLocaleString('en')} columns`
      refuse('import-too-large', { file: this.#file, because })
    }
    return cells
  }

  #fewRows(rows: readonly TableRow[]): void {
    const beyond = rows[mostRows - this.#rowsBefore]
    this.#rowsBefore += rows.length
    if (beyond === undefined) return
    const because = `line ${beyond.line} is beyond its first ${mostRows.toLocaleString('en')} rows`
    refuse('import-too-large', { file: this.#file, because })
  }

  #tooLong(line: number): never {
    refuse('import-too-large', { file: this.#file, because: `line ${line} is longer than 1 MB` })
  }
}

/** The text with line feeds where lines end in another way; as many lines as before. */
function withLineFeeds(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return bytes.includes(carriageReturn) ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text
}

/** The cells of a line of which each is bare or wholly in quotes, or in which quotes stand only within cells and are letters; null of any other. */
function enclosedCells(text: string, delimiter: string): string[] | null {
  const cells: string[] = []
  let hasEnclosed = false
  let hasWithin = false
  for (let start = 0; ; ) {
    const isEnclosed = text.charCodeAt(start) === quote
    const closing = isEnclosed ? text.indexOf('"', start + 1) : -1
    if (isEnclosed && closing < 0) return null
    const found = text.indexOf(delimiter, isEnclosed ? closing : start)
    const end = found < 0 ? text.length : found
    if (isEnclosed && end !== closing + 1) return null
    const cell = isEnclosed ? text.slice(start + 1, closing) : text.slice(start, end)
    hasEnclosed ||= isEnclosed
    hasWithin ||= !isEnclosed && cell.includes('"')
    if (hasEnclosed && hasWithin) return null
    cells.push(cell)
    if (found < 0) return cells
    start = found + 1
  }
}

function misplaced(first: number, last: number): TableRow {
  const place = last > first ? ` between lines ${first} and ${last}` : ''
  return { line: first, reason: `a quote is in the wrong place${place}` }
}

/** Behind the last line break that is certainly whole: a carriage return at the very end may be half of one. */
function endOfLines(bytes: Buffer): number {
  const end = bytes.lastIndexOf(lineFeed) + 1
  return end > 0 ? end : bytes.lastIndexOf(carriageReturn, -2) + 1
}

function endOfLine(bytes: Buffer, from: number): number {
  let index = from
  while (index < bytes.length && bytes[index] !== lineFeed && bytes[index] !== carriageReturn) index++
  return index
}

/** Where the text goes on behind so many line breaks. */
function behindBreaks(bytes: Buffer, from: number, breaks: number): number {
  let index = from
  for (let left = breaks; left > 0 && index < bytes.length; left--) {
    index = endOfLine(bytes, index)
    index += bytes[index] === carriageReturn && bytes[index + 1] === lineFeed ? 2 : 1
  }
  return index
}

function startOfText(bytes: Buffer, from: number): number {
  let index = from
  while (bytes[index] === lineFeed || bytes[index] === carriageReturn) index++
  return index
}

function lineBreaks(bytes: Buffer, from: number, to: number): number {
  let count = 0
  for (let index = from; index < to; index++) {
    if (
      bytes[index] === carriageReturn ||
      (bytes[index] === lineFeed && (index === from || bytes[index - 1] !== carriageReturn))
    )
      count++
  }
  return count
}
