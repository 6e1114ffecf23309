import type { EntryKind } from '../../../contract/entry-kinds.ts'
import type { CohortId, EntryId } from '../../../contract/scalars.ts'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'

/** What evidence may lead to, with the word for it and where it is written. */
const places: Readonly<Partial<Record<EntryKind, Readonly<{ word: string; at: readonly [string, string] }>>>> = {
  nudge: { word: 'Nudge', at: ['nudges', 'calendar'] },
  exportDay: { word: 'Export day', at: ['nudges', 'exports'] },
  holiday: { word: 'Holiday', at: ['nudges', 'holidays'] },
  rhythm: { word: 'Event', at: ['nudges', 'events'] },
  conversation: { word: 'Conversation', at: ['community', 'conversations'] },
  topic: { word: 'Topic', at: ['community', 'topics'] },
  badge: { word: 'Badge', at: ['ecosystem', 'recognition'] },
  plannedMeasure: { word: 'Measure', at: ['purpose', 'measures'] },
}

const kinds = Object.keys(places) as EntryKind[]

export type EntryPlace = Readonly<{ word: string; path: string }>

/** Where the entries are written that advice stands on; none while nothing asks for one. */
export function useEntryPlaces(isAsked: boolean): (id: EntryId) => EntryPlace | null {
  const cohort = useCohort()
  const { data } = useAnswer(
    ['entries.list', cohort.id, 'week'],
    (client, asked) => client.entries.list({ cohortId: cohort.id, kinds }, asked),
    { isEnabled: isAsked },
  )
  const kindOf = new Map(data?.map(({ id, kind }) => [id, kind]))
  return (id) => {
    const kind = kindOf.get(id)
    const place = kind && places[kind]
    return kind && place ? { word: place.word, path: pathOf(cohort.id, kind, id) } : null
  }
}

function pathOf(cohortId: CohortId, kind: EntryKind, id: EntryId): string {
  const at = places[kind]?.at ?? ['', '']
  return pathTo(cohortId, at[0], at[1], kind === 'nudge' ? `open=${id}` : String(id))
}
