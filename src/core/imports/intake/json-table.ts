import type { Entry } from './entry.ts'
import { type JsonLine, readJsonLines } from './json-lines.ts'
import type { TableRow } from './records.ts'
import { fittingRows } from './table-rows.ts'
import type { Table } from './tables.ts'

const linesLookedAt = 200
const sampleRows = 20
const mostColumns = 200
const deepest = 4
const longestCell = 1024 ** 2

/**
 * A file with one JSON object a line as a table: what lies within another object is a column with a dotted name (`user.id`). Its columns are those of the first 200
 * lines; lists are left out.
 */
export async function openJsonTable(entry: Entry): Promise<Table> {
  const first: JsonLine[] = []
  for await (const lines of readJsonLines(entry)) {
    first.push(...lines)
    if (first.length >= linesLookedAt) break
  }
  const names = new Set<string>()
  for (const line of first.slice(0, linesLookedAt)) if ('value' in line) addNames(line.value, '', names, 1)
  const columns = [...names].map((name) => name.trim())
  const paths = [...names].map((name) => ({ name, path: name.split('.') }))
  const rowOf = (line: JsonLine): TableRow => {
    if (!('value' in line)) return { line: line.line, reason: line.reason }
    if (!isRecord(line.value)) return { line: line.line, reason: 'it holds something other than named values' }
    const record = line.value
    return { line: line.line, cells: paths.map(({ name, path }) => textOf(valueAt(record, name, path))) }
  }
  return {
    file: entry.name,
    delimiter: '',
    encoding: 'JSON lines',
    columns,
    sample: first
      .map(rowOf)
      .flatMap((row) => ('cells' in row ? [row.cells] : []))
      .slice(0, sampleRows),
    headerLine: 0,
    above: 0,
    rows: () => fittingRows(mapped(entry, rowOf), columns.length, 0),
  }
}

async function* mapped(entry: Entry, rowOf: (line: JsonLine) => TableRow): AsyncGenerator<TableRow[]> {
  for await (const lines of readJsonLines(entry)) yield lines.map(rowOf)
}

function addNames(value: unknown, before: string, names: Set<string>, depth: number): void {
  if (!isRecord(value)) return
  for (const name of Object.keys(value)) {
    if (names.size >= mostColumns) return
    const inside = value[name]
    if (isRecord(inside)) {
      if (depth < deepest) addNames(inside, `${before}${name}.`, names, depth + 1)
    } else if (!Array.isArray(inside)) names.add(before + name)
  }
}

/** What has the whole name, dots and all, goes before what lies within. */
function valueAt(record: Record<string, unknown>, name: string, path: readonly string[]): unknown {
  if (Object.hasOwn(record, name)) return record[name]
  let inside: unknown = record
  for (const part of path) {
    if (!isRecord(inside) || !Object.hasOwn(inside, part)) return undefined
    inside = inside[part]
  }
  return inside
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.length > longestCell ? value.slice(0, longestCell) : value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
