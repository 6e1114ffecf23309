import { z } from 'zod'
import { entry, serving, text, who } from './design.ts'
import type { KindTable } from './entry-kinds.ts'
import { operation } from './operation.ts'
import type { PageTable } from './page-kinds.ts'
import { Paper, PaperBlock } from './papers.ts'
import { CohortId, EntryId, MadeFile, PlainDate, Window } from './scalars.ts'

/** A role that the community needs, who holds it from when to when (both days inclusive; null: open), and how many should. */
const CommunityRole = z.object({
  ...entry,
  responsibilities: text,
  /** What members read in the guidelines: when to turn to whoever holds it. */
  askFor: text,
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

/** A conversation that ends: it opens, closes (both days inclusive), is tied off and leaves a story. */
const Conversation = z.object({
  ...serving,
  /** Uid of the topic that it was chosen from; empty: none. */
  topicUid: text,
  /** The source's key of the thread that it is, or ends, in the imports; empty: none. */
  thread: text,
  question: text,
  opensOn: PlainDate.nullable().default(null),
  closesOn: PlainDate.nullable().default(null),
  host: who,
  channel: text,
  /** What the group found out, told as a story, and the day on which that was put before everybody. */
  story: text,
  tiedOffOn: PlainDate.nullable().default(null),
})

/** What is done so that people dare to ask and to be wrong. */
const SafetyAction = z.object({ ...entry, owner: who, on: PlainDate.nullable().default(null), how: text })

export const communityEntries = {
  communityRole: { body: CommunityRole, one: 'role', many: 'roles' },
  decisionRight: { body: DecisionRight, one: 'decision right', many: 'decision rights' },
  escalationStep: { body: EscalationStep, one: 'rung', many: 'rungs' },
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

/** A part of the community's design; also a tab of its screen. */
export const CommunityPart = z.enum([
  'membership',
  'roles',
  'decisions',
  'conflict',
  'norms',
  'topics',
  'conversations',
  'safety',
  'disclosure',
])
export type CommunityPart = z.infer<typeof CommunityPart>

/** Something that is unclear or missing, in one sentence, and how to mend it. Advice: it stops nothing. */
export const CommunityNote = z.object({
  part: CommunityPart,
  /** The field of the part's page that it is about; null: the part as a whole, or an entry. */
  field: z.string().nullable(),
  entryId: EntryId.nullable(),
  says: z.string(),
  mend: z.string(),
})
export type CommunityNote = z.infer<typeof CommunityNote>

/** A role over the weeks of the cohort. */
export const RoleTerms = z.object({
  id: EntryId,
  uid: z.string(),
  title: z.string(),
  needed: z.number().int(),
  /** How many people hold it: the fewest and the most on any working day of the week. Week 1 contains the cohort's first day. */
  weeks: z.array(z.object({ week: z.number().int(), window: Window, held: z.number().int(), most: z.number().int() })),
  /** Its gaps in sentences; null when there is none. */
  says: z.string().nullable(),
})
export type RoleTerms = z.infer<typeof RoleTerms>

/** Where a conversation stands on a day. A closed one waits to be tied off until its story is told. */
export const ConversationState = z.enum(['undated', 'upcoming', 'now', 'to-tie-off', 'tied-off'])
export type ConversationState = z.infer<typeof ConversationState>

const GuidelinesDraft = z.object({
  paper: Paper,
  /** What members won't read because it isn't written yet: told on the screen, never on the paper. */
  leftOut: z.array(
    z.object({ part: z.union([CommunityPart, z.literal('purpose')]), title: z.string(), says: z.string() }),
  ),
})
export type GuidelinesDraft = z.infer<typeof GuidelinesDraft>

const DisclosureDraft = z.object({
  /** The section as members read it; empty while there is nothing to disclose. */
  blocks: z.array(PaperBlock),
  nudges: z.number().int(),
  told: z.number().int(),
  /** Nudges that members are not told about yet. */
  missing: z.array(z.object({ id: EntryId, title: z.string(), says: z.string() })),
})
export type DisclosureDraft = z.infer<typeof DisclosureDraft>

const InCohort = z.object({ cohortId: CohortId })
const OneEntry = InCohort.extend({ id: EntryId })

export const community = {
  /** Who holds which role when, week by week, and where too few people do. */
  roleGaps: operation.input(InCohort).output(z.array(RoleTerms)),
  /** What is unclear or missing in the community's design. */
  notes: operation.input(InCohort).output(z.array(CommunityNote)),
  /** A vote for (1) or against (-1) a topic; never below none. Quick votes on one topic become one step of the history. */
  vote: operation.input(OneEntry.extend({ by: z.union([z.literal(1), z.literal(-1)]) })).output(z.void()),
  /** Chooses a topic: it becomes a conversation, as one step of the history. Gives the conversation that was made, or that the topic has already. */
  chooseTopic: operation.input(OneEntry).output(EntryId),
  /** Where each conversation stands today, in the cohort's time zone. */
  conversationStates: operation
    .input(InCohort)
    .output(z.array(z.object({ id: EntryId, state: ConversationState, says: z.string() }))),
  /** Ends a conversation with its story; its topic is done. Refused while the story is not written. */
  tieOff: operation.input(OneEntry).output(z.void()),
  /** Texts to start a page from. */
  pageStarters: operation.output(
    z.object({
      membership: communityPages.membership.body,
      governance: communityPages.governance.body,
      moderation: communityPages.moderation.body,
      safetyPlan: communityPages.safetyPlan.body,
    }),
  ),
  /** What members are told about the nudges, written from the nudges themselves. */
  disclosure: operation.input(InCohort).output(DisclosureDraft),
  /** The community guidelines as members will read them, with the disclosure of nudges. */
  guidelines: operation.input(InCohort).output(GuidelinesDraft),
  exportGuidelines: operation.input(InCohort.extend({ as: z.enum(['docx', 'md']) })).output(MadeFile),
}
