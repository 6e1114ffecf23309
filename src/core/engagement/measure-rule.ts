import type { Measure, MeasureDefinition, MeasureId } from '../../contract/engagement.ts'
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
  intervalBy: 'wilson' | 'bootstrap' | 'curve' | 'none'
  /** It compares with the window before, so it needs imports of both. */
  looksBack?: true
  /** An import tells it as well as it tells this other measure, unless its source says otherwise. */
  toldLike?: MeasureId
  /** It is read off what messages say, so an import without text doesn't tell it, and one with text only by rules of thumb. */
  needsText?: true
  /** The value itself counts people of the population. */
  countsPeople?: true
  /** Why there may be no value although there is something to count. */
  missing?: string
  /** What an export must hold for it, and how to get that. */
  needs: string
  /** Looks at the window, at the equal window before where it compares, and further back through `now.facts`. */
  compute: (now: WindowFacts, before: WindowFacts) => Finding
}>

export const nothing: Finding = { value: null, numerator: null, denominator: null, low: null, high: null }

export const memberWords =
  'People who were neither bot, facilitator nor staff on any day of the window and whose stay overlaps it; an unknown joining date counts from the start.'

export const needsWriters = 'posts and replies with their author and time: any of the exports the studio reads'

export const needsThreads =
  'which message answers which thread: a Slack export, Discourse posts, or a CSV of events with a thread or reply column'

export const needsPresence =
  'who opened or attended what, and when: the log of a learning platform, xAPI or Caliper records, or a CSV of events with views. Without it only those are known to be present who reacted or wrote'

export const needsText = 'what messages say: an export of a platform with its texts, of which only what they do is kept'

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

/** A plain share that has no interval, because its cases depend on each other. */
export function plainShareOf(numerator: number, denominator: number): Finding {
  return { ...nothing, numerator, denominator, value: denominator > 0 ? numerator / denominator : null }
}

/** A plain count. */
export function countOf(count: number): Finding {
  return { ...nothing, value: count, numerator: count }
}

/** Both ends, or null for both. */
export function interval(found: Interval | null): Pick<Measure, 'low' | 'high'> {
  return { low: found?.low ?? null, high: found?.high ?? null }
}
