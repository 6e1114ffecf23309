import type { Starter } from '../../contract/entries.ts'
import { type EntryKind, entryKinds } from '../../contract/entry-kinds.ts'

type StarterData = Readonly<{ group?: string; why?: string; body: Record<string, unknown> }>

/** The ready-made entries of each kind, as data in resources/starters/. A kind without any is left out. */
const starterData: Readonly<Partial<Record<EntryKind, readonly StarterData[]>>> = {}

/** Ready-made entries of a kind; empty when there are none. */
export function startersOf<Kind extends EntryKind>(kind: Kind): Starter<Kind>[] {
  return (starterData[kind] ?? []).map(
    ({ body, why = '', group = '' }) =>
      ({ kind, body: entryKinds[kind].body.parse(body), why, group }) as unknown as Starter<Kind>,
  )
}
