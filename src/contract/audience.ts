import { z } from 'zod'
import { entry, text } from './design.ts'
import type { KindTable } from './entry-kinds.ts'
import { PlainDate, Text } from './scalars.ts'

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
