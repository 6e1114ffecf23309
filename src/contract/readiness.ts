import { z } from 'zod'
import { operation } from './operation.ts'
import { Paper } from './papers.ts'
import { CohortId, MadeFile } from './scalars.ts'

export const ReadinessCheck = z.object({
  id: z.string(),
  area: z.enum(['Purpose', 'Audience', 'Nudges', 'Community', 'Ecosystem', 'Measures']),
  title: z.string(),
  state: z.enum(['ready', 'started', 'missing']),
  /** What is there and what is missing, in one sentence. */
  says: z.string(),
  why: z.string(),
  /** Where it is done: the screen's word in the address, and its section. */
  place: z.array(z.string()),
})
export type ReadinessCheck = z.infer<typeof ReadinessCheck>

export const Readiness = z.object({ headline: z.string(), ready: z.number().int(), checks: z.array(ReadinessCheck) })
export type Readiness = z.infer<typeof Readiness>

const InCohort = z.object({ cohortId: CohortId })

export const readiness = {
  get: operation.input(InCohort).output(Readiness),
  /** The design brief, for sign-off: everything that was designed. */
  brief: operation.input(InCohort).output(Paper),
  exportBrief: operation.input(InCohort).output(MadeFile),
}
