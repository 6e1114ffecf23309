import type { Purpose } from '../../../contract/purpose.ts'
import { dayInWords } from '../../ui/dates.ts'

/** A piece of the living sentence; `isOpen` where something is still to be written. */
export type StatementPart = Readonly<{ text: string; isOpen: boolean; isWritten: boolean }>

/** The transformation statement while it is being typed, cut so that what is written and what is missing can look different. */
export function statementParts({ audience, fromState, toState, measure }: Purpose): StatementPart[] {
  const parts = [
    written(capitalised(audience), 'Who'),
    fixed(' will go from '),
    written(fromState, 'what they do today'),
    fixed(' to '),
    written(toState, 'what they will be seen doing'),
  ]
  if (measure.name.trim() !== '' || measure.target !== null) {
    const amount = (value: number | null) =>
      value === null ? '' : `${value.toLocaleString('en-GB')}${unitAfter(measure.unit)}`
    parts.push(fixed(', seen in '), written(measure.name, 'a measure'))
    parts.push(
      fixed(' moving from '),
      written(amount(measure.baseline), 'a baseline'),
      fixed(' to '),
      written(amount(measure.target), 'a target'),
    )
    if (measure.dueOn) parts.push(fixed(' by '), written(dayInWords(measure.dueOn), ''))
  }
  return [...parts, fixed('.')]
}

function written(text: string, missing: string): StatementPart {
  const clean = text.trim().replace(/[.;,\s]+$/, '')
  return { text: clean || missing, isOpen: clean === '', isWritten: clean !== '' }
}

function fixed(text: string): StatementPart {
  return { text, isOpen: false, isWritten: false }
}

function unitAfter(unit: string): string {
  if (unit.trim() === '%') return '%'
  return unit.trim() === '' ? '' : `\u00a0${unit.trim()}`
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1)
}
