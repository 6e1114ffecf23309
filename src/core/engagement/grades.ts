import type { Grade, MeasureId } from '../../contract/engagement.ts'
import type { ImportRecord } from './engagement.repo.ts'

/**
 * What several imports together can say about a measure: exact only when all can, unavailable when none can or there is none, else a proxy.
 * An import that is silent about a measure can't tell it.
 */
export function combinedGrade(imports: readonly Pick<ImportRecord, 'grades'>[], id: MeasureId): Grade {
  const grades = new Set(imports.map((one) => one.grades[id] ?? 'unavailable'))
  if (grades.size === 0) return 'unavailable'
  const [only] = grades
  return grades.size === 1 && only ? only : 'proxy'
}
