import { z } from 'zod'
import { MeasureId } from './engagement.ts'
import { FigureSpec } from './figures.ts'
import { operation } from './operation.ts'
import { CohortId, EntryId, PersonId, PlainDate, Window } from './scalars.ts'

/** An ISO week of the cohort's zone, e.g. `2026-W07`. */
export const WeekName = z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, 'a week is written like 2026-W07')
export type WeekName = z.infer<typeof WeekName>

/** What advice may be about; each is one rule. */
export const AdviceRule = z.enum([
  'first-post-waits',
  'prompt-alone',
  'slow-start',
  'reading-not-writing',
  'goals-thin',
  'falling-contribution',
  'facilitator-carries',
  'fragile',
  'replies-thin',
  'asks-without-thanks',
  'gives-without-asks',
  'thread-too-long',
  'one-platform',
  'scarcity-untrue',
  'nudge-undisclosed',
  'data-gap',
  'decision-rule',
])
export type AdviceRule = z.infer<typeof AdviceRule>

/** Something that advice stands on; each id that is set leads to what it names. */
export const EvidenceRow = z.object({
  says: z.string(),
  on: PlainDate.nullable(),
  personId: PersonId.nullable(),
  /** The source's key of a conversation. */
  thread: z.string().nullable(),
  entryId: EntryId.nullable(),
  measureId: MeasureId.nullable(),
})
export type EvidenceRow = z.infer<typeof EvidenceRow>

/** What one click does: writes a planned nudge, or a dated reminder to answer or to tie off, or leads to a screen. */
export const AdviceAct = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['nudge', 'reply-reminder', 'tie-off']),
    /** What the button says. */
    label: z.string(),
    /** The nudge or conversation that it writes. */
    title: z.string(),
    text: z.string(),
    on: PlainDate,
    channel: z.string(),
    strategyId: z.string().nullable(),
  }),
  z.object({ kind: z.literal('go'), label: z.string(), screen: z.string() }),
])
export type AdviceAct = z.infer<typeof AdviceAct>

export const Advice = z.object({
  rule: AdviceRule,
  /** What it is about within its rule, so that a decision stays with it: a person, a thread, an entry, or empty for the cohort. */
  subject: z.string(),
  title: z.string(),
  why: z.string(),
  evidence: z.array(EvidenceRow),
  /** How many people, threads or weeks it stands on. */
  n: z.number().int(),
  /** Why not to over-read it. */
  caution: z.string(),
  /** What in the design's thinking it rests on, in words: liking, commitment, ownership … */
  principle: z.string(),
  act: AdviceAct.nullable(),
})
export type Advice = z.infer<typeof Advice>

/** A headline measure of the week against the cohort's own past. */
export const WeekChange = z.object({
  measureId: MeasureId,
  title: z.string(),
  word: z.enum(['clear rise', 'clear fall', 'no clear change', 'not comparable']),
  /** The change in a sentence, with both values, their n and the interval. */
  says: z.string(),
  value: z.string(),
  company: z.string(),
  before: z.string(),
  /** The cohort's weeks as a run chart, this week last. */
  figure: FigureSpec,
})
export type WeekChange = z.infer<typeof WeekChange>

const Waiting = z.object({
  thread: z.string(),
  personId: PersonId,
  name: z.string(),
  on: PlainDate,
  channel: z.string().nullable(),
  /** Hours from its start to the end of the data or of the week, whichever is first. */
  hours: z.number(),
  isFirstPost: z.boolean(),
  /** It asks for something, as far as its words tell; it may stand within a conversation that went on before it. */
  isAsk: z.boolean(),
})

const Thanked = z.object({ personId: PersonId, name: z.string(), what: z.array(z.string()) })

const Quiet = z.object({
  personId: PersonId,
  name: z.string(),
  lastOn: PlainDate,
  /** Of the four weeks before they went quiet, in how many they contributed. */
  activeWeeks: z.number().int(),
})

const ToTieOff = z.object({
  thread: z.string(),
  name: z.string(),
  channel: z.string().nullable(),
  startedOn: PlainDate,
  posts: z.number().int(),
  people: z.number().int(),
  days: z.number().int(),
  why: z.string(),
})

const NudgeDue = z.object({
  entryId: EntryId,
  title: z.string(),
  on: PlainDate.nullable(),
  status: z.string(),
  says: z.string(),
})

/** A week for which something is missing, or an export whose day has come. */
const Gap = z.object({ says: z.string(), on: PlainDate.nullable(), steps: z.array(z.string()) })

/** The facilitator's Monday: one week, answered. Names people: for those who run the cohort only. */
export const WeekView = z.object({
  week: WeekName,
  window: Window,
  /** "Week 6 of 14", or where it lies outside the cohort. */
  label: z.string(),
  /** Null at either end of what can be stepped to. */
  previous: WeekName.nullable(),
  next: WeekName.nullable(),
  /** The sentence of the week and the line that it stands on. */
  sentence: z.string(),
  support: z.string(),
  isCovered: z.boolean(),
  changes: z.array(WeekChange).max(3),
  advice: z.array(Advice).max(3),
  /** Advice that was put off or turned down in this week, or left out because three came before it. */
  others: z.array(
    z.object({
      advice: Advice,
      state: z.enum(['acted', 'snoozed', 'dismissed', 'beyond-three']),
      until: PlainDate.nullable(),
      reason: z.string(),
    }),
  ),
  unanswered: z.array(Waiting),
  thank: z.array(Thanked),
  quiet: z.array(Quiet),
  tieOff: z.array(ToTieOff),
  nudgesDue: z.array(NudgeDue),
  gaps: z.array(Gap),
})
export type WeekView = z.infer<typeof WeekView>

const InCohort = z.object({ cohortId: CohortId })
const OneAdvice = InCohort.extend({ week: WeekName, rule: AdviceRule, subject: z.string() })

export const week = {
  /** `week` null: the last whole week of the data, else the week of today clipped to the cohort. */
  view: operation.input(InCohort.extend({ week: WeekName.nullable() })).output(WeekView),
  /** How many pieces of advice wait in the week that `view` shows first; for the rail. */
  waiting: operation.input(InCohort).output(z.number().int()),
  /** Does what the advice offers: writes its nudge, reminder or conversation into the design as one undoable step, and gives the entry. */
  act: operation.input(OneAdvice).output(z.object({ entryId: EntryId.nullable() })),
  /** Comes back in the week that follows `until`. */
  snooze: operation.input(OneAdvice.extend({ until: PlainDate })).output(z.void()),
  dismiss: operation.input(OneAdvice.extend({ reason: z.string().trim().min(1).max(500) })).output(z.void()),
  /** Takes back what was decided about a piece of advice. */
  reopen: operation.input(OneAdvice).output(z.void()),
}
