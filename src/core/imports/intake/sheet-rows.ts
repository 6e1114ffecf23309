import { refuse } from '../../refusal.ts'
import type { Entry } from './entry.ts'
import type { TableRow } from './records.ts'
import { type CellForm, unescaped } from './workbook-parts.ts'
import { readXml } from './xml.ts'

/** What cells point to: texts by number, the form of each style, and the day that dates count from (milliseconds since 1970). */
export type SheetContext = Readonly<{ texts: readonly string[]; forms: readonly CellForm[]; firstDay: number }>

const mostCells = 5_000_000
const mostColumns = 1000
const mostRows = 1_048_576
const rowsAtOnce = 500
const day = 86_400_000

/**
 * The rows of a sheet as text, as long as they are filled, some hundred at a time. Times are as the sheet shows them: `2026-01-05T09:30:00`, days `2026-01-05`, both
 * without a zone. Refused: more than 5,000,000 cells, 1,000 columns or the rows that a sheet can have.
 */
export async function* sheetRows(sheet: Entry, file: string, context: SheetContext): AsyncGenerator<TableRow[]> {
  const found = new RowsFound(file, sheet.name, context)
  for await (const _ of readXml(sheet, file, found)) {
    if (found.rows.length >= rowsAtOnce) yield found.handOver()
  }
  yield found.handOver()
}

class RowsFound {
  rows: TableRow[] = []
  readonly #file: string
  readonly #sheet: string
  readonly #context: SheetContext
  #count = 0
  #line = 0
  #cells: string[] = []
  #column = 0
  #type = ''
  #style = -1
  #value = ''
  #takesText = false
  #isReadingAid = false

  constructor(file: string, sheet: string, context: SheetContext) {
    this.#file = file
    this.#sheet = sheet
    this.#context = context
  }

  handOver(): TableRow[] {
    const rows = this.rows
    this.rows = []
    return rows
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'c') {
      this.#column = attributes.r === undefined ? this.#column : columnNumber(attributes.r)
      this.#type = attributes.t ?? 'n'
      this.#style = attributes.s === undefined ? -1 : Number(attributes.s)
      this.#value = ''
    } else if (name === 'v' || name === 't') this.#takesText = !this.#isReadingAid
    else if (name === 'rPh') this.#isReadingAid = true
    else if (name === 'row') this.#begin(attributes.r)
  }

  readonly text = (piece: string): void => {
    if (this.#takesText) this.#value += piece
  }

  readonly close = (name: string): void => {
    if (name === 'v' || name === 't') this.#takesText = false
    else if (name === 'rPh') this.#isReadingAid = false
    else if (name === 'c') this.#endCell()
    else if (name === 'row') this.rows.push({ line: this.#line, cells: this.#cells })
  }

  #begin(number: string | undefined): void {
    const line = number === undefined ? this.#line + 1 : Number(number)
    if (!Number.isInteger(line) || line < 1 || line > mostRows)
      refuse('import-damaged', { file: this.#file, place: this.#sheet, because: 'it numbers a row that no sheet has' })
    this.#line = line
    this.#cells = []
    this.#column = 0
  }

  #endCell(): void {
    const text = this.#textOf(this.#value)
    const at = this.#column++
    if (text === '') return
    if (at >= mostColumns || at < 0)
      this.#tooLarge(`row ${this.#line} has more than ${mostColumns.toLocaleString('en')} columns`)
    if (++this.#count > mostCells) this.#tooLarge(`it has more than ${mostCells.toLocaleString('en')} cells`)
    while (this.#cells.length < at) this.#cells.push('')
    this.#cells[at] = text
  }

  #textOf(value: string): string {
    if (value === '') return ''
    if (this.#type === 's') return this.#context.texts[Number(value)] ?? ''
    if (this.#type === 'b') return value === '1' ? 'true' : 'false'
    if (this.#type !== 'n') return unescaped(value)
    const number = Number(value)
    if (Number.isNaN(number)) return value
    const form = this.#context.forms[this.#style] ?? 'plain'
    if (form !== 'plain') return shownTime(number, form, this.#context.firstDay)
    return /^-?\d+$/.test(value) ? value : String(number)
  }

  #tooLarge(because: string): never {
    refuse('import-too-large', { file: this.#file, because })
  }
}

/** The position of a cell by its reference: 0 for A1, 27 for AB3; beyond every table where it is none. */
function columnNumber(reference: string): number {
  let column = 0
  for (let index = 0; index < reference.length; index++) {
    const letter = reference.charCodeAt(index) & ~32
    if (letter < 65 || letter > 90) return index === 0 ? mostColumns : column - 1
    column = Math.min(column * 26 + letter - 64, mostColumns + 1)
  }
  return column - 1
}

function shownTime(number: number, form: Exclude<CellForm, 'plain'>, firstDay: number): string {
  const milliseconds = Math.round(number * day)
  if (form === 'time' || (form === 'moment' && number >= 0 && number < 1)) return clock(milliseconds)
  const at = new Date(firstDay + milliseconds)
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999 || number < 0) return String(number)
  const text = at.toISOString()
  if (form === 'day' && Number.isInteger(number)) return text.slice(0, 10)
  return text.endsWith('.000Z') ? text.slice(0, 19) : text.slice(0, 23)
}

/** A time of day or a length of time: `9:05:00`, `26:30:00`. */
function clock(milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000)
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${milliseconds < 0 ? '-' : ''}${hours}:${String(minutes).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}
