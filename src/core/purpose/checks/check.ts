import type { Cohort } from '../../../contract/cohorts.ts'
import type { Purpose, PurposeField, PurposeNote } from '../../../contract/purpose.ts'

/** When the cohort runs, both days inclusive. */
export type CohortDays = Pick<Cohort, 'startsOn' | 'endsOn'>

/** What a check found: the note without the check's name. */
export type Finding = Omit<PurposeNote, 'check'>

/** Looks at a purpose for one weakness. A check says nothing of what is still blank, unless the blank is the weakness. */
export type PurposeCheck = Readonly<{
  id: string
  find: (purpose: Purpose, days: CohortDays | null) => readonly Finding[]
}>

type Words = Readonly<{ says: string; why: string; mend: string; words?: string; example?: string }>

export function weak(field: PurposeField, { words = '', example = '', ...said }: Words): Finding {
  return { field, words, example, ...said, weight: 'weak' }
}

export function refused(field: PurposeField, words: Words): Finding {
  return { ...weak(field, words), weight: 'refused' }
}
