import { z } from 'zod'
import { FigureSpec } from './figures.ts'
import { operation } from './operation.ts'
import { CohortId, ImportId, Window } from './scalars.ts'
import { SourceId } from './sources.ts'

export const MeasureId = z.enum([
  'contribution-rate',
  'reacting-rate',
  'contributions',
  'contributions-median',
  'new-contributors',
  'returning-contributor-rate',
  'thread-starts',
  'reply-coverage',
  'hours-to-first-reply-median',
  'gini',
  'top-tenth-share',
  'absence-factor',
  'facilitator-share',
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
  unit: z.enum(['share', 'count', 'hours', 'index']),
  /** Below this many it is not stated. */
  minimumN: z.number().int(),
  /** What it says to a stakeholder, in a sentence. */
  reading: z.string(),
  source: z.string(),
})
export type MeasureDefinition = z.infer<typeof MeasureDefinition>

export const EngagementView = z.object({
  window: Window,
  /** The answer first: one sentence, and one supporting line. */
  headline: z.object({ sentence: z.string(), support: z.string() }),
  /** Headline numbers as they are printed, e.g. "7 of 9", with interval and note. */
  cards: z.array(
    z.object({
      measureId: MeasureId,
      title: z.string(),
      value: z.string(),
      company: z.string(),
      note: z.string(),
      grade: Grade,
    }),
  ),
  figures: z.array(FigureSpec),
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
  grade: Grade,
  because: z.string(),
  unlock: Unlock.nullable(),
})
export type Evidence = z.infer<typeof Evidence>

const Asked = z.object({ cohortId: CohortId, from: Window.shape.from, to: Window.shape.to })

export const engagement = {
  measures: operation.input(Asked.extend({ by: Step })).output(z.object({ measures: z.array(Measure) })),
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
