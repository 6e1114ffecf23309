import { foldHeader } from '../imports/intake/columns.ts'

/** Whether two header rows name the same columns; order, case, spaces, underscores and hyphens make no difference. */
export function areSameColumns(one: readonly string[], other: readonly string[]): boolean {
  return distinct(one) === distinct(other)
}

function distinct(columns: readonly string[]): string {
  return JSON.stringify([...new Set(columns.map(foldHeader))].sort())
}
