import Database from 'better-sqlite3'

const left = new Set([
  'sqlite_sequence',
  'edit_step',
  'edit_change',
  'edit_recording',
  'import',
  'import_reject',
  // What was answered about files is remembered on purpose, whatever becomes of the import.
  'source_answers',
])

/** Everything a workspace file says, row by row, without the history of edits and imports. Row numbers count unless `byMeaning`, which leaves them and import numbers out. */
export function logicalContent(file: string, { byMeaning = false } = {}): Record<string, string[]> {
  const handle = new Database(file, { readonly: true })
  try {
    const tables = handle.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
    const content: Record<string, string[]> = {}
    for (const table of tables.filter((name) => !left.has(name)).sort()) {
      const rows = handle.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]
      content[table] = rows.map((row) => JSON.stringify(byMeaning ? meaning(row) : row)).sort()
    }
    return content
  } finally {
    handle.close()
  }
}

function meaning(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'id' && !/_id$/.test(column)))
}
