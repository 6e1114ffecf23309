import { type Grade, MeasureId } from '../../contract/engagement.ts'
import type { ImportPreview } from '../../contract/imports.ts'
import { ruleOf } from '../engagement/measures.ts'
import type { Opening } from './opening.ts'
import type { Tally } from './tally.ts'

/** What each measure can honestly be from an import; whatever its source doesn't restrict is exact, of totals unavailable. */
export function gradesOf({ source, mapping }: Opening, tally: Tally): Record<MeasureId, Grade> {
  const restricted = source.grades({ kinds: new Set(tally.kinds.keys()), mapping })
  const unnamed = source.grain === 'events' ? 'exact' : 'unavailable'
  return Object.fromEntries(MeasureId.options.map((id) => [id, restricted[id] ?? unnamed])) as Record<MeasureId, Grade>
}

export function unlockedBy(opened: Opening, tally: Tally): ImportPreview['unlocks'] {
  const grades = gradesOf(opened, tally)
  return MeasureId.options.map((id) => ({ measureId: id, title: ruleOf(id).definition.title, grade: grades[id] }))
}
