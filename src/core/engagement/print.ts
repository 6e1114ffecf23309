import type { Measure, MeasureDefinition } from '../../contract/engagement.ts'
import { counted, duration, index, number, percent } from '../wording/numbers.ts'
import { ruleOf } from './measures.ts'

/** A number as it is read: the value, what stands beside it, and, where there is no value, why. */
export type Printed = Readonly<{ text: string; company: string; reason: string | null }>

/** Below this many a share is printed as "7 of 9" and never in percent. */
export const fewestForPercent = 10

/**
 * A measure as the people who run the cohort read it, who know its members: nothing is held back, n and interval stand beside the value, and what is
 * undefined is a dash with its reason. `population` is how many people the window counts (the denominator of the contribution rate), null if unknown.
 */
export function printMeasure(measure: Measure, population: number | null): Printed {
  if (measure.value === null) return missing(measure)
  const { counts, definition } = ruleOf(measure.id)
  const { numerator, denominator } = measure
  if (definition.unit === 'share' && counts && numerator !== null && denominator !== null) {
    const pair = `${number(numerator)} of ${number(denominator)}`
    const cases = counts.whose && population !== null ? `${counts.many} ${counts.whose(population)}` : counts.many
    if (denominator < fewestForPercent)
      return { text: pair, company: `${cases}; too few for a percentage`, reason: null }
    return { text: percent(measure.value), company: withInterval(`${pair} ${cases}`, measure, percent), reason: null }
  }
  const print = printerOf(definition.unit, denominator ?? population)
  const people = counted(population ?? 0, { one: 'person', many: 'people' })
  const among = population === null ? '' : `among ${people}`
  const company = counts?.lead && denominator !== null ? `${counts.lead} ${counted(denominator, counts)}` : among
  return { text: print(measure.value), company: withInterval(company, measure, print), reason: null }
}

/** How a value of a unit is printed; a share of fewer than ten has no percentage. */
export function printerOf(unit: MeasureDefinition['unit'], cases: number | null): (value: number) => string {
  if (unit === 'share' && (cases ?? 0) < fewestForPercent) return index
  const days = (value: number) => counted(value, { one: 'day', many: 'days' })
  return { share: percent, count: number, hours: duration, days, index }[unit]
}

function withInterval(company: string, { low, high }: Measure, print: (value: number) => string): string {
  if (low === null || high === null) return company
  return `${company}, 95% interval ${print(low)} to ${print(high)}`
}

function missing(measure: Measure): Printed {
  const reason = whyMissing(measure)
  return { text: '—', company: reason, reason }
}

function whyMissing({ id, grade, denominator }: Measure): string {
  const { counts, looksBack, missing: why } = ruleOf(id)
  if (grade === 'unavailable')
    return looksBack
      ? 'not available: the imports do not cover this window and the one before'
      : 'not available from the imports'
  if (why) return why
  if (counts && denominator === 0) return `no ${counts.many}`
  return 'no contributions'
}
