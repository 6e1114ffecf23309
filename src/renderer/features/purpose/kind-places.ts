import type { EntryKind } from '../../../contract/entry-kinds.ts'
import type { EntryId } from '../../../contract/scalars.ts'

/** The screen and section where entries of a kind are written; the entry's number comes after it. */
const places: Readonly<Partial<Record<EntryKind, readonly [screen: string, section: string]>>> = {
  plannedMeasure: ['purpose', 'measures'],
  decision: ['purpose', 'decisions'],
  prompt: ['audience', 'prompts'],
  rhythm: ['nudges', 'events'],
  norm: ['community', 'norms'],
  topic: ['community', 'topics'],
  conversation: ['community', 'conversations'],
  platform: ['ecosystem', 'platforms'],
  badge: ['ecosystem', 'recognition'],
  recognition: ['ecosystem', 'recognition'],
}

/** Where an entry is edited, as parts of the address; null while its kind has no screen. */
export function placeOfEntry({ kind, id }: { kind: EntryKind; id: EntryId }): readonly [string, ...string[]] | null {
  if (kind === 'nudge') return ['nudges', 'calendar', `open=${id}`]
  const place = places[kind]
  return place ? [...place, String(id)] : null
}
