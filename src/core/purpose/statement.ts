import type { Purpose } from '../../contract/purpose.ts'
import { longDay } from '../wording/days.ts'
import { startingLarge } from '../wording/text.ts'

/** A purpose in which nothing is written yet. */
export const blankPurpose: Purpose = {
  audience: '',
  fromState: '',
  toState: '',
  behaviours: '',
  vagueOutcome: '',
  measure: { name: '', unit: '', baseline: null, target: null, dueOn: null },
  spacePurpose: '',
}

/** The transformation statement as one sentence; "…" stands where something is still missing. */
export function statementOf(purpose: Purpose): string {
  const audience = startingLarge(clause(purpose.audience))
  const change = `${audience} will go from ${clause(purpose.fromState)} to ${clause(purpose.toState)}`
  if (purpose.behaviours.trim() === '') return `${change}${seenIn(purpose.measure)}.`
  return `${change}; you will see them ${clause(purpose.behaviours)}${alongWith(purpose.measure)}.`
}

/** "22%", "3 days", or "…" while there is no number. */
export function amountInWords(value: number | null, unit: string): string {
  if (value === null) return '…'
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: 10 })}${unit.trim() === '%' ? '%' : unit.trim() && ` ${unit.trim()}`}`
}

function seenIn(measure: Purpose['measure']): string {
  return isOpen(measure) ? '' : `, seen in ${clause(measure.name)} moving ${wayOf(measure)}`
}

function alongWith(measure: Purpose['measure']): string {
  return isOpen(measure) ? '' : `, and ${clause(measure.name)} move ${wayOf(measure)}`
}

function isOpen({ name, target }: Purpose['measure']): boolean {
  return name.trim() === '' && target === null
}

function wayOf({ baseline, target, unit, dueOn }: Purpose['measure']): string {
  const by = dueOn === null ? '' : ` by ${longDay(dueOn)}`
  return `from ${amountInWords(baseline, unit)} to ${amountInWords(target, unit)}${by}`
}

function clause(text: string): string {
  return text.trim().replace(/[.;,\s]+$/, '') || '…'
}
