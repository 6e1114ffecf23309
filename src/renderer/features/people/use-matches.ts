import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'

/** Who may be the same, and what was decided. */
export function useMatches() {
  const cohort = useCohort()
  return useAnswer(
    ['matches.list', cohort.id],
    (client, asked) => client.matches.list({ cohortId: cohort.id }, asked),
    {
      keepsPrevious: true,
    },
  )
}
