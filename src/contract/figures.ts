import { z } from 'zod'
import { ImportId, Window } from './scalars.ts'

const Value = z.number().nullable()

/** What a series stands for; the drawing decides its colour. */
export const Tone = z.enum([
  'present',
  'reacting',
  'commenting',
  'contributing',
  'curating',
  'members',
  'facilitators',
  'accent',
  'quiet',
  'context',
])
export type Tone = z.infer<typeof Tone>

/** Shares are 0–1 and shown in percent; people and contributions are counts. */
export const FigureUnit = z.enum(['people', 'contributions', 'share', 'hours', 'threads'])
export type FigureUnit = z.infer<typeof FigureUnit>

const Series = z.object({ id: z.string(), title: z.string(), tone: Tone, values: z.array(Value) })

export const Drawing = z.discriminatedUnion('kind', [
  /** Stacked bands over time; null is a gap. */
  z.object({
    kind: z.literal('bands'),
    unit: FigureUnit,
    categories: z.array(z.string()),
    series: z.array(Series),
    ceiling: z.number().nullable(),
  }),
  /** Lines over time, each with an optional interval; null is a gap. */
  z.object({
    kind: z.literal('lines'),
    unit: FigureUnit,
    categories: z.array(z.string()),
    series: z.array(Series.extend({ low: z.array(Value).nullable(), high: z.array(Value).nullable() })),
    references: z.array(z.object({ value: z.number(), label: z.string() })),
    /** Holds each value until the next instead of going straight to it. */
    isStepped: z.boolean().optional(),
  }),
  /** A curve over two shares 0–1, e.g. Lorenz, with the line of equality. */
  z.object({
    kind: z.literal('curve'),
    xTitle: z.string(),
    yTitle: z.string(),
    points: z.array(z.object({ x: z.number(), y: z.number() })),
    hasDiagonal: z.boolean(),
  }),
  /** One bar a row or category, stacked where there are several series. */
  z.object({
    kind: z.literal('bars'),
    unit: FigureUnit,
    isStacked: z.boolean(),
    categories: z.array(z.string()),
    series: z.array(Series),
  }),
])
export type Drawing = z.infer<typeof Drawing>

/** A figure as data: what it shows, what it finds, how it reads aloud, its table and where its numbers come from. Drawn on screen and in Word from the same spec. */
export const FigureSpec = z.object({
  id: z.string(),
  title: z.string(),
  /** The finding, in a sentence; the caption in Word. */
  finding: z.string(),
  /** n, window, source and cautions, under the figure. */
  note: z.string(),
  alt: z.string(),
  window: Window,
  importIds: z.array(ImportId),
  /** Null with `unavailable` set when there is nothing honest to draw. */
  drawing: Drawing.nullable(),
  unavailable: z.string().nullable(),
  table: z.object({
    columns: z.array(z.object({ title: z.string(), isNumber: z.boolean() })),
    rows: z.array(z.array(z.string())),
  }),
})
export type FigureSpec = z.infer<typeof FigureSpec>
