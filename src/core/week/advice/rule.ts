import type { Advice, AdviceRule, EvidenceRow } from '../../../contract/week.ts'
import type { WeekFacts } from '../week-facts.ts'

/** One thing that a rule found: what to say, what it stands on and what can be done. */
export type Found = Omit<Advice, 'rule' | 'principle'>

/** One line of the catalogue: when it fires, and in which words. Adding one is a file beside the others and a line in advice.ts. */
export type AdviceFinder = Readonly<{
  rule: AdviceRule
  /** What in the design's thinking it rests on, in words. */
  principle: string
  find: (given: WeekFacts) => Found[]
}>

/** A row of evidence; what it doesn't lead to is null. */
export function row(says: string, leads: Partial<Omit<EvidenceRow, 'says'>> = {}): EvidenceRow {
  return { says, on: null, personId: null, thread: null, entryId: null, measureId: null, ...leads }
}
