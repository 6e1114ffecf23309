import { z } from 'zod'
import { operation } from './operation.ts'
import { CohortId, Instant, PlainDate, TimeZone, Window } from './scalars.ts'

export const CohortDraft = z.object({
  name: z.string().trim().min(1).max(120),
  /** What members call themselves, e.g. "labmates". */
  groupName: z.string().trim().max(80).default(''),
  startsOn: PlainDate,
  /** Last day of the cohort, inclusive. */
  endsOn: PlainDate,
  timeZone: TimeZone,
  /** Where the group talks and what that place is like. */
  space: z.string().trim().max(2000).default(''),
})
export type CohortDraft = z.infer<typeof CohortDraft>

export const Cohort = CohortDraft.extend({ id: CohortId, isDemo: z.boolean() })
export type Cohort = z.infer<typeof Cohort>

/** What a cohort's home shows before anything is opened. */
export const CohortOverview = z.object({
  cohort: Cohort,
  people: z.object({ participants: z.number(), facilitatorsAndStaff: z.number(), bots: z.number() }),
  imports: z.number(),
  events: z.number(),
  /** First to last day with imported activity, both inclusive; null before the first import. */
  data: Window.nullable(),
  lastImportAt: Instant.nullable(),
  isPurposeWritten: z.boolean(),
})
export type CohortOverview = z.infer<typeof CohortOverview>

export const cohorts = {
  list: operation.output(z.array(Cohort)),
  overview: operation.input(z.object({ cohortId: CohortId })).output(CohortOverview),
  create: operation.input(CohortDraft).output(Cohort),
  update: operation.input(z.object({ cohortId: CohortId, cohort: CohortDraft })).output(Cohort),
}
