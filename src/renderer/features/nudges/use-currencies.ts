import { useMemo } from 'react'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'

/** What members trade their time for: each currency's words by its id, those that lead first. */
export function useCurrencies(): ReadonlyMap<string, string> {
  const cohort = useCohort()
  const { data } = useAnswer(['prompts.currencies', cohort.id], (client, asked) =>
    client.prompts.currencies({ cohortId: cohort.id }, asked),
  )
  return useMemo(() => new Map((data?.currencies ?? []).map(({ id, label }) => [id, label])), [data])
}
