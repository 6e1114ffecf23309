import type { Purpose } from '../../contract/purpose.ts'

/** A purpose in which nothing is written yet. */
export const blankPurpose: Purpose = {
  audience: '',
  fromState: '',
  toState: '',
  vagueOutcome: '',
  measure: { name: '', unit: '', baseline: null, target: null, dueOn: null },
  spacePurpose: '',
}

/** The transformation statement as one sentence; "…" stands where something is still missing. */
export function statementOf(purpose: Purpose): string {
  const audience = capitalised(clause(purpose.audience))
  const change = `${audience} will go from ${clause(purpose.fromState)} to ${clause(purpose.toState)}`
  return `${change}${measured(purpose.measure)}.`
}

function measured({ name, unit, baseline, target, dueOn }: Purpose['measure']): string {
  if (name === '' && target === null) return ''
  const amount = (value: number | null) =>
    value === null ? '…' : `${value.toLocaleString('en-GB')}${unit === '%' ? '%' : unit && ` ${unit}`}`
  const by =
    dueOn === null
      ? ''
      : ` by ${new Date(`${dueOn}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })}`
  return `, seen in ${clause(name)} moving from ${amount(baseline)} to ${amount(target)}${by}`
}

function clause(text: string): string {
  return text.trim().replace(/[.;,\s]+$/, '') || '…'
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1)
}
