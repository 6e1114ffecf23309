import { z } from 'zod'
import { entry, Serves, serving, text, who } from './design.ts'
import type { KindTable } from './entry-kinds.ts'
import { operation } from './operation.ts'
import { ClockTime, CohortId, EntryId, MadeFile, PlainDate, Window } from './scalars.ts'

/** Cialdini's seven principles of influence. */
export const Principle = z.enum([
  'reciprocation',
  'liking',
  'authority',
  'social-proof',
  'scarcity',
  'commitment',
  'unity',
])
export type Principle = z.infer<typeof Principle>

/** Each principle's name, and what members can expect where it is used. */
export const principleWords: Readonly<Record<Principle, Readonly<{ name: string; expect: string }>>> = {
  reciprocation: {
    name: 'Reciprocation',
    expect: 'We give something first, or ask for something small after a larger request went unanswered.',
  },
  liking: { name: 'Liking', expect: 'We ask people whom many of you know and like to speak first.' },
  authority: { name: 'Authority', expect: 'We ask leaders and experts to say why they find this worth the time.' },
  'social-proof': { name: 'Social proof', expect: 'We tell you what many others did, with true numbers.' },
  scarcity: { name: 'Scarcity', expect: 'We say when something is truly limited, and it then ends as we said.' },
  commitment: { name: 'Commitment', expect: 'We invite you to write down a goal of your own and come back to it.' },
  unity: { name: 'Unity', expect: 'We speak of you as one group, by the name that you chose.' },
}

/** A nudge is planned, then ready (its ethics check is complete), sent (it is disclosed), and reviewed (what happened is written down). */
export const NudgeStatus = z.enum(['planned', 'ready', 'sent', 'reviewed'])
export type NudgeStatus = z.infer<typeof NudgeStatus>

/** What to do with a nudge after it was tried; open until somebody decides. */
export const Verdict = z.enum(['open', 'keep', 'change', 'stop'])
export type Verdict = z.infer<typeof Verdict>

/** The seven questions of the ethics check (FORGOOD). */
export const ethicsQuestions = [
  'fairness',
  'openness',
  'respect',
  'goals',
  'opinions',
  'options',
  'delegation',
] as const
export type EthicsQuestion = (typeof ethicsQuestions)[number]

/** The question behind each of the seven words; "yes" is always the answer that lets the nudge go. */
export const ethicsAsks: Readonly<Record<EthicsQuestion, string>> = {
  fairness: 'Does it treat everybody alike, and burden nobody more than others?',
  openness: 'Would it still work, and could we defend it, if everybody knew how and why we do it?',
  respect: 'Does it leave people their dignity, their privacy and the right to decide for themselves?',
  goals: 'Does it serve what members want for themselves, and not only what we want of them?',
  opinions: 'Would most members accept it if we asked them?',
  options: 'Is it the mildest way: is there nothing better, and can people easily say no?',
  delegation: 'Are we the right ones to do this, with nothing to gain from it that members don’t know of?',
}

/** A gap in a text that somebody has to fill in before it is sent, e.g. `{goal}`. */
export const placeholder = /\{[\p{L}\p{N}][\p{L}\p{N} .,:;'’/-]{0,120}\}/gu
const EthicsAnswer = z.object({ answer: z.enum(['yes', 'no', 'open']).default('open'), note: text })
const Ethics = z.object({
  fairness: EthicsAnswer.prefault({}),
  openness: EthicsAnswer.prefault({}),
  respect: EthicsAnswer.prefault({}),
  goals: EthicsAnswer.prefault({}),
  opinions: EthicsAnswer.prefault({}),
  options: EthicsAnswer.prefault({}),
  delegation: EthicsAnswer.prefault({}),
})

/** A deliberate, disclosed push: one message at one time with one principle behind it. */
const Nudge = z.object({
  ...serving,
  on: PlainDate.nullable().default(null),
  /** In the cohort's time zone; null: any time of that day. */
  at: ClockTime.nullable().default(null),
  minutes: z.number().int().positive().max(1440).default(15),
  principle: Principle.nullable().default(null),
  /** Id of the strategy in the library that it was made from. */
  strategyId: z.string().nullable().default(null),
  /** How much it asks of people: nothing (it gives), a tap, some words, or real work. */
  ask: z.enum(['none', 'tap', 'words', 'work']).default('words'),
  channel: text,
  sender: who,
  owner: who,
  /** Who it is for; empty: everybody. */
  audience: text,
  /** Id of the currency it is written for; empty: no one currency. */
  currency: text,
  /** Uid of the prompt it uses; empty: none. */
  promptUid: text,
  /** What is sent, with placeholders like {group name}. */
  text: text,
  hypothesis: text,
  /** Id of the measure, or words, in which an effect would show. */
  measure: text,
  ethics: Ethics.prefault({}),
  /** What members read about it on the disclosure page. */
  disclosure: text,
  /** The disclosure page that members can read holds it. */
  isDisclosed: z.boolean().default(false),
  /** The words that the page held when it was marked as disclosed. Where they differ from `disclosure`, members read old words. Empty: not kept. */
  disclosedText: text,
  status: NudgeStatus.default('planned'),
  sentOn: PlainDate.nullable().default(null),
  /** What happened after it was sent. */
  outcome: text,
  verdict: Verdict.default('open'),
})

/** An event that comes again and again, e.g. the practice round on Wednesdays. */
const Rhythm = z.object({
  ...serving,
  fromOn: PlainDate.nullable().default(null),
  /** Last day on which it may happen, inclusive; null: the cohort's last. */
  untilOn: PlainDate.nullable().default(null),
  every: z.enum(['day', 'weekday', 'week', 'two-weeks', 'month']).default('week'),
  at: ClockTime.nullable().default(null),
  minutes: z.number().int().positive().max(1440).default(60),
  /** Days on which it is left out. */
  exceptOn: z.array(PlainDate).max(500).default([]),
  channel: text,
  owner: who,
  notes: text,
})

/** A day on which an export has to be taken before the platform forgets. */
const ExportDay = z.object({
  ...entry,
  platform: text,
  fromOn: PlainDate.nullable().default(null),
  every: z.enum(['once', 'week', 'two-weeks', 'month']).default('week'),
  at: ClockTime.nullable().default(null),
  steps: text,
  owner: who,
})

/** Days on which nothing should be asked of people. Both inclusive. */
const Holiday = z.object({
  ...entry,
  fromOn: PlainDate.nullable().default(null),
  untilOn: PlainDate.nullable().default(null),
})

export const nudgeEntries = {
  nudge: { body: Nudge, one: 'nudge', many: 'nudges' },
  rhythm: { body: Rhythm, one: 'rhythm event', many: 'rhythm events' },
  exportDay: { body: ExportDay, one: 'export day', many: 'export days' },
  holiday: { body: Holiday, one: 'holiday', many: 'holidays' },
} as const satisfies KindTable

/** A way to nudge that is known to work, from the library. */
export const Strategy = z.object({
  id: z.string(),
  title: z.string(),
  principle: Principle.nullable(),
  whenToUse: z.string(),
  how: z.string(),
  whyItWorks: z.string(),
  ethics: z.string(),
  ask: Nudge.shape.ask.unwrap(),
  /** Whose idea it is, so that it can be read up. */
  source: z.string(),
  /** Draft text with placeholders in braces. */
  template: z.string(),
  hypothesis: z.string(),
  measure: z.string(),
  disclosure: z.string(),
})
export type Strategy = z.infer<typeof Strategy>

/** One thing on one day of the calendar; a holiday of a week is seven. */
export const CalendarItem = z.object({
  /** Unlike any other of the calendar: a nudge's uid; for all that can come again, uid and day. */
  key: z.string(),
  entryId: EntryId,
  kind: z.enum(['nudge', 'rhythm', 'exportDay', 'holiday']),
  on: PlainDate,
  at: ClockTime.nullable(),
  minutes: z.number().int(),
  title: z.string(),
  principle: Principle.nullable(),
  ask: Nudge.shape.ask.unwrap().nullable(),
  channel: z.string(),
  audience: z.string(),
  currency: z.string(),
  owner: z.string(),
  status: NudgeStatus.nullable(),
  serves: Serves,
})
export type CalendarItem = z.infer<typeof CalendarItem>

/** Something about the calendar that deserves a look, in one sentence, with what to do. */
export const CalendarWarning = z.object({
  rule: z.enum([
    'too-many-nudges',
    'too-many-asks',
    'holiday',
    'same-channel',
    'same-principle',
    'outside-cohort',
    'no-gap',
    'quiet-week',
    'not-disclosed',
    'overdue',
    'placeholders',
    'scarcity-not-real',
  ]),
  week: z.number().int().nullable(),
  keys: z.array(z.string()),
  says: z.string(),
  mend: z.string(),
})
export type CalendarWarning = z.infer<typeof CalendarWarning>

/**
 * A week of the cohort: week 1 is the one in which it starts; weeks before are 0, -1 … Monday to Sunday in the cohort's zone. All weeks of the cohort are
 * listed, and of the weeks before and after it those that hold something. `load` counts nudges, asks for words or work, and the minutes of nudges and rhythm.
 */
export const CalendarWeek = z.object({
  number: z.number().int(),
  window: Window,
  isInCohort: z.boolean(),
  items: z.array(CalendarItem),
  load: z.object({ nudges: z.number().int(), asks: z.number().int(), minutes: z.number().int() }),
})
export type CalendarWeek = z.infer<typeof CalendarWeek>

export const Calendar = z.object({
  weeks: z.array(CalendarWeek),
  /** Nudges without a day. */
  unscheduled: z.array(EntryId),
  warnings: z.array(CalendarWarning),
  /** How often each principle is used, overall (nudges without a day included) and in each of `weeks`; `null` for nudges of no principle. */
  balance: z.array(
    z.object({
      principle: Principle.nullable(),
      total: z.number().int(),
      byWeek: z.array(z.object({ week: z.number().int(), nudges: z.number().int() })),
    }),
  ),
})
export type Calendar = z.infer<typeof Calendar>

/** What a nudge's next status is (null: it is reviewed), and every sentence that says why it can't have it yet. */
export const NextStatus = z.object({ next: NudgeStatus.nullable(), missing: z.array(z.string()) })
export type NextStatus = z.infer<typeof NextStatus>

const InCohort = z.object({ cohortId: CohortId })
const OneNudge = InCohort.extend({ id: EntryId })

export const nudges = {
  library: operation.output(z.array(Strategy)),
  calendar: operation.input(InCohort).output(Calendar),
  /** Puts something of the calendar on another day (and time). One occurrence of a rhythm event can't move; the event itself can. */
  schedule: operation
    .input(OneNudge.extend({ on: PlainDate.nullable(), at: ClockTime.nullable().optional() }))
    .output(z.void()),
  duplicate: operation.input(OneNudge.extend({ on: PlainDate.nullable() })).output(EntryId),
  /** Makes a nudge from a strategy of the library, with its words filled in for this cohort. */
  fromStrategy: operation.input(InCohort.extend({ strategyId: z.string(), on: PlainDate.nullable() })).output(EntryId),
  /** The same for several strategies, as one step of the history; in the order given. */
  fromStrategies: operation
    .input(
      InCohort.extend({
        picks: z
          .array(z.object({ strategyId: z.string(), on: PlainDate.nullable() }))
          .min(1)
          .max(100),
      }),
    )
    .output(z.array(EntryId)),
  /**
   * Moves a nudge one status on, or back to any earlier one: ready needs day, text and every ethics question answered, sent needs it disclosed, reviewed
   * needs its outcome. Sent notes the day. Back before sent means that it was not sent after all: the day is forgotten, and the words can be edited again.
   */
  setStatus: operation.input(OneNudge.extend({ status: NudgeStatus })).output(z.void()),
  /** What stands between a nudge and its next status, to be said before anybody tries. */
  nextStatus: operation.input(OneNudge).output(NextStatus),
  /** Marks every ready nudge with a disclosure text as disclosed, or only those named: members can read the page now. */
  markDisclosed: operation
    .input(InCohort.extend({ ids: z.array(EntryId).max(1000).optional() }))
    .output(z.object({ disclosed: z.number().int() })),
  /** The calendar as an iCalendar file. Exported again after edits it updates the same events. */
  exportIcs: operation.input(InCohort).output(MadeFile),
}
