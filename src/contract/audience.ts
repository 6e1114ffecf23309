import { z } from 'zod'
import { entry, text } from './design.ts'
import type { KindTable } from './entry-kinds.ts'
import { operation } from './operation.ts'
import type { PageTable } from './page-kinds.ts'
import { CohortId, PlainDate, Text } from './scalars.ts'

/** Where knowledge about the audience comes from. A proxy speaks for the audience without being part of it. */
const Evidence = z.object({
  ...entry,
  source: z
    .enum([
      'survey',
      'focus-group',
      'interview',
      'observation',
      'learner-representative',
      'association',
      'published-writing',
      'existing-data',
    ])
    .default('interview'),
  on: PlainDate.nullable().default(null),
  /** How many people it rests on; null: not known. */
  n: z.number().int().nonnegative().nullable().default(null),
  confidence: z.enum(['low', 'medium', 'high']).default('medium'),
  isProxy: z.boolean().default(false),
  /** Roles or groups of the audience that it tells about. */
  covers: z.array(Text).max(50).default([]),
  found: text,
  link: text,
})
type Evidence = z.infer<typeof Evidence>

/** Sources that are never members of the audience themselves. */
const proxySources: readonly Evidence['source'][] = ['learner-representative', 'association', 'published-writing']

/** Whether this source can only speak for the audience, whatever the designer ticks. */
export function isAlwaysProxy(source: Evidence['source']): boolean {
  return proxySources.includes(source)
}

/** Whether a piece of evidence speaks for the audience without being part of it. */
export function speaksAsProxy({ source, isProxy }: Pick<Evidence, 'source' | 'isProxy'>): boolean {
  return isProxy || isAlwaysProxy(source)
}

/** A kind of member, drafted from a segment of the survey or written by hand. */
const Persona = z.object({
  ...entry,
  /** The segment it was drafted from, e.g. "Region: North"; empty when written by hand. */
  segment: text,
  /** Ids of the currencies that count most, first the strongest. */
  currencies: z.array(Text).max(12).default([]),
  minutes: z.number().nonnegative().nullable().default(null),
  wants: text,
  stoppers: text,
  channel: text,
  notes: text,
})

export const audienceEntries = {
  evidence: { body: Evidence, one: 'piece of evidence', many: 'evidence' },
  persona: { body: Persona, one: 'persona', many: 'personas' },
} as const satisfies KindTable

/** Whom the cohort is for, cut into the roles or groups that evidence should speak for. */
const Audience = z.object({ groups: z.array(Text).max(50).default([]) })

export const audiencePages = {
  audience: { body: Audience, title: 'Groups of the audience' },
} as const satisfies PageTable

/** How well a group of the audience is known: by its own people, only through others, or not at all. */
export const GroupCoverage = z.object({
  name: z.string(),
  /** How the studio knows of the group: the designer named it, a survey asks for it, or only evidence mentions it. */
  from: z.enum(['designer', 'survey', 'evidence']),
  standing: z.enum(['heard', 'proxy', 'silent']),
  pieces: z.number().int(),
  proxies: z.number().int(),
  /** People that the direct evidence rests on, as far as it is known; null where no piece says. */
  people: z.number().int().nullable(),
})
export type GroupCoverage = z.infer<typeof GroupCoverage>

export const EvidenceCoverage = z.object({
  /** Who is missing, in a sentence. */
  sentence: z.string(),
  groups: z.array(GroupCoverage),
  /** Pieces of evidence that don't say whom they tell about. */
  unassigned: z.number().int(),
})
export type EvidenceCoverage = z.infer<typeof EvidenceCoverage>

export const audience = {
  coverage: operation.input(z.object({ cohortId: CohortId })).output(EvidenceCoverage),
}
