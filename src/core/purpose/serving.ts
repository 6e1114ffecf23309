import type { Serves } from '../../contract/design.ts'
import type { Entry } from '../../contract/entries.ts'
import { type EntryKind, entryKinds } from '../../contract/entry-kinds.ts'
import type { MapItem } from '../../contract/purpose.ts'

/** The kinds of entries that must name the purpose they serve: those whose body says so. */
export const servingKinds = (Object.keys(entryKinds) as EntryKind[]).filter(
  (kind) => 'serves' in entryKinds[kind].body.shape,
)

/** The entries of the purpose map: orphans first, then by kind in the order of `servingKinds`, each kind in the designer's order. */
export function mapItems(entries: readonly Entry[]): MapItem[] {
  const items = entries.map(({ id, kind, body }) => ({ id, kind, title: body.title, serves: servesOf(body) }))
  const rank = ({ kind, serves }: MapItem) =>
    (serves.length === 0 ? 0 : servingKinds.length) + servingKinds.indexOf(kind)
  return items.toSorted((one, other) => rank(one) - rank(other))
}

function servesOf(body: Entry['body']): Serves {
  return 'serves' in body ? [...new Set(body.serves)] : []
}
