import type { Measure, MeasureId } from '../../../contract/engagement.ts'
import { measureOf } from '../../engagement/measuring.ts'
import { printMeasure } from '../../engagement/print.ts'
import type { Week } from '../../engagement/weeks.ts'
import { number } from '../../wording/numbers.ts'
import { isWhole } from '../looking-back.ts'

/** A run of the last weeks on one side of all weeks before, as they are printed. */
export type Run = Readonly<{ side: 'above' | 'below'; last: readonly string[]; before: readonly string[] }>

/** Of run charts: seven points in a row on one side are no chance. Here on one side of every earlier week, because the middle of few weeks is itself chance. */
const longEnough = 7
const fewestBefore = 3

/** Null unless the last week has a value and ends a run. Weeks that aren't covered, and those without a value, are passed over. */
export function runOf(id: MeasureId, weeks: readonly Week[]): Run | null {
  const points = weeks.filter(isWhole).flatMap((week) => {
    const measure = measureOf(id, week.pair)
    if (measure.value === null) return []
    return [{ week, value: measure.value, text: textOf(measure, week) }]
  })
  const [last, before] = [points.slice(-longEnough), points.slice(0, -longEnough)]
  if (last.at(-1)?.week !== weeks.at(-1) || last.length < longEnough || before.length < fewestBefore) return null
  const valuesOf = (some: typeof points) => some.map(({ value }) => value)
  const isBelow = Math.max(...valuesOf(last)) < Math.min(...valuesOf(before))
  const isAbove = Math.min(...valuesOf(last)) > Math.max(...valuesOf(before))
  if (!isBelow && !isAbove) return null
  const textsOf = (some: typeof points) => some.map(({ text }) => text)
  return { side: isAbove ? 'above' : 'below', last: textsOf(last), before: textsOf(before) }
}

/** A share as the count that it is, so that its n stands beside it. */
function textOf(measure: Measure, { pair }: Week): string {
  const { numerator, denominator } = measure
  return numerator === null || denominator === null
    ? printMeasure(measure, pair.now.members.length).text
    : `${number(numerator)} of ${number(denominator)}`
}
