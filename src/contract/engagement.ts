import { z } from 'zod'
import { FigureSpec } from './figures.ts'
import { operation } from './operation.ts'
import { CohortId, ImportId, Window } from './scalars.ts'
import { SourceId } from './sources.ts'

export const MeasureId = z.enum([
  'contribution-rate',
  'present-rate',
  'absent-rate',
  'watching-rate',
  'reacting-rate',
  'commenting-rate',
  'producing-rate',
  'curating-rate',
  'moved-up-rate',
  'held-rate',
  'moved-down-rate',
  'contributions',
  'contributions-median',
  'new-contributors',
  'returning-contributor-rate',
  'active-weeks-median',
  'stickiness',
  'lost-regulars',
  'reactivated',
  'days-to-first-contribution',
  'contributed-by-day-7',
  'contributed-by-day-14',
  'first-post-reply-rate',
  'acting-step',
  'contributing-step',
  'returning-step',
  'leading-step',
  'cross-platform-rate',
  'thread-starts',
  'threads-per-ten',
  'days-since-last-thread',
  'fresh-reply-share',
  'reply-coverage',
  'hours-to-first-reply-median',
  'replies-per-thread-median',
  'repliers-per-thread-median',
  'solo-thread-rate',
  'deep-thread-rate',
  'half-life',
  'ask-share',
  'give-share',
  'thank-share',
  'asks-answered-rate',
  'gives-thanked-rate',
  'did-all-three-rate',
  'gini',
  'top-tenth-share',
  'absence-factor',
  'effective-contributors',
  'leadership-distribution',
  'thread-starts-gini',
  'isolates-rate',
  'isolates-members-rate',
  'reply-density',
  'reply-density-members',
  'reciprocity',
  'largest-component-share',
  'facilitator-share',
  'facilitator-thread-share',
  'facilitator-first-reply-share',
  'facilitator-words-share',
  'facilitator-workload',
])
export type MeasureId = z.infer<typeof MeasureId>

export const Step = z.enum(['week', 'month', 'quarter', 'total'])
export type Step = z.infer<typeof Step>

/** Can the imports tell: fully, roughly, or not at all. */
export const Grade = z.enum(['exact', 'proxy', 'unavailable'])
export type Grade = z.infer<typeof Grade>

/** One measure in one window. Null where undefined, not applicable or not available; low and high are a 95 % interval. */
export const Measure = z.object({
  id: MeasureId,
  window: Window,
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  grade: Grade,
})
export type Measure = z.infer<typeof Measure>

/** What a measure is, in words; the glossary, the hover cards and the method appendix read it from here. */
export const MeasureDefinition = z.object({
  id: MeasureId,
  version: z.number().int(),
  title: z.string(),
  family: z.enum(['engagement', 'value', 'impact', 'health']),
  /** How it is computed, in a sentence. */
  formula: z.string(),
  population: z.string(),
  interval: z.string(),
  /** Which way is better; `context` where neither is. */
  direction: z.enum(['up', 'down', 'context']),
  unit: z.enum(['share', 'count', 'hours', 'days', 'index']),
  /** Read first; the others tell more about one of these. Overviews such as the review's scorecard keep to the headline measures. */
  isHeadline: z.boolean(),
  /** Below this many it is not stated. */
  minimumN: z.number().int(),
  /** What it says to a stakeholder, in a sentence. */
  reading: z.string(),
  source: z.string(),
})
export type MeasureDefinition = z.infer<typeof MeasureDefinition>

/** A number as it is printed, e.g. "7 of 9", with what stands beside it and a note. */
const Card = z.object({
  measureId: MeasureId,
  title: z.string(),
  value: z.string(),
  company: z.string(),
  note: z.string(),
  grade: Grade,
})

export const EngagementView = z.object({
  window: Window,
  /** The answer first: one sentence, and one supporting line. */
  headline: z.object({ sentence: z.string(), support: z.string() }),
  /** Headline numbers. */
  cards: z.array(Card),
  figures: z.array(FigureSpec),
  /** The questions of the screen in their order: which figures answer each, and every number that belongs to it. */
  parts: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      asks: z.string(),
      figureIds: z.array(z.string()),
      cards: z.array(Card),
    }),
  ),
  /** People who started a thread for the first time and nobody answered yet; names for the facilitator's eyes. */
  unanswered: z.array(z.object({ person: z.string(), on: z.string(), channel: z.string().nullable() })),
})
export type EngagementView = z.infer<typeof EngagementView>

/** What would tell a measure better, the best first: exports of a platform in use before others. */
const Unlock = z.object({
  sentence: z.string(),
  sources: z.array(z.object({ id: SourceId, title: z.string(), steps: z.array(z.string()) })),
})

/** How well all standing imports together tell one measure, why, and what to export for more; null where nothing would tell more. */
export const Evidence = z.object({
  id: MeasureId,
  title: z.string(),
  isHeadline: z.boolean(),
  grade: Grade,
  because: z.string(),
  unlock: Unlock.nullable(),
})
export type Evidence = z.infer<typeof Evidence>

const Asked = z.object({ cohortId: CohortId, from: Window.shape.from, to: Window.shape.to })

/** A part of the people: those with an attribute of the roster, or with a `Role`. */
const Segment = z.object({ name: z.string().trim().min(1).max(60), value: z.string().trim().min(1).max(200) })

export const engagement = {
  /** With a segment only its people are the population; what is said of everybody's contributions stays that. */
  measures: operation
    .input(Asked.extend({ by: Step, segment: Segment.optional() }))
    .output(z.object({ measures: z.array(Measure) })),
  definitions: operation.output(z.array(MeasureDefinition)),
  /** Which measure the imports together, and each by itself, can honestly give. */
  evidence: operation.input(z.object({ cohortId: CohortId })).output(
    z.object({
      measures: z.array(Evidence),
      imports: z.array(
        z.object({
          importId: ImportId,
          source: SourceId,
          label: z.string(),
          grades: z.partialRecord(MeasureId, Grade),
        }),
      ),
    }),
  ),
  /** The engagement screen's answer for a window, by week. */
  view: operation.input(Asked).output(EngagementView),
}
