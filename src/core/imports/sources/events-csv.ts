import type { EventMapping } from '../../../contract/imports.ts'
import type { Question } from '../../../contract/sources.ts'
import { refuse } from '../../refusal.ts'
import { TimesSeen } from '../../time/written-times.ts'
import { headerProblems } from '../intake/columns.ts'
import { exportInstead, otherKindOf } from '../intake/encoding.ts'
import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { looksLikeJsonLines } from '../intake/json-lines.ts'
import { openJsonTable } from '../intake/json-table.ts'
import { firstBytes, isTable, openTable, type Table } from '../intake/tables.ts'
import { askAboutEncoding, askAboutTimes, timesOf } from './asking.ts'
import { certainMapping, columnsOf, hasColumns, listed, suggestMapping, tableShape } from './event-mapping.ts'
import { EventRows } from './event-rows.ts'
import { isUsageReport, otherReports } from './microsoft-report.ts'
import type { Draft, Holdings, Reading, Recognition, Source } from './source.ts'
import { tableEntries } from './table-files.ts'

/** Any table of events, one row each, through a mapping of its columns. */
export const eventsCsv: Source = {
  id: 'events-csv',
  title: 'Table of events (CSV)',
  looksLike:
    'Any table with one row for each act, as CSV, Excel sheet or JSON lines: when, who, and if possible what and in which conversation.',
  steps: [],
  platform: 'events-csv',
  grain: 'events',
  scope: 'space',
  usesMapping: true,
  recognise,
  questions,
  read,
  grades,
}

async function recognise(files: Files, mapping: EventMapping | null): Promise<Recognition> {
  const found = await firstTable(files, mapping)
  if (!found) return noTable(files)
  if (found.columns.some((name) => unwritten.test(name))) return { isNot: 'it is no text' }
  const table = tableShape(found)
  if (mapping) {
    columnsOf(mapping, found)
    return { is: 'You said which column is which.', table, mapping }
  }
  if (found.columns.length < 2) return { isNot: 'it has only one column' }
  if (isUsageReport(found.columns)) return { isNot: 'it is a usage report', hint: otherReports }
  const certain = certainMapping(table.suggested)
  if (!certain) return { asks: table }
  return { is: `Its columns "${certain.at}" and "${certain.person}" say when and who.`, table, mapping: certain }
}

async function noTable(files: Files): Promise<Recognition> {
  const [only] = files.isSingle ? files.entries : []
  const kind = only ? otherKindOf(await firstBytes(only)) : null
  return kind === null ? { isNot: 'it is no table' } : { isNot: `it is ${kind}`, hint: exportInstead(kind) }
}

/** What stands in no text: most control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritten = /[\0-\x08\x0e-\x1f]/

async function firstTable(files: Files, mapping: EventMapping | null): Promise<Table | null> {
  for (const entry of entriesOf(files)) {
    const table = await tableIn(entry, mapping, null)
    if (table) return table
  }
  return null
}

function entriesOf(files: Files): Entry[] {
  if (files.isSingle) return [...files.entries]
  const lines = files.entries.filter(
    ({ name, sizeBytes }) => /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(name) && sizeBytes > 0,
  )
  return [...tableEntries(files), ...lines]
}

async function tableIn(entry: Entry, mapping: EventMapping | null, reading: Reading | null): Promise<Table | null> {
  if (await looksLikeJsonLines(entry)) return openJsonTable(entry)
  if (!(await isTable(entry))) return null
  const hasHeader = (cells: readonly string[]) =>
    mapping ? hasColumns(mapping, cells) : certainMapping(suggestMapping(cells)) !== null
  return openTable(entry, { encoding: reading?.answers.encoding ?? null, hasHeader })
}

/** What can't be told apart in the table can't be measured from it. */
function grades({ kinds, mapping }: Holdings) {
  const hasThreads = Boolean(mapping?.thread ?? mapping?.replyTo)
  return {
    ...(hasThreads
      ? {}
      : ({
          'thread-starts': 'unavailable',
          'reply-coverage': 'unavailable',
          'hours-to-first-reply-median': 'unavailable',
        } as const)),
    ...(kinds.has('reaction') ? {} : ({ 'reacting-rate': 'unavailable' } as const)),
    ...(kinds.has('view') ? ({ 'present-rate': 'exact' } as const) : {}),
  }
}

async function questions(files: Files, reading: Reading): Promise<readonly Question[]> {
  const encoding = await askAboutEncoding(entriesOf(files), reading)
  if (encoding.length > 0 || !reading.mapping) return encoding
  const tables = await tablesIn(files, reading, reading.mapping)
  return askAboutTimes(await timesSeen(tables, reading.mapping), inMappedZone(reading, reading.mapping))
}

/** A zone that the mapping names is an answer. */
function inMappedZone(reading: Reading, { timeZone }: EventMapping): Reading {
  return timeZone === null ? reading : { ...reading, zone: timeZone, answers: { ...reading.answers, zone: timeZone } }
}

async function tablesIn(files: Files, reading: Reading, mapping: EventMapping): Promise<Table[]> {
  const tables: Table[] = []
  for (const entry of entriesOf(files)) {
    const table = await tableIn(entry, mapping, reading)
    if (table) tables.push(table)
  }
  return tables
}

/** What the times leave open: told by the first rows where programs wrote them, otherwise by all. */
async function timesSeen(tables: readonly Table[], mapping: EventMapping): Promise<TimesSeen> {
  const seen = new TimesSeen()
  for (const table of tables) {
    const { at } = columnsOf(mapping, table)
    for (const cells of table.sample) seen.see(cells[at] ?? '')
  }
  if (seen.isCertain) return seen
  for (const table of tables) {
    const { at } = columnsOf(mapping, table)
    for await (const rows of table.rows()) for (const row of rows) if ('cells' in row) seen.see(row.cells[at] ?? '')
  }
  return seen
}

async function* read(files: Files, reading: Reading): AsyncGenerator<Draft[]> {
  const { mapping } = reading
  if (!mapping) return refuseUnmapped(files)
  const tables = await tablesIn(files, reading, mapping)
  const seen = await timesSeen(tables, mapping)
  const inZone = inMappedZone(reading, mapping)
  for (const table of tables) {
    const times = timesOf(seen, inZone)
    const rows = new EventRows(columnsOf(mapping, table), mapping, times, table.file)
    yield problems(aboveProblems(table), headerProblems(table.file, table.columns))
    yield* draftsOf(table, rows)
    yield problems(times.notes(table.file))
  }
}

async function* draftsOf(table: Table, rows: EventRows): AsyncGenerator<Draft[]> {
  for await (const piece of table.rows()) {
    const drafts: Draft[] = []
    for (const row of piece)
      drafts.push(
        'cells' in row
          ? rows.draftOf(row.cells, row.line)
          : { type: 'rejected', file: table.file, line: row.line, reason: row.reason },
      )
    yield drafts
  }
}

async function refuseUnmapped(files: Files): Promise<never> {
  const table = await firstTable(files, null)
  refuse('import-mapping-needed', { file: table?.file ?? files.label, columns: listed(table?.columns ?? []) })
}

function aboveProblems({ file, above }: Table): string[] {
  if (above === 0) return []
  return [
    `${above === 1 ? 'One row' : `${above} rows`} above the header of ${file} ${above === 1 ? 'was' : 'were'} left out.`,
  ]
}

function problems(...texts: string[][]): Draft[] {
  return texts.flat().map((text) => ({ type: 'problem', text }))
}
