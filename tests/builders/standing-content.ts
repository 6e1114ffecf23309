import type Database from 'better-sqlite3'

type Row = Readonly<Record<string, unknown>>

/** What says nothing about what came in: the history of edits, of imports, and what was answered on the way. */
const left = new Set([
  'sqlite_sequence',
  'edit_step',
  'edit_change',
  'edit_recording',
  'import',
  'import_reject',
  'source_answers',
])

/**
 * Everything a cohort's standing imports left in a workspace, with every row that another one names told by what it is instead of by its number: a person
 * by their accounts or name, an account by platform and key, an event by its key, an import by its place among those that stand. Two workspaces are equal
 * here exactly when nobody could tell them apart but by row numbers.
 */
export function standingContent(handle: Database.Database): Record<string, string[]> {
  const tables = handle.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  const rowsOf = (table: string) => handle.prepare(`SELECT * FROM "${table}"`).all() as Row[]
  const names = namesOf(rowsOf)
  return Object.fromEntries(
    tables
      .filter((table) => !left.has(table))
      .sort()
      .map((table) => {
        const references = handle.pragma(`foreign_key_list("${table}")`) as { from: string; table: string }[]
        const rows = rowsOf(table).map((row) => JSON.stringify(told(row, references, names)))
        return [table, rows.sort()]
      }),
  )
}

type Names = ReadonlyMap<string, ReadonlyMap<unknown, unknown>>

function told(row: Row, references: readonly { from: string; table: string }[], names: Names): Row {
  const { id: _, ...rest } = row
  const named: Record<string, unknown> = { ...rest }
  for (const { from, table } of references) named[from] = names.get(table)?.get(row[from]) ?? row[from]
  return named
}

function namesOf(rowsOf: (table: string) => Row[]): Names {
  const accounts = new Map(rowsOf('identity').map((row) => [row.id, `${row.platform}:${row.key}`]))
  const accountsOf = new Map<unknown, string[]>()
  for (const row of rowsOf('identity'))
    accountsOf.set(row.person_id, [...(accountsOf.get(row.person_id) ?? []), `${row.platform}:${row.key}`].sort())
  const standing = rowsOf('import').filter((row) => row.undone_at === null)
  return new Map<string, ReadonlyMap<unknown, unknown>>([
    ['identity', accounts],
    [
      'person',
      new Map(rowsOf('person').map((row) => [row.id, accountsOf.get(row.id)?.join(' ') ?? `roster:${row.name}`])),
    ],
    ['event', new Map(rowsOf('event').map((row) => [row.id, row.source_key]))],
    ['total', new Map(rowsOf('total').map((row) => [row.id, row.source_key]))],
    ['import', new Map(standing.map((row, place) => [row.id, `import ${place + 1}`]))],
    ['cohort', new Map(rowsOf('cohort').map((row) => [row.id, row.name]))],
  ])
}
