import type { ImportPreview } from '../../../contract/imports.ts'

type Reason = ImportPreview['rejectedBy'][number]

/** Reasons that differ only in what they quote or number, as one: the most frequent first, with the place of the first row. */
export function alikeTogether(reasons: readonly Reason[]): Reason[] {
  const groups = new Map<string, Reason>()
  for (const reason of reasons) {
    const likeness = reason.reason.replace(/"[^"]*"|“[^”]*”|\d+/g, '…')
    const known = groups.get(likeness)
    groups.set(likeness, known ? { ...known, reason: likeness, count: known.count + reason.count } : reason)
  }
  return [...groups.values()].sort((a, b) => b.count - a.count)
}
