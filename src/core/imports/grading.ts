import { type Grade, MeasureId } from '../../contract/engagement.ts'
import type { ImportPreview } from '../../contract/imports.ts'
import { gradesOfEvents, gradesOfTexts } from '../engagement/grades.ts'
import { headlineRules } from '../engagement/measures.ts'
import type { Opening } from './opening.ts'
import type { Tally } from './tally.ts'

/** What each measure can honestly be from an import; of totals whatever its source doesn't name is unavailable. */
export function gradesOf({ source, mapping }: Opening, tally: Tally): Record<MeasureId, Grade> {
  const restricted = source.grades({ kinds: new Set(tally.kinds.keys()), mapping })
  if (source.grain === 'events') return gradesOfEvents({ ...(tally.hasText ? gradesOfTexts : {}), ...restricted })
  return Object.fromEntries(MeasureId.options.map((id) => [id, restricted[id] ?? 'unavailable'])) as Record<
    MeasureId,
    Grade
  >
}

/** The main measures that an import would tell. */
export function unlockedBy(opened: Opening, tally: Tally): ImportPreview['unlocks'] {
  const grades = gradesOf(opened, tally)
  return headlineRules.map(({ definition: { id, title } }) => ({ measureId: id, title, grade: grades[id] }))
}
