import { z } from 'zod'
import { entry, Serves, serving, text, who } from './design.ts'
import type { EntryKind, KindTable } from './entry-kinds.ts'
import { operation } from './operation.ts'
import type { PageTable } from './page-kinds.ts'
import { Paper } from './papers.ts'
import { CohortId, EntryId, Instant, MadeFile, PlainDate, Text } from './scalars.ts'

const Passage = Text.default('')

/** Why the cohort exists: the transformation statement of the training, and the purpose of the social space. */
export const Purpose = z.object({
  audience: Passage,
  /** State and behaviours people come from. */
  fromState: Passage,
  /** State and behaviours people go to. */
  toState: Passage,
  /** What people will be seen doing then; blank where `toState` says it already. */
  behaviours: Passage,
  /** The vague outcome that the statement replaces. */
  vagueOutcome: Passage,
  measure: z.object({
    name: Passage,
    unit: Passage,
    baseline: z.number().nullable().default(null),
    target: z.number().nullable().default(null),
    dueOn: PlainDate.nullable().default(null),
  }),
  spacePurpose: Passage,
})
export type Purpose = z.infer<typeof Purpose>

/** A decision about the design, with the reason that the next person will ask for. */
const Decision = z.object({
  ...serving,
  on: PlainDate.nullable().default(null),
  why: text,
  alternatives: text,
  decidedBy: who,
})

/** Why people don't do it now. Only some causes are ones that a cohort can mend. */
const RootCause = z.object({
  ...entry,
  cause: z
    .enum(['skill', 'confidence', 'motivation', 'tools', 'time', 'reward', 'expectations', 'other'])
    .default('other'),
  evidence: text,
  canCohortHelp: z.enum(['yes', 'partly', 'no', 'unknown']).default('unknown'),
})

/** A question taken into a needs-analysis call (its title), and what was answered. */
const DiscoveryQuestion = z.object({
  ...entry,
  group: text,
  why: text,
  answer: text,
  answeredBy: who,
  answeredOn: PlainDate.nullable().default(null),
})

/** A measure that the cohort will be read by, and what will be done when it moves. */
const PlannedMeasure = z.object({
  ...serving,
  /** Id of one of the studio's measures; null: a measure of the business. */
  measureId: z.string().nullable().default(null),
  /** "If it moves by this much, we will …" */
  decisionRule: text,
})

/** What members, their teams and the organisation get out of it. */
const ValueProposition = z.object({ individual: text, team: text, organisation: text })

/** Why are they not doing it now, and is a cohort the answer? */
const RootCauseSummary = z.object({
  isCohortTheAnswer: z.enum(['yes', 'partly', 'no', 'unknown']).default('unknown'),
  because: text,
})

export const purposeEntries = {
  decision: { body: Decision, one: 'decision', many: 'decisions' },
  rootCause: { body: RootCause, one: 'root cause', many: 'root causes' },
  discoveryQuestion: { body: DiscoveryQuestion, one: 'discovery question', many: 'discovery questions' },
  plannedMeasure: { body: PlannedMeasure, one: 'measure', many: 'measures' },
} as const satisfies KindTable

export const purposePages = {
  valueProposition: { body: ValueProposition, title: 'Value proposition' },
  rootCauseSummary: { body: RootCauseSummary, title: 'Is a cohort the answer?' },
} as const satisfies PageTable

/** What a note can be about; each is a field of the builder. */
export const PurposeField = z.enum([
  'audience',
  'fromState',
  'toState',
  'behaviours',
  'measure',
  'baseline',
  'target',
  'dueOn',
  'vagueOutcome',
  'spacePurpose',
])
export type PurposeField = z.infer<typeof PurposeField>

/** A note on what is weak in the purpose and how to mend it. Advice: nothing is ever kept from being saved. */
export const PurposeNote = z.object({
  /** The check that found it, e.g. `vague-verb`. */
  check: z.string(),
  field: PurposeField,
  /** The weak words exactly as they were written; empty where something is missing. */
  words: z.string(),
  /** What is weak, in a sentence. */
  says: z.string(),
  /** Why that matters. */
  why: z.string(),
  mend: z.string(),
  /** How it could read, made from the writer's own words; empty where there is nothing to make it from. */
  example: z.string(),
  /** `refused`: with this, the field doesn't count as a purpose. */
  weight: z.enum(['weak', 'refused']),
})
export type PurposeNote = z.infer<typeof PurposeNote>

export const PurposeView = z.object({
  purpose: Purpose,
  /** The transformation statement as one sentence, with "…" where something is missing. */
  statement: z.string(),
  notes: z.array(PurposeNote),
  /** Whether each layer is written and counts as a purpose. */
  stands: z.object({ training: z.boolean(), space: z.boolean() }),
})
export type PurposeView = z.infer<typeof PurposeView>

export const PurposeVersionId = z.number().int().positive().brand<'PurposeVersionId'>()
export type PurposeVersionId = z.infer<typeof PurposeVersionId>

/** Somebody said yes to a version on a day. */
export const SignOff = z.object({ by: z.string().trim().min(1).max(200), on: PlainDate })
export type SignOff = z.infer<typeof SignOff>

/** The purpose as it was once. Kept by hand under a name, or by itself when it changed after it was signed off. */
export const PurposeVersion = z.object({
  id: PurposeVersionId,
  name: z.string(),
  keptAt: Instant,
  isAutomatic: z.boolean(),
  signedOff: SignOff.nullable(),
  purpose: Purpose,
  statement: z.string(),
  /** It says what the purpose says now. */
  isCurrent: z.boolean(),
  /** How many words were added and taken away since the version before it. */
  since: z.object({ added: z.number().int(), removed: z.number().int() }).nullable(),
})
export type PurposeVersion = z.infer<typeof PurposeVersion>

/** Two wordings of a field, cut so that what came and what went can be told apart. */
export const FieldDifference = z.object({
  field: PurposeField,
  parts: z.array(z.object({ text: z.string(), change: z.enum(['same', 'added', 'removed']) })),
})
export type FieldDifference = z.infer<typeof FieldDifference>

/** One thing in the design that serves a purpose, or should. */
export const MapItem = z.object({
  id: EntryId,
  kind: z.custom<EntryKind>((kind) => typeof kind === 'string'),
  title: z.string(),
  serves: Serves,
})
export type MapItem = z.infer<typeof MapItem>

export const PurposeMap = z.object({
  statement: z.string(),
  spacePurpose: z.string(),
  stands: PurposeView.shape.stands,
  /** What names no purpose first; then by kind, in the designer's order. */
  items: z.array(MapItem),
})
export type PurposeMap = z.infer<typeof PurposeMap>

/** What the root-cause notes say about whether a cohort is the answer. */
export const CauseVerdict = z.object({
  answer: z.enum(['yes', 'partly', 'no', 'unknown']),
  says: z.string(),
  /** What to do about it, each in one sentence. */
  therefore: z.array(z.string()),
  /** Causes by whether a cohort can mend them. */
  counts: z.object({
    yes: z.number().int(),
    partly: z.number().int(),
    no: z.number().int(),
    unknown: z.number().int(),
  }),
  /** Set where the designer's own answer says more than the notes do. */
  disagrees: z.string().nullable(),
})
export type CauseVerdict = z.infer<typeof CauseVerdict>

const InCohort = z.object({ cohortId: CohortId })
const OneVersion = InCohort.extend({ id: PurposeVersionId })

export const purpose = {
  get: operation.input(InCohort).output(PurposeView),
  save: operation.input(InCohort.extend({ purpose: Purpose })).output(PurposeView),
  /** Newest first. */
  versions: operation.input(InCohort).output(z.array(PurposeVersion)),
  /** Keeps the purpose as it reads now. A sign-off makes later changes keep a version by themselves. */
  keepVersion: operation
    .input(InCohort.extend({ name: z.string().trim().max(200), signedOff: SignOff.nullable().default(null) }))
    .output(PurposeVersion),
  /** What changed from one version to another, field by field; only fields that differ. `to` null: as it reads now; `from` null: from nothing. */
  compare: operation
    .input(InCohort.extend({ from: PurposeVersionId.nullable(), to: PurposeVersionId.nullable() }))
    .output(z.array(FieldDifference)),
  /** Makes a version the purpose again: an edit like any other, which can be undone. */
  restore: operation.input(OneVersion).output(PurposeView),
  removeVersion: operation.input(OneVersion).output(z.void()),
  map: operation.input(InCohort).output(PurposeMap),
  /** Says which purpose these entries serve, as one step of the history. */
  serve: operation
    .input(InCohort.extend({ ids: z.array(EntryId).min(1).max(1000), serves: Serves.unwrap() }))
    .output(z.void()),
  verdict: operation.input(InCohort).output(CauseVerdict),
  /** The discovery questions with what was answered, and lines to write on where nothing was yet: to take to a call. */
  callSheet: operation.input(InCohort).output(Paper),
  exportCallSheet: operation.input(InCohort.extend({ as: z.enum(['docx', 'md']) })).output(MadeFile),
}
