import type { Purpose, PurposeField } from '../../../contract/purpose.ts'
import { dayInWords } from '../../ui/dates.ts'

/** A piece of the living sentence; `isOpen` where something is still to be written, `field` where the words come from. */
export type StatementPart = Readonly<{ text: string; isOpen: boolean; isWritten: boolean; field: PurposeField | null }>

/** The transformation statement while it is being typed, cut so that what is written and what is missing can look different. */
export function statementParts({ audience, fromState, toState, behaviours, measure }: Purpose): StatementPart[] {
  const isSeen = behaviours.trim() !== ''
  return [
    written('audience', capitalised(audience), 'Who'),
    fixed(' will go from '),
    written('fromState', fromState, 'what they do today'),
    fixed(' to '),
    written('toState', toState, 'what they will be seen doing'),
    ...(isSeen ? [fixed('; you will see them '), written('behaviours', behaviours, '')] : []),
    ...measured(measure, isSeen),
    fixed('.'),
  ]
}

function measured(measure: Purpose['measure'], isSeen: boolean): StatementPart[] {
  if (measure.name.trim() === '' && measure.target === null) return []
  const amount = (value: number | null) =>
    value === null ? '' : `${value.toLocaleString('en-GB', { maximumFractionDigits: 10 })}${unitAfter(measure.unit)}`
  return [
    fixed(isSeen ? ', and ' : ', seen in '),
    written('measure', measure.name, 'a measure'),
    fixed(isSeen ? ' move from ' : ' moving from '),
    written('baseline', amount(measure.baseline), 'a baseline'),
    fixed(' to '),
    written('target', amount(measure.target), 'a target'),
    ...(measure.dueOn ? [fixed(' by '), written('dueOn', dayInWords(measure.dueOn), '')] : []),
  ]
}

function written(field: PurposeField, text: string, missing: string): StatementPart {
  const clean = text.trim().replace(/[.;,\s]+$/, '')
  return { text: clean || missing, isOpen: clean === '', isWritten: clean !== '', field }
}

function fixed(text: string): StatementPart {
  return { text, isOpen: false, isWritten: false, field: null }
}

function unitAfter(unit: string): string {
  if (unit.trim() === '%') return '%'
  return unit.trim() === '' ? '' : `\u00a0${unit.trim()}`
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1)
}

/** A text cut at the weak words in it; words that are no longer there are left out. */
export function cutAtWeak(text: string, weakWords: readonly string[]): Readonly<{ text: string; isWeak: boolean }>[] {
  const cuts = weakWords
    .filter((words) => words !== '')
    .map((words) => ({ from: text.toLowerCase().indexOf(words.toLowerCase()), length: words.length }))
    .filter(({ from, length }) => from >= 0 && length < text.length)
    .sort((one, other) => one.from - other.from)
  const pieces: { text: string; isWeak: boolean }[] = []
  let reached = 0
  for (const { from, length } of cuts) {
    if (from < reached) continue
    pieces.push(
      { text: text.slice(reached, from), isWeak: false },
      { text: text.slice(from, from + length), isWeak: true },
    )
    reached = from + length
  }
  return [...pieces, { text: text.slice(reached), isWeak: false }].filter((piece) => piece.text !== '')
}
