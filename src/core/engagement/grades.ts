import { type Grade, MeasureId } from '../../contract/engagement.ts'
import type { ImportRecord } from './engagement.repo.ts'
import { measureRules, ruleOf } from './measures.ts'

/**
 * What several imports together can say about a measure: exact only when all can, unavailable when none can or there is none, else a proxy.
 */
export function combinedGrade(imports: readonly Pick<ImportRecord, 'grades'>[], id: MeasureId): Grade {
  const grades = new Set(imports.map((one) => one.grades[id]))
  if (grades.size === 0) return 'unavailable'
  const [only] = grades
  return grades.size === 1 && only ? only : 'proxy'
}

/**
 * What events tell of every measure, given what their source restricts: others are told as well as the measure that they are like, else exactly. Presence is
 * exact only where a source says so, because most exports don't hold who read; what texts tell is not available unless the import found texts.
 */
export function gradesOfEvents(restricted: Partial<Record<MeasureId, Grade>>): Record<MeasureId, Grade> {
  const gradeOf = (id: MeasureId): Grade => {
    const { toldLike, needsText } = ruleOf(id)
    if (needsText) return restricted[id] ?? 'unavailable'
    return restricted[id] ?? (toldLike ? gradeOf(toldLike) : id === 'present-rate' ? 'proxy' : 'exact')
  }
  return Object.fromEntries(MeasureId.options.map((id) => [id, gradeOf(id)])) as Record<MeasureId, Grade>
}

/** What texts tell, where there are some: by rules of thumb. */
export const gradesOfTexts: Partial<Record<MeasureId, Grade>> = Object.fromEntries(
  measureRules.filter(({ needsText }) => needsText).map(({ definition }) => [definition.id, 'proxy']),
)

/** The better of two: totals may tell roughly what events don't tell at all. */
export function betterGrade(one: Grade, other: Grade): Grade {
  return rank[one] >= rank[other] ? one : other
}

const rank: Record<Grade, number> = { unavailable: 0, proxy: 1, exact: 2 }
