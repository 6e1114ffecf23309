import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'

/** Every commitment of the cohort, the ones due first. */
export function useCommitments() {
  const cohort = useCohort()
  return useAnswer(
    ['commitments.list', cohort.id],
    (client, asked) => client.commitments.list({ cohortId: cohort.id }, asked),
    { keepsPrevious: true },
  )
}
