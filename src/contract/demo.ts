import { z } from 'zod'
import { operation } from './operation.ts'
import { CohortId } from './scalars.ts'

/** A fact planted into the demo cohort, and what the measures say of it. */
export const PlantedFact = z.object({
  id: z.string(),
  planted: z.string(),
  found: z.string(),
  isFound: z.boolean(),
  /** Where in the studio it shows. */
  seenIn: z.string(),
})
export type PlantedFact = z.infer<typeof PlantedFact>

export const demo = {
  facts: operation
    .input(z.object({ cohortId: CohortId }))
    .output(z.object({ seed: z.number().int(), facts: z.array(PlantedFact) })),
}
