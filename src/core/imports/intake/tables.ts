import { delimitersOf, saidDelimiter } from './delimiters.ts'
import {
  type AnsweredEncoding,
  asUtf8,
  type Encoding,
  encodingOf,
  needsAnswer,
  otherKindOf,
  refuseOtherKinds,
} from './encoding.ts'
import type { Entry } from './entry.ts'
import { Records, type TableRow } from './records.ts'
import { type Cells, fittingRows, headerAmong, isBlank, withoutNul } from './table-rows.ts'
import { looksLikeZip, openWorkbook, workbookRows } from './workbook.ts'

export type { TableRow } from './records.ts'

/** A table found in a file: CSV in any of its forms, or a workbook. The same position in `columns` and in each row. */
export type Table = Readonly<{
  file: string
  /** Empty where there is none: in a workbook, or JSON lines. */
  delimiter: string
  /** `Windows-1252` where it is only supposed; reading is refused until a person has confirmed it. */
  encoding: Encoding | 'Excel' | 'JSON lines'
  /** As written, trimmed. */
  columns: readonly string[]
  /** The first rows below the header, at most 20. */
  sample: readonly (readonly string[])[]
  headerLine: number
  /** Rows above the header, which are no part of the table. */
  above: number
  /**
   * All rows below the header, some hundred at a time. A row with the wrong number of cells, a misplaced quote or a NUL is a rejected row and the rest goes
   * on; where a quote is never closed the rest is one rejected row. Empty rows are left out. Refused: lines over 1 MiB, more than 1,000 columns, letters
   * that can't be told.
   */
  rows: () => AsyncIterable<TableRow[]>
}>

export type TableOptions = Readonly<{
  /** How text is read that is neither UTF-8 nor UTF-16. */
  encoding?: AnsweredEncoding
  /** Whether a row (trimmed cells) is the header; the first of the first 50 rows that is. Without it, or where none is: the first row that isn't a lone title. */
  hasHeader?: (cells: readonly string[]) => boolean
}>

const headBytes = 64 * 1024
const sampleRows = 20

/** Looks at the beginning of a table: its form, its header and some rows. Of a workbook it is the first sheet, or the first that has such a header. */
export async function openTable(entry: Entry, options: TableOptions = {}): Promise<Table> {
  const head = await firstBytes(entry)
  refuseOtherKinds(head, entry.name)
  return looksLikeZip(head) ? openWorkbook(entry, options) : openText(entry, await beginningText(entry), options)
}

/** All rows of a table as they are, header or not, for files that stack several tables. Empty rows are left out; their lines count. */
export async function* rawRows(entry: Entry, { encoding = null }: TableOptions = {}): AsyncGenerator<TableRow[]> {
  const head = await firstBytes(entry)
  if (looksLikeZip(head)) yield* workbookRows(entry)
  else {
    const { delimiter, skipped } = formsOf(headText(entry, head).text)[0] ?? { delimiter: ',', skipped: 0 }
    yield* textRows(entry, delimiter, skipped, encoding)
  }
}

/** A cheap look whether a file may be a table: a workbook, or text that some delimiter cuts into cells. */
export async function isTable(entry: Entry): Promise<boolean> {
  const head = await firstBytes(entry)
  if (looksLikeZip(head)) return true
  if (otherKindOf(head) !== null) return false
  const { text } = headText(entry, head)
  if (text.includes('\0') || /^\s*[[{<]/.test(text)) return false
  const [form] = formsOf(text)
  return form !== undefined && text.includes(form.delimiter)
}

/** One way of cutting a text into rows. `skipped` lines before the table belong to its form and not to its content. */
type Form = Readonly<{ delimiter: string; skipped: number }>

function formsOf(text: string): Form[] {
  const said = saidDelimiter(text)
  return said
    ? [{ delimiter: said.delimiter, skipped: 1 }]
    : delimitersOf(text).map((delimiter) => ({ delimiter, skipped: 0 }))
}

function openText(entry: Entry, head: Beginning, { encoding = null, hasHeader }: TableOptions): Table {
  const forms = formsOf(head.text)
  const looks = (hasHeader ? forms : forms.slice(0, 1)).map((form) => lookAt(entry, head, form, hasHeader))
  const { form, rows, at } = looks.find((look) => look.isCertain) ?? looks[0] ?? nothing
  const header = rows[at]
  const columns = (header?.cells ?? []).map((name) => name.trim())
  const headerLine = header?.line ?? 1
  return {
    file: entry.name,
    delimiter: form.delimiter,
    encoding: head.encoding,
    columns,
    sample: rows.slice(at + 1, at + 1 + sampleRows).map(({ cells }) => cells),
    headerLine,
    above: at,
    rows: () => fittingRows(textRows(entry, form.delimiter, form.skipped, encoding), columns.length, headerLine),
  }
}

type Look = Readonly<{ form: Form; rows: readonly Cells[]; at: number; isCertain: boolean }>
const nothing: Look = { form: { delimiter: ',', skipped: 0 }, rows: [], at: 0, isCertain: false }

function lookAt(entry: Entry, head: Beginning, form: Form, hasHeader: TableOptions['hasHeader']): Look {
  const rows = head.cut.get(form.delimiter) ?? rowsIn(entry, head, form)
  head.cut.set(form.delimiter, rows)
  return { form, rows, ...headerAmong(rows, hasHeader) }
}

function rowsIn(entry: Entry, head: HeadText, form: Form): Cells[] {
  const records = new Records(form.delimiter, entry.name)
  const found = records.read(Buffer.from(head.text, 'utf8'))
  if (head.isWhole) found.push(...records.end())
  return found.filter((row): row is Cells => 'cells' in row && row.line > form.skipped && !isBlank(row))
}

/** The beginning of a file as text, and the rows that each delimiter cuts it into, for all who look at it one after the other. */
type Beginning = HeadText & Readonly<{ cut: Map<string, readonly Cells[]> }>

const mostRemembered = 8
const remembered = new Map<Entry, Beginning>()

async function beginningText(entry: Entry): Promise<Beginning> {
  const known = remembered.get(entry)
  if (known) return known
  const beginning = { ...headText(entry, await firstBytes(entry)), cut: new Map() }
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(entry, beginning)
  return beginning
}

async function* textRows(
  entry: Entry,
  delimiter: string,
  skipped: number,
  encoding: AnsweredEncoding,
): AsyncGenerator<TableRow[]> {
  const records = new Records(delimiter, entry.name)
  const answered = encoding !== null && (await needsAnswer(entry)) ? encoding : null
  let mayHoldNul = false
  const usable = (rows: TableRow[]) => {
    const below = rows[0] && rows[0].line <= skipped ? rows.filter((row) => row.line > skipped) : rows
    return mayHoldNul ? below.map(withoutNul) : below
  }
  for await (const chunk of asUtf8(entry.open(), entry.name, answered)) {
    mayHoldNul ||= chunk.includes(0)
    if (!records.isOver) yield usable(records.read(chunk))
  }
  yield usable(records.end())
}

type HeadText = Readonly<{ text: string; encoding: Encoding; isWhole: boolean }>

/** The first bytes as text, to be looked at; never refused, since a look decides nothing. */
function headText(entry: Entry, bytes: Buffer): HeadText {
  const isWhole = bytes.length >= entry.sizeBytes
  const encoding = encodingOf(bytes)
  const whole = isWhole ? bytes : wholeLines(bytes, encoding)
  return { text: decoded(whole, encoding), encoding, isWhole }
}

function decoded(bytes: Buffer, encoding: Encoding): string {
  const name = { 'UTF-8': 'utf-8', 'UTF-16LE': 'utf-16le', 'UTF-16BE': 'utf-16be', 'Windows-1252': 'windows-1252' }[
    encoding
  ]
  return new TextDecoder(name).decode(bytes)
}

/** Of a longer file only what ends with a line, so that neither a letter nor a row is cut in two. */
function wholeLines(bytes: Buffer, encoding: Encoding): Buffer {
  const isWide = encoding === 'UTF-16LE' || encoding === 'UTF-16BE'
  const end = Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d))
  if (end < 0) return bytes.subarray(0, bytes.length & ~3)
  // In UTF-16 a line break has two bytes; the pair is kept whole.
  return bytes.subarray(0, isWide ? (end & ~1) + 2 : end + 1)
}

/** The first 64 KiB of a file. */
export async function firstBytes(entry: Entry): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of entry.open()) {
    pieces.push(piece)
    bytes += piece.length
    if (bytes >= headBytes) break
  }
  return Buffer.concat(pieces).subarray(0, headBytes)
}
