import { z } from 'zod'
import { entry, serving, text, who } from './design.ts'
import type { KindTable } from './entry-kinds.ts'
import { operation } from './operation.ts'
import type { PageTable } from './page-kinds.ts'
import { Paper } from './papers.ts'
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
  status: z.enum(['to-do', 'under-way', 'done']).default('to-do'),
  notes: text,
})

const Risk = z.object({
  ...entry,
  challenge: z.enum(['time', 'culture', 'technology', 'momentum', 'reward', 'other']).default('other'),
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
  managerLetter: {
    body: z.object({ to: text, from: who, opening: text, ask: text, benefit: text, closing: text }),
    title: 'Letter to managers',
  },
} as const satisfies PageTable

const InCohort = z.object({ cohortId: CohortId })

export const ecosystem = {
  /** Platforms from the best fit down; score is the weighted mean of 0 to 5, null while nothing is scored. */
  ranking: operation.input(InCohort).output(
    z.array(
      z.object({
        id: EntryId,
        title: z.string(),
        score: z.number().nullable(),
        scored: z.number().int(),
        criteria: z.number().int(),
      }),
    ),
  ),
  /** What stands against the time and the reward that people were promised, each with a mitigation to start from. */
  timeConflicts: operation
    .input(InCohort)
    .output(
      z.array(
        z.object({ says: z.string(), mend: z.string(), risk: z.object({ title: z.string(), mitigation: z.string() }) }),
      ),
    ),
  letter: operation.input(InCohort).output(Paper),
  exportLetter: operation.input(InCohort).output(MadeFile),
}
