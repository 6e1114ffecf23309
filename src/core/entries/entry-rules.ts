import type { EntryBody, EntryKind } from '../../contract/entry-kinds.ts'
import { limitedEditionEnds } from '../ecosystem/badge-rule.ts'
import { checkNudge } from '../nudges/nudge-rule.ts'

/** What must hold before an entry of a kind is kept; refuses with a sentence. `before` is what it said until now; null for a new one. */
export type EntryRule<Kind extends EntryKind> = (body: EntryBody<Kind>, before: EntryBody<Kind> | null) => void

/** The kinds that have such a rule; each rule lives with its word. */
const rules: Readonly<{ [Kind in EntryKind]?: EntryRule<Kind> }> = {
  nudge: checkNudge,
  badge: limitedEditionEnds,
}

/** Refuses an entry that breaks its kind's rule. */
export function checkEntry<Kind extends EntryKind>(
  kind: Kind,
  body: EntryBody<Kind>,
  before: EntryBody<Kind> | null,
): void {
  const rule = rules[kind] as EntryRule<Kind> | undefined
  rule?.(body, before)
}
