import { useMemo } from 'react'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import type { Levels } from './people-order.ts'

const none: Levels = new Map()

/** Where everybody stands in the last four weeks of the data; nobody until it is known. */
export function useLevels(): Levels {
  const cohort = useCohort()
  const { data } = useAnswer(
    ['people.levels', cohort.id],
    (client, asked) => client.people.levels({ cohortId: cohort.id }, asked),
    { keepsPrevious: true },
  )
  return useMemo(() => (data ? new Map(data.levels.map(({ personId, level }) => [personId, level])) : none), [data])
}
