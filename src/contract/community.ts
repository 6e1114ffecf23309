import { z } from 'zod'
import { entry, serving, text, who } from './design.ts'
import type { KindTable } from './entry-kinds.ts'
import { operation } from './operation.ts'
import type { PageTable } from './page-kinds.ts'
import { Paper } from './papers.ts'
import { CohortId, MadeFile, PlainDate } from './scalars.ts'

/** A role that the community needs, who holds it from when to when (both days inclusive; null: open), and how many should. */
const CommunityRole = z.object({
  ...entry,
  responsibilities: text,
  needed: z.number().int().nonnegative().max(100).default(1),
  holders: z
    .array(z.object({ who, fromOn: PlainDate.nullable().default(null), untilOn: PlainDate.nullable().default(null) }))
    .max(200)
    .default([]),
})

/** Who decides what, on one of three levels: day to day, maintenance of the rules, and the constitution. */
const DecisionRight = z.object({
  ...entry,
  level: z.enum(['day-to-day', 'maintenance', 'constitution']).default('day-to-day'),
  decides: text,
  how: z.enum(['one-person', 'consent', 'majority', 'consultation', 'delegation']).default('consent'),
  notes: text,
})

/** One rung of the escalation ladder, from the mildest up. */
const EscalationStep = z.object({ ...entry, when: text, who: text, within: text })

const Norm = z.object({ ...serving, reason: text, example: text })

/** Something that members want to talk about. */
const Topic = z.object({
  ...serving,
  raisedBy: who,
  votes: z.number().int().nonnegative().default(0),
  status: z.enum(['open', 'chosen', 'done', 'parked']).default('open'),
  notes: text,
})

/** A conversation that ends: it opens, closes, is tied off and leaves a story. */
const Conversation = z.object({
  ...serving,
  question: text,
  opensOn: PlainDate.nullable().default(null),
  closesOn: PlainDate.nullable().default(null),
  host: who,
  channel: text,
  story: text,
})

/** What is done so that people dare to ask and to be wrong. */
const SafetyAction = z.object({ ...entry, owner: who, on: PlainDate.nullable().default(null), how: text })

export const communityEntries = {
  communityRole: { body: CommunityRole, one: 'role', many: 'roles' },
  decisionRight: { body: DecisionRight, one: 'decision right', many: 'decision rights' },
  escalationStep: { body: EscalationStep, one: 'escalation step', many: 'escalation steps' },
  norm: { body: Norm, one: 'norm', many: 'norms' },
  topic: { body: Topic, one: 'topic', many: 'topics' },
  conversation: { body: Conversation, one: 'conversation', many: 'conversations' },
  safetyAction: { body: SafetyAction, one: 'safety action', many: 'safety actions' },
} as const satisfies KindTable

export const communityPages = {
  membership: {
    body: z.object({
      boundary: z.enum(['organisation', 'department', 'skill', 'invitation', 'open', 'undecided']).default('undecided'),
      criteria: text,
      notFor: text,
      joining: text,
      leaving: text,
    }),
    title: 'Membership',
  },
  governance: {
    body: z.object({
      direction: text,
      decisions: text,
      conflictPath: text,
      reviewOn: PlainDate.nullable().default(null),
    }),
    title: 'Governance',
  },
  moderation: {
    body: z.object({ stance: text, removes: text, edits: text, appeals: text }),
    title: 'Moderation policy',
  },
  safetyPlan: {
    body: z.object({ leadersShow: text, helpIsCelebrated: text, mistakes: text, confidentiality: text }),
    title: 'Psychological safety',
  },
} as const satisfies PageTable

const InCohort = z.object({ cohortId: CohortId })

export const community = {
  /** Roles that too few people hold, by cohort week. */
  roleGaps: operation.input(InCohort).output(
    z.array(
      z.object({
        uid: z.string(),
        title: z.string(),
        needed: z.number().int(),
        weeks: z.array(z.object({ week: z.number().int(), held: z.number().int() })),
        says: z.string().nullable(),
      }),
    ),
  ),
  /** The community guidelines as members will read them, with the disclosure of nudges. */
  guidelines: operation.input(InCohort).output(Paper),
  exportGuidelines: operation.input(InCohort.extend({ as: z.enum(['docx', 'md']) })).output(MadeFile),
}
