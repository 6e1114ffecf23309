import type { Answers } from '../../../contract/sources.ts'
import { columnOf, headerProblems } from '../intake/columns.ts'
import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { isTable, openTable, type Table } from '../intake/tables.ts'
import type { Author, Draft, TotalCount, TotalDraft } from './source.ts'
import { tableEntries } from './table-files.ts'

/** Names under which columns go, each with its aliases; the first that the table has is read. */
export type Names = Readonly<Record<string, readonly string[]>>

/** A cell of the row that is read, trimmed; empty where the table has no such column. */
type Cell<Columns extends Names> = (column: keyof Columns & string) => string

/** How a row is understood. */
export type SubjectOf<Columns extends Names> = (cell: Cell<Columns>) => Subject

/** Whose numbers a row holds and of which days (`to` exclusive), or why it isn't counted. */
type Subject =
  | Readonly<{ of: TotalDraft['of']; author: Author | null; channel: string | null; from: string; to: string }>
  | Readonly<{ ignored: string }>
  | Readonly<{ rejected: string }>

/** A report that is a table with a row for each person, channel or day. */
export type ReportShape<Columns extends Names> = Readonly<{
  columns: Columns
  /** Columns without which a table is no such report. */
  needed: readonly (keyof Columns & string)[]
  /** Headers that only another report has. */
  foreign?: readonly string[]
  /** Which column holds which count; of several columns their sum. */
  counts: Readonly<Partial<Record<TotalCount, readonly (keyof Columns & string)[]>>>
}>

/** How many tables are looked at to tell what an upload is; reading looks at all. */
export const fewTables = 20

/** The tables among the files that have the report's columns, and the columns that the best of the others lacks. */
export async function reportsAmong<Columns extends Names>(
  files: Files,
  shape: ReportShape<Columns>,
  { encoding }: Pick<Answers, 'encoding'>,
  most = Number.POSITIVE_INFINITY,
): Promise<{ found: Table[]; others: Entry[]; missing: readonly string[] | null }> {
  const found: Table[] = []
  const others: Entry[] = []
  let missing: readonly string[] | null = null
  for (const entry of tableEntries(files).slice(0, most)) {
    if (!(await isTable(entry))) continue
    const table = await openTable(entry, { encoding, hasHeader: (cells) => lacking(cells, shape).length === 0 })
    const lacks = lacking(table.columns, shape)
    if (lacks.length === 0) found.push(table)
    else others.push(entry)
    if (lacks.length > 0 && (missing === null || lacks.length < missing.length)) missing = lacks
  }
  return { found, others, missing }
}

/** The needed columns, by their first name, that a header row lacks. */
function lacking<Columns extends Names>(
  cells: readonly string[],
  { columns, needed, foreign = [] }: ReportShape<Columns>,
): string[] {
  if (columnOf(cells, foreign) >= 0) return needed.map((name) => columns[name]?.[0] ?? name)
  return needed.flatMap((name) => {
    const names = columns[name] ?? []
    return columnOf(cells, names) < 0 ? [names[0] ?? name] : []
  })
}

/**
 * The rows of a report as totals. The same subject of the same days twice with other numbers is rejected, because nothing says which of both is right; with
 * the same numbers it is left to be found a duplicate.
 */
export class ReportRows<Columns extends Names> {
  readonly #shape: ReportShape<Columns>
  readonly #subjectOf: SubjectOf<Columns>
  readonly #said = new SaidOnce()

  constructor(shape: ReportShape<Columns>, subjectOf: SubjectOf<Columns>) {
    this.#shape = shape
    this.#subjectOf = subjectOf
  }

  async *read(table: Table): AsyncGenerator<Draft[]> {
    yield headerProblems(table.file, table.columns).map((text) => ({ type: 'problem', text }))
    const at = new Map(
      Object.entries(this.#shape.columns).map(([name, names]) => [name, columnOf(table.columns, names)]),
    )
    for await (const piece of table.rows()) {
      yield piece.map((row) =>
        'cells' in row
          ? this.#draftOf((column) => row.cells[at.get(column) ?? -1]?.trim() ?? '', table.file, row.line)
          : { type: 'rejected', file: table.file, line: row.line, reason: row.reason },
      )
    }
  }

  #draftOf(cell: Cell<Columns>, file: string, line: number): Draft {
    const rejected = (reason: string): Draft => ({ type: 'rejected', file, line, reason })
    const subject = this.#subjectOf(cell)
    if ('ignored' in subject) return { type: 'ignored', reason: subject.ignored }
    if ('rejected' in subject) return rejected(subject.rejected)
    const counts: Partial<Record<TotalCount, number>> = {}
    for (const [count, columns] of Object.entries(this.#shape.counts) as [TotalCount, (keyof Columns & string)[]][]) {
      for (const column of columns) {
        const text = cell(column)
        if (text === '') continue
        const number = wholeNumber(text)
        if (number === null) return rejected(`"${text.slice(0, 40)}" is not a count`)
        counts[count] = (counts[count] ?? 0) + number
      }
    }
    if (Object.keys(counts).length === 0) return { type: 'ignored', reason: 'a row without any number' }
    const draft: TotalDraft = { type: 'total', ...subject, counts }
    return this.#said.contradicts(draft) ? rejected(saidTwice) : draft
  }
}

/** Notices when the same subject of the same days is met again with other numbers. */
export class SaidOnce {
  readonly #met = new Map<string, string>()

  contradicts({ of, author, channel, from, to, counts }: TotalDraft): boolean {
    const key = `${of} ${from} ${to} ${author?.key ?? channel ?? ''}`
    const numbers = JSON.stringify(counts)
    const known = this.#met.get(key)
    if (known === undefined) this.#met.set(key, numbers)
    return known !== undefined && known !== numbers
  }
}

/** Why such a row is rejected. */
export const saidTwice = 'the same days of the same subject stand in an earlier row with other numbers'

/** A count as reports write it: digits, perhaps with separators of thousands or decimals that are zero; null when it is none. */
function wholeNumber(text: string): number | null {
  if (/^\d{1,12}(?:\.0{1,6})?$/.test(text)) return Number(text)
  return /^\d{1,3}(?:,\d{3}){1,3}$/.test(text) ? Number(text.replaceAll(',', '')) : null
}
