import { z } from 'zod'
import { entry, serving, text, who } from './design.ts'
import type { KindTable } from './entry-kinds.ts'
import { operation } from './operation.ts'
import type { PageTable } from './page-kinds.ts'
import { CohortId, EntryId, MadeFile, PlainDate } from './scalars.ts'

/** What a platform is judged by, and how much it counts. */
const Criterion = z.object({ ...entry, weight: z.number().min(0).max(5).default(3), why: text })

/** A place where people talk or work. */
const Platform = z.object({
  ...serving,
  stage: z.enum(['start', 'later', 'not-now', 'retire']).default('start'),
  /** People of the audience talk there already. */
  isWhereTheyAre: z.boolean().default(false),
  use: text,
  /** 0 to 5 by the criterion's uid. */
  scores: z.record(z.string(), z.number().min(0).max(5)).default({}),
  notes: text,
})

/** How one platform leads people to another. */
const CrossLink = z.object({ ...entry, fromUid: text, toUid: text, how: text, owner: who })

const ActivationStep = z.object({
  ...entry,
  area: z.enum(['leaders', 'champions', 'onboarding', 'content', 'launch', 'rhythm']).default('onboarding'),
  owner: who,
  on: PlainDate.nullable().default(null),
  /** In a starter, where its day stands: days after the cohort's first one, e.g. -14 for two weeks before it. */
  daysFromStart: z.number().int().min(-365).max(730).nullable().default(null),
  status: z.enum(['to-do', 'under-way', 'done']).default('to-do'),
  notes: text,
})

/** What stands against a cohort: the four challenges that every learning community meets, rewards that point elsewhere, and others. */
const Challenge = z.enum(['time', 'culture', 'technology', 'momentum', 'reward', 'other'])

/** What being where people already are adds to a platform's score of 0 to 5: a good tool that nobody is in loses to where the talk is. */
export const presenceWorth = 1.5

/** Likelihood and impact in words, 1 first. */
export const likelihoodWords = ['rare', 'unlikely', 'possible', 'likely', 'almost certain'] as const
export const impactWords = ['barely felt', 'small', 'noticeable', 'serious', 'stops the cohort'] as const

const Risk = z.object({
  ...entry,
  challenge: Challenge.default('other'),
  likelihood: z.number().int().min(1).max(5).default(3),
  impact: z.number().int().min(1).max(5).default(3),
  mitigation: text,
  owner: who,
  reviewOn: PlainDate.nullable().default(null),
  status: z.enum(['open', 'watching', 'closed']).default('open'),
})

/** What members earn. `isLimited` says that it is given only in this edition, which then needs the day it ends. */
const Badge = z.object({
  ...serving,
  criteria: text,
  edition: text,
  isLimited: z.boolean().default(false),
  endsOn: PlainDate.nullable().default(null),
  look: text,
})

/** How contributions are seen and thanked. */
const Recognition = z.object({
  ...serving,
  form: z
    .enum(['thanks-in-person', 'thanks-in-writing', 'story', 'badge', 'hunt', 'quiz', 'leaderboard'])
    .default('thanks-in-person'),
  how: text,
  when: text,
  owner: who,
})

export const ecosystemEntries = {
  criterion: { body: Criterion, one: 'criterion', many: 'criteria' },
  platform: { body: Platform, one: 'platform', many: 'platforms' },
  crossLink: { body: CrossLink, one: 'cross-link', many: 'cross-links' },
  activationStep: { body: ActivationStep, one: 'activation step', many: 'activation steps' },
  risk: { body: Risk, one: 'risk', many: 'risks' },
  badge: { body: Badge, one: 'badge', many: 'badges' },
  recognition: { body: Recognition, one: 'recognition', many: 'recognitions' },
} as const satisfies KindTable

export const ecosystemPages = {
  timeAndReward: {
    body: z.object({
      minutesPerWeek: z.number().nonnegative().max(2400).nullable().default(null),
      isProtected: z.enum(['yes', 'partly', 'no', 'unknown']).default('unknown'),
      protectedBy: text,
      rewarded: text,
      competesWith: text,
    }),
    title: 'Time and reward',
  },
  /** The parts of the letter in the designer's words; one that is blank says what the studio drafts for it. */
  managerLetter: {
    body: z.object({
      to: text,
      from: who,
      /** What stands under the sender's name. */
      fromRole: text,
      /** The date that the letter bears; null: the day on which it is shown or exported. */
      on: PlainDate.nullable().default(null),
      greeting: text,
      opening: text,
      ask: text,
      benefit: text,
      closing: text,
    }),
    title: 'Letter to managers',
  },
} as const satisfies PageTable

const InCohort = z.object({ cohortId: CohortId })

/** Something that deserves a look, in a sentence, with what to do; `id` is the entry it is about. */
export const EcosystemNote = z.object({ says: z.string(), mend: z.string(), id: EntryId.nullable() })
export type EcosystemNote = z.infer<typeof EcosystemNote>

export const RankedPlatform = z.object({
  id: EntryId,
  title: z.string(),
  /** Weighted mean of its scores, 0 to 5; null while nothing is scored. */
  score: z.number().nullable(),
  /** How many of the criteria that count are scored. */
  scored: z.number().int(),
  criteria: z.number().int(),
  /** The score with what being "where they already are" is worth; the order goes by it. */
  standing: z.number().nullable(),
  stage: Platform.shape.stage.unwrap(),
  isWhereTheyAre: z.boolean(),
})
export type RankedPlatform = z.infer<typeof RankedPlatform>

export const LinkMap = z.object({
  says: z.string(),
  /** Platforms of the start and of later stages, and any others that a link touches. */
  nodes: z.array(
    z.object({
      uid: z.string(),
      title: z.string(),
      stage: Platform.shape.stage.unwrap(),
      isWhereTheyAre: z.boolean(),
      /** No link leads to or from it. */
      isIsland: z.boolean(),
    }),
  ),
  links: z.array(
    z.object({ id: EntryId, fromUid: z.string(), toUid: z.string(), title: z.string(), says: z.string() }),
  ),
  notes: z.array(EcosystemNote),
})
export type LinkMap = z.infer<typeof LinkMap>

export const ActivationArea = ActivationStep.shape.area.unwrap()
export type ActivationArea = z.infer<typeof ActivationArea>

export const ActivationPlan = z.object({
  says: z.string(),
  /** By date; steps without one come last. */
  steps: z.array(
    z.object({
      id: EntryId,
      title: z.string(),
      area: ActivationArea,
      on: PlainDate.nullable(),
      /** Week of the cohort, 1 for the one in which it starts, 0 for the one before; null without a date. */
      week: z.number().int().nullable(),
      state: z.enum(['done', 'overdue', 'this-week', 'ahead', 'undated']),
    }),
  ),
  areas: z.array(
    z.object({ area: ActivationArea, steps: z.number().int(), done: z.number().int(), overdue: z.number().int() }),
  ),
  /** The weeks of the timeline, from the first step or week to the last. */
  weeks: z.array(z.object({ number: z.number().int(), from: PlainDate, isInCohort: z.boolean(), isNow: z.boolean() })),
  notes: z.array(EcosystemNote),
})
export type ActivationPlan = z.infer<typeof ActivationPlan>

/** What the calendar asks of a member, week by week, against what was promised. */
export const TimeLoad = z.object({
  says: z.string(),
  promised: z.number().nullable(),
  weeks: z.array(z.object({ number: z.number().int(), from: PlainDate, minutes: z.number() })),
})
export type TimeLoad = z.infer<typeof TimeLoad>

export const TimeConflict = z.object({
  says: z.string(),
  mend: z.string(),
  risk: z.object({ title: z.string(), challenge: Challenge, mitigation: z.string() }),
  /** The risk of the register that says this already. */
  riskId: EntryId.nullable(),
})
export type TimeConflict = z.infer<typeof TimeConflict>

export const RiskLevel = z.enum(['low', 'moderate', 'high', 'severe'])
export type RiskLevel = z.infer<typeof RiskLevel>

export const RiskRegister = z.object({
  says: z.string(),
  /** The heaviest first; closed ones last. */
  risks: z.array(z.object({ id: EntryId, level: RiskLevel, isReviewDue: z.boolean() })),
  /** 25 cells: likelihood 5 to 1 from top to bottom, impact 1 to 5 from left to right, with the risks that aren't closed. */
  grid: z.array(
    z.object({
      likelihood: z.number().int(),
      impact: z.number().int(),
      level: RiskLevel,
      ids: z.array(EntryId),
    }),
  ),
  notes: z.array(EcosystemNote),
})
export type RiskRegister = z.infer<typeof RiskRegister>

export const RecognitionView = z.object({
  says: z.string(),
  badges: z.array(z.object({ id: EntryId, state: z.enum(['unlimited', 'limited', 'retired']), says: z.string() })),
  notes: z.array(EcosystemNote),
})
export type RecognitionView = z.infer<typeof RecognitionView>

/** What the studio writes where a part of the letter is blank, and what it can't know. */
export const LetterDraft = z.object({
  greeting: z.string(),
  opening: z.string(),
  ask: z.string(),
  benefit: z.string(),
  closing: z.string(),
  gaps: z.array(z.object({ says: z.string(), mend: z.string() })),
})
export type LetterDraft = z.infer<typeof LetterDraft>

/** A letter as data: shown on the screen as on paper, and written as Word. */
export const Letter = z.object({
  /** BCP 47, e.g. `en-GB`. */
  language: z.string(),
  /** The sender's name and role, a line each. */
  from: z.array(z.string()),
  /** May have several lines. */
  to: z.string(),
  on: PlainDate,
  subject: z.string(),
  greeting: z.string(),
  paragraphs: z.array(z.string()),
  regards: z.string(),
  signature: z.object({ name: z.string(), role: z.string() }),
})
export type Letter = z.infer<typeof Letter>

export const ecosystem = {
  /** Platforms from the best fit down. */
  ranking: operation.input(InCohort).output(z.array(RankedPlatform)),
  platformNotes: operation
    .input(InCohort)
    .output(z.object({ says: z.string(), weighing: z.string().nullable(), notes: z.array(EcosystemNote) })),
  linkMap: operation.input(InCohort).output(LinkMap),
  activation: operation.input(InCohort).output(ActivationPlan),
  timeLoad: operation.input(InCohort).output(TimeLoad),
  /** What stands against the time and the reward that people were promised, each with a mitigation to start from. */
  timeConflicts: operation.input(InCohort).output(z.array(TimeConflict)),
  risks: operation.input(InCohort).output(RiskRegister),
  recognition: operation.input(InCohort).output(RecognitionView),
  letterDraft: operation.input(InCohort).output(LetterDraft),
  letter: operation.input(InCohort).output(Letter),
  exportLetter: operation.input(InCohort).output(MadeFile),
}
