import type { Handle } from './connection.ts'

/**
 * Takes indexes away inside the open transaction, and gives the function that makes them again: writing very many rows costs less without them, and making them at
 * the end sorts once. Until then nothing watches that what has to be unique is.
 */
export function withoutIndexes(handle: Handle, names: readonly string[]): () => void {
  const made = names.map((name) => {
    const row = handle.prepare("SELECT sql FROM sqlite_master WHERE type = 'index' AND name = ?").get(name)
    const { sql } = row as { sql: string }
    handle.exec(`DROP INDEX ${name}`)
    return sql
  })
  return () => {
    for (const sql of made) handle.exec(sql)
  }
}
