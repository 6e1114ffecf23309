import { type Grade, MeasureId } from '../../contract/engagement.ts'
import type { ImportPreview } from '../../contract/imports.ts'
import { ruleOf } from '../engagement/measures.ts'
import type { Opened } from './taking.ts'
import type { Tally } from './tally.ts'

/** What each measure can honestly be from an import; whatever its source doesn't restrict is exact. */
export function gradesOf({ source, mapping }: Opened, tally: Tally): Record<MeasureId, Grade> {
  const restricted = source.grades({ kinds: new Set(tally.kinds.keys()), mapping })
  return Object.fromEntries(MeasureId.options.map((id) => [id, restricted[id] ?? 'exact'])) as Record<MeasureId, Grade>
}

export function unlockedBy(opened: Opened, tally: Tally): ImportPreview['unlocks'] {
  const grades = gradesOf(opened, tally)
  return MeasureId.options.map((id) => ({ measureId: id, title: ruleOf(id).definition.title, grade: grades[id] }))
}
