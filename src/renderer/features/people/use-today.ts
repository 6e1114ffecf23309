import { useCohort } from '../../studio/cohort.tsx'

/** Today's date in the cohort's zone. */
export function useToday(): string {
  const { timeZone } = useCohort()
  return new Date().toLocaleDateString('sv', { timeZone })
}
