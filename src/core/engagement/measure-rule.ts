import type { Measure, MeasureDefinition } from '../../contract/engagement.ts'
import { type Interval, wilson } from './wilson.ts'
import type { WindowFacts } from './window-facts.ts'

/** What a measure finds; null where it is undefined. */
export type Finding = Pick<Measure, 'value' | 'numerator' | 'denominator' | 'low' | 'high'>

/** A measure: what it says in words and how it is computed. Adding one is a file beside the others and a line in measures.ts. */
export type MeasureRule = Readonly<{
  definition: MeasureDefinition
  /** What the denominator counts, in the words printed beside the value. Null where there is no denominator. */
  counts: Readonly<{
    one: string
    many: string
    arePeople: boolean
    /** What comes before a count that is no part of a fraction: "median of 12 threads". */
    lead?: string
    /** What the numerator is, where that needs saying, given how many people the window counts. */
    whose?: (population: number) => string
  }> | null
  /** How its interval comes about; only shares of independent cases (`wilson`) can be compared by Newcombe's method. */
  intervalBy: 'wilson' | 'bootstrap' | 'none'
  /** It compares with the window before, so it needs imports of both. */
  looksBack?: true
  /** What an export must hold for it, and how to get that. */
  needs: string
  /** Looks at the window, and at the equal window before only where it compares. */
  compute: (now: WindowFacts, before: WindowFacts) => Finding
}>

export const nothing: Finding = { value: null, numerator: null, denominator: null, low: null, high: null }

export const memberWords =
  'People who were neither bot, facilitator nor staff on any day of the window and whose stay overlaps it; an unknown joining date counts from the start.'

/** k of n as a share with its Wilson interval; a share of nothing is undefined, its count of 0 stays visible. */
export function shareOf(numerator: number, denominator: number): Finding {
  return {
    ...nothing,
    numerator,
    denominator,
    value: denominator > 0 ? numerator / denominator : null,
    ...interval(wilson(numerator, denominator)),
  }
}

/** A plain count. */
export function countOf(count: number): Finding {
  return { ...nothing, value: count, numerator: count }
}

/** Both ends, or null for both. */
export function interval(found: Interval | null): Pick<Measure, 'low' | 'high'> {
  return { low: found?.low ?? null, high: found?.high ?? null }
}
