import { z } from 'zod'
import { entry } from './design.ts'
import type { KindTable } from './entry-kinds.ts'
import { operation } from './operation.ts'
import { CohortId, EntryId, MadeFile, PersonId, Text } from './scalars.ts'

/** circles: small teams that coach each other. buddies: twos. mentor-pairs: each mentor with those who learn from them. */
export const GroupShape = z.enum(['circles', 'buddies', 'mentor-pairs'])
export type GroupShape = z.infer<typeof GroupShape>

/** A trait of people, and whether groups should mix it evenly or be alike in it. `role` is the role in the cohort; others come from the roster. */
const Wish = z.object({ attribute: z.string(), wish: z.enum(['mix', 'alike']).default('mix') })

export const GroupRequest = z.object({
  shape: GroupShape.default('circles'),
  /** People in a circle; with mentors: people for each mentor is what comes out. */
  size: z.number().int().min(2).max(50).default(4),
  balance: z.array(Wish).max(6).default([]),
  /** The same seed and people give the same groups. */
  seed: z.number().int().min(0).max(2_147_483_647).default(1),
  /** Who the mentors are: everybody whose trait has this value. Only for mentor pairs. */
  mentors: z.object({ attribute: z.string(), value: z.string() }).nullable().default(null),
})
export type GroupRequest = z.infer<typeof GroupRequest>

const Group = z.object({ name: Text, members: z.array(z.object({ personId: PersonId, name: Text })) })

/** How even the groups are in one trait, beside groupings drawn by chance. */
const Evenness = z.object({
  attribute: z.string(),
  wish: z.enum(['mix', 'alike']),
  /** Of each value: the least and most people with it in one group, here and in the middle 95% of random groupings. */
  values: z.array(
    z.object({
      value: z.string(),
      people: z.number().int(),
      least: z.number().int(),
      most: z.number().int(),
      byChance: z.tuple([z.number().int(), z.number().int()]),
    }),
  ),
  /** Share of random groupings that are at least as good in this trait, 0 to 1. */
  chance: z.number(),
})

export const Grouped = z.object({
  request: GroupRequest,
  groups: z.array(Group),
  evenness: z.array(Evenness),
  /** How many random groupings it was compared with. */
  compared: z.number().int(),
  /** How balanced, in one sentence. */
  says: z.string(),
})
export type Grouped = z.infer<typeof Grouped>

/** Groups that were kept. */
const Grouping = z.object({
  ...entry,
  request: GroupRequest.prefault({}),
  groups: z.array(Group).default([]),
  says: Text.default(''),
})

export const groupEntries = {
  grouping: { body: Grouping, one: 'grouping', many: 'groupings' },
} as const satisfies KindTable

const InCohort = z.object({ cohortId: CohortId })

export const groups = {
  /** The traits that groups can be balanced by, with how many participants have each value and how many have none. */
  attributes: operation.input(InCohort).output(
    z.array(
      z.object({
        name: z.string(),
        values: z.array(z.object({ value: z.string(), people: z.number().int() })),
        missing: z.number().int(),
      }),
    ),
  ),
  /** Makes groups of everybody who is a participant today or will be. Keeps nothing. */
  make: operation.input(InCohort.extend({ request: GroupRequest })).output(Grouped),
  keep: operation.input(InCohort.extend({ title: Text, grouped: Grouped })).output(EntryId),
  exportCsv: operation.input(InCohort.extend({ id: EntryId })).output(MadeFile),
}
