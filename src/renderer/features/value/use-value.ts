import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'

/** What is written down of the cohort's value, taken together. */
export function useValue() {
  const cohort = useCohort()
  return useAnswer(['value.view', cohort.id], (client, asked) => client.value.view({ cohortId: cohort.id }, asked), {
    keepsPrevious: true,
  })
}
