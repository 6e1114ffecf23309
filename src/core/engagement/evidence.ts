import type { Grade, MeasureId } from '../../contract/engagement.ts'
import type { Facts } from './facts.ts'
import { combinedGrade } from './grades.ts'
import type { MeasureRule } from './measure-rule.ts'
import { measureRules } from './measures.ts'
import { counted } from './wording.ts'

/** How well the imports of a cohort tell one measure, and why; if not exactly, what to export. */
export type Evidence = Readonly<{ id: MeasureId; title: string; grade: Grade; because: string }>

/** Every measure over all standing imports together. */
export function evidenceFor({ imports }: Pick<Facts, 'imports'>): Evidence[] {
  return measureRules.map((rule) => {
    const { id, title } = rule.definition
    const grade = combinedGrade(imports, id)
    return { id, title, grade, because: because(rule, grade, imports) }
  })
}

function because({ needs, definition }: MeasureRule, grade: Grade, imports: Facts['imports']): string {
  const all = counted(imports.length, { one: 'import', many: 'imports' })
  const exact = imports.filter((one) => one.grades[definition.id] === 'exact').length
  const isOne = imports.length === 1
  if (imports.length === 0) return `Nothing is imported yet. It needs ${needs}.`
  if (grade === 'exact')
    return isOne ? 'Your import holds all that it needs.' : `All of your ${all} hold what it needs.`
  if (grade === 'unavailable') {
    return `${isOne ? 'Your import doesn’t hold' : `None of your ${all} holds`} what it needs. To unlock it, import ${needs}.`
  }
  if (exact === 0) return `${isOne ? 'Your import comes' : 'Your imports come'} only near it. It needs ${needs}.`
  return `${exact} of your ${all} ${exact === 1 ? 'holds' : 'hold'} all that it needs, the rest only part of it. It needs ${needs}.`
}
