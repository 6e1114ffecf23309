import type { PurposeField } from '../../../contract/purpose.ts'

/** The element that a note is about. */
export function fieldId(field: PurposeField): string {
  return `purpose-${field}`
}

/** The element that says a note, by its place in the list. */
export function noteId(at: number): string {
  return `purpose-note-${at}`
}

/** What a field is called away from the builder. */
export const fieldNames: Readonly<Record<PurposeField, string>> = {
  audience: 'Who will change',
  fromState: 'From',
  toState: 'To',
  behaviours: 'You will see them',
  measure: 'Measured by',
  baseline: 'Baseline',
  target: 'Target',
  dueOn: 'Date',
  vagueOutcome: 'The vague outcome',
  spacePurpose: 'Purpose of the space',
}
