import type { Grade, MeasureId, Step } from '../../../src/contract/engagement.ts'
import type { WrittenEvent } from './written-cohort.ts'

/** A measure of a window, counted again. */
export type Recounted = {
  id: MeasureId
  from: string
  to: string
  value: number | null
  numerator: number | null
  denominator: number | null
  grade: Grade
}

export type Span = { from: string; to: string }
export type Answer = { value: number | null; numerator: number | null; denominator: number | null }

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs
export const plus = (day: string, days: number) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
export const apart = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayMs
export const daysOf = ({ from, to }: Span) => {
  const days: string[] = []
  for (let day = from; day < to; day = plus(day, 1)) days.push(day)
  return days
}
const isStart = (day: string, by: Step) => {
  if (by === 'week') return new Date(day).getUTCDay() === 1
  if (by === 'month') return day.endsWith('-01')
  return by === 'quarter' && ['01-01', '04-01', '07-01', '10-01'].includes(day.slice(5))
}
export const monday = (day: string): string => (isStart(day, 'week') ? day : monday(plus(day, -1)))

export function spansOf(whole: Span, by: Step): Span[] {
  const starts = daysOf(whole).filter((day, at) => at === 0 || isStart(day, by))
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? whole.to }))
}

export function spanBefore(span: Span, by: Step): Span {
  let from = plus(span.from, -daysOf(span).length)
  if (by !== 'total' && isStart(span.from, by) && isStart(span.to, by)) {
    from = plus(span.from, -1)
    while (!isStart(from, by)) from = plus(from, -1)
  }
  return { from, to: span.from }
}

export const isContribution = (event: WrittenEvent) => ['post', 'reply', 'artefact'].includes(event.kind)
export const isAct = (event: WrittenEvent) => !['join', 'leave'].includes(event.kind)
export const total = (values: number[]) => values.reduce((a, b) => a + b, 0)
export const middle = (values: number[]) => {
  const sorted = [...values].sort((a, b) => a - b)
  if (sorted.length === 0) return null
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[sorted.length / 2 - 1] ?? 0)) / 2
}
/** The index by its other definition: the mean difference of all pairs, over twice the mean. */
export const unevenness = (counts: number[]) => {
  let differences = 0
  for (const a of counts) for (const b of counts) differences += Math.abs(a - b)
  const n = counts.length
  return n < 2 || total(counts) === 0 ? null : differences / (n * (n - 1)) / (2 * (total(counts) / n))
}

export const share = (k: number, n: number): Answer => ({ value: n > 0 ? k / n : null, numerator: k, denominator: n })
export const count = (k: number): Answer => ({ value: k, numerator: k, denominator: null })
export const over = (value: number | null, denominator: number): Answer => ({ value, numerator: null, denominator })
export const plain = (value: number | null): Answer => ({ value, numerator: null, denominator: null })
/** A network of fewer says nothing. */
export const ofEight = (people: number[], answer: Answer) => (people.length < 8 ? plain(null) : answer)
