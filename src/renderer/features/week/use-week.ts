import type { WeekName } from '../../../contract/week.ts'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'

/** A week, answered; null asks for the latest one. The week before stays on screen while the next is on its way. */
export function useWeek(week: WeekName | null) {
  const cohort = useCohort()
  return useAnswer(
    ['week.view', cohort.id, week],
    (client, asked) => client.week.view({ cohortId: cohort.id, week }, asked),
    { keepsPrevious: true },
  )
}
