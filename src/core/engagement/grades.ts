import type { Grade, MeasureId } from '../../contract/engagement.ts'
import type { ImportRecord } from './engagement.repo.ts'

/**
 * What several imports together can say about a measure: exact only when all can, unavailable when none can or there is none, else a proxy.
 */
export function combinedGrade(imports: readonly Pick<ImportRecord, 'grades'>[], id: MeasureId): Grade {
  const grades = new Set(imports.map((one) => one.grades[id]))
  if (grades.size === 0) return 'unavailable'
  const [only] = grades
  return grades.size === 1 && only ? only : 'proxy'
}

/** The better of two: totals may tell roughly what events don't tell at all. */
export function betterGrade(one: Grade, other: Grade): Grade {
  return rank[one] >= rank[other] ? one : other
}

const rank: Record<Grade, number> = { unavailable: 0, proxy: 1, exact: 2 }
