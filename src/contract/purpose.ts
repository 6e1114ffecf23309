import { z } from 'zod'
import { entry, serving, text, who } from './design.ts'
import type { KindTable } from './entry-kinds.ts'
import { operation } from './operation.ts'
import type { PageTable } from './page-kinds.ts'
import { CohortId, PlainDate, Text } from './scalars.ts'

const Passage = Text.default('')

/** Why the cohort exists: the transformation statement of the training, and the purpose of the social space. */
export const Purpose = z.object({
  audience: Passage,
  /** State and behaviours people come from. */
  fromState: Passage,
  /** State and behaviours people go to. */
  toState: Passage,
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

/** A note on what is weak in the purpose and how to mend it. */
export const PurposeNote = z.object({
  field: z.enum(['audience', 'fromState', 'toState', 'measure', 'spacePurpose']),
  says: z.string(),
  mend: z.string(),
})
export type PurposeNote = z.infer<typeof PurposeNote>

export const PurposeView = z.object({
  purpose: Purpose,
  /** The transformation statement as one sentence, with "…" where something is missing. */
  statement: z.string(),
  notes: z.array(PurposeNote),
})
export type PurposeView = z.infer<typeof PurposeView>

export const purpose = {
  get: operation.input(z.object({ cohortId: CohortId })).output(PurposeView),
  save: operation.input(z.object({ cohortId: CohortId, purpose: Purpose })).output(PurposeView),
}
