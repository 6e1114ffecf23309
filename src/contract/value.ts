import { z } from 'zod'
import { entry, text, who } from './design.ts'
import type { KindTable } from './entry-kinds.ts'
import { operation } from './operation.ts'
import { RejectedRow } from './roster.ts'
import { CohortId, EntryId, PlainDate, UploadId } from './scalars.ts'

/** Something that members made and others can use. */
const Artefact = z.object({
  ...entry,
  form: z.enum(['document', 'template', 'recording', 'tool', 'summary', 'other']).default('document'),
  madeBy: who,
  on: PlainDate.nullable().default(null),
  link: text,
  usedFor: text,
})

/** A problem that somebody brought, and that the group helped to solve. */
const SolvedProblem = z.object({
  ...entry,
  askedBy: who,
  solvedBy: who,
  on: PlainDate.nullable().default(null),
  solution: text,
  /** How it is known to be solved. */
  knownBy: z.enum(['asker-said', 'accepted-answer', 'thanks', 'facilitator']).default('facilitator'),
})

const Idea = z.object({
  ...entry,
  raisedBy: who,
  on: PlainDate.nullable().default(null),
  state: z.enum(['raised', 'tried', 'adopted', 'dropped']).default('raised'),
  effect: text,
})

/** What somebody could do before and can do after, on a scale from 1 (not at all) to 5 (can teach it). */
const Skill = z.object({
  ...entry,
  person: who,
  before: z.number().int().min(1).max(5).nullable().default(null),
  after: z.number().int().min(1).max(5).nullable().default(null),
  judgedBy: z.enum(['self', 'peer', 'observed', 'test']).default('self'),
  on: PlainDate.nullable().default(null),
  notes: text,
})

/** The cycles of value creation, from what happens in the group to what success means: Wenger, Trayner and de Laat 2011. */
export const ValueCycle = z.enum(['immediate', 'potential', 'applied', 'realised', 'reframing'])
export type ValueCycle = z.infer<typeof ValueCycle>

/** A quote leaves the studio only as far as whoever said it allowed. */
const Quote = z.object({
  text,
  consent: z.enum(['not-asked', 'refused', 'without-name', 'with-name']).default('not-asked'),
  consentOn: PlainDate.nullable().default(null),
})

/** How something came to be worth something to somebody, or did not. */
const Story = z.object({
  ...entry,
  toldBy: who,
  on: PlainDate.nullable().default(null),
  cycle: ValueCycle.default('immediate'),
  /** A story of what did not work teaches as much. */
  isSuccess: z.boolean().default(true),
  story: text,
  helpedBy: text,
  heldBackBy: text,
  quotes: z.array(Quote).max(50).default([]),
})

/** With whom the cohort's group is compared: nobody, whoever was at hand, a group chosen to be alike, or one drawn by lot. */
export const Comparison = z.enum(['none', 'at-hand', 'matched', 'by-lot'])
export type Comparison = z.infer<typeof Comparison>

export const BusinessPoint = z.object({
  on: PlainDate,
  group: z.enum(['ours', 'comparison']),
  value: z.number(),
})
export type BusinessPoint = z.infer<typeof BusinessPoint>

/** A number of the business by date and group, e.g. complaints a month. */
const BusinessMeasure = z.object({
  ...entry,
  unit: text,
  better: z.enum(['up', 'down']).default('up'),
  source: text,
  ourGroup: text,
  comparisonGroup: text,
  comparison: Comparison.default('none'),
  /** From this day on an effect could show; null: the cohort's first day. */
  effectFromOn: PlainDate.nullable().default(null),
  points: z.array(BusinessPoint).max(2000).default([]),
  /** What participants estimate: how much of the change they put down to the cohort, and how sure they are, both in percent. */
  attributed: z.number().min(0).max(100).nullable().default(null),
  confidence: z.number().min(0).max(100).nullable().default(null),
  notes: text,
})

export const valueEntries = {
  artefact: { body: Artefact, one: 'artefact', many: 'artefacts' },
  solvedProblem: { body: SolvedProblem, one: 'solved problem', many: 'solved problems' },
  idea: { body: Idea, one: 'idea', many: 'ideas' },
  skill: { body: Skill, one: 'skill', many: 'skills' },
  story: { body: Story, one: 'story', many: 'stories' },
  businessMeasure: { body: BusinessMeasure, one: 'business measure', many: 'business measures' },
} as const satisfies KindTable

/** How far a claim reaches: drawn by lot, matched, before and after, estimated by participants, told as a story. */
export const EvidenceTier = z.enum(['A', 'B', 'C', 'D', 'E'])
export type EvidenceTier = z.infer<typeof EvidenceTier>

const Level = z.object({ mean: z.number(), count: z.number().int() }).nullable()

/** What a business measure shows, and the sentence that claims no more than that. */
export const Effect = z.object({
  entryId: EntryId,
  title: z.string(),
  unit: z.string(),
  /** From this day on an effect could show. */
  from: PlainDate,
  ours: z.object({ before: Level, after: Level }),
  comparison: z.object({ before: Level, after: Level }).nullable(),
  /** After minus before; less the same of the comparison group where there is one. The interval is 95 %; null where the points are too few. */
  difference: z
    .object({ value: z.number(), low: z.number().nullable(), high: z.number().nullable(), isBetween: z.boolean() })
    .nullable(),
  tier: EvidenceTier,
  claim: z.string(),
  /** Why not to over-read it, a sentence each. */
  cautions: z.array(z.string()),
})
export type Effect = z.infer<typeof Effect>

/** Of one skill: everybody of whom both is known. */
const SkillChange = z.object({
  title: z.string(),
  n: z.number().int(),
  higher: z.number().int(),
  same: z.number().int(),
  lower: z.number().int(),
  says: z.string(),
})

/** What the cohort is worth to its members and the organisation, as far as it is written down. */
export const ValueView = z.object({
  sentence: z.string(),
  support: z.string(),
  skills: z.array(SkillChange),
  effects: z.array(Effect),
})
export type ValueView = z.infer<typeof ValueView>

const InCohort = z.object({ cohortId: CohortId })

export const value = {
  view: operation.input(InCohort).output(ValueView),
  /** Reads a table of days, values and, where it has them, groups. Writes nothing. */
  readPoints: operation
    .input(InCohort.extend({ uploadId: UploadId, ourGroup: z.string(), comparisonGroup: z.string() }))
    .output(
      z.object({
        points: z.array(BusinessPoint),
        rejected: z.array(RejectedRow),
        /** Names of groups in the table that are neither of the two. */
        otherGroups: z.array(z.string()),
      }),
    ),
}
