import type { Purpose, PurposeNote, PurposeView } from '../../contract/purpose.ts'
import type { CohortDays } from './checks/check.ts'
import { purposeChecks } from './checks/checks.ts'

/** What is weak in a purpose and how to mend it, in the order in which it reads. Says nothing of fields that are still blank. */
export function notesOn(purpose: Purpose, days: CohortDays | null): PurposeNote[] {
  return purposeChecks.flatMap(({ id, find }) => find(purpose, days).map((found) => ({ check: id, ...found })))
}

/** Which of the two purposes are written and count as one. */
export function standing(purpose: Purpose, notes: readonly PurposeNote[]): PurposeView['stands'] {
  const isRefused = notes.some(({ field, weight }) => field === 'spacePurpose' && weight === 'refused')
  return {
    training: [purpose.audience, purpose.fromState, purpose.toState].every((text) => text.trim() !== ''),
    space: purpose.spacePurpose.trim() !== '' && !isRefused,
  }
}
