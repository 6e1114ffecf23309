import { useCallback, useMemo } from 'react'
import { useLocation } from 'wouter'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo, usePlace } from '../../studio/place.ts'
import { type CalendarPlace, calendarPlaceOf, partsOf } from './calendar-address.ts'

/** What the calendar shows, kept in the address. */
export function useCalendarPlace(): readonly [CalendarPlace, (part: Partial<CalendarPlace>) => void] {
  const cohort = useCohort()
  const [path, go] = useLocation()
  const { screen, rest } = usePlace()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts are new at every call, the path isn't
  const place = useMemo(() => calendarPlaceOf(rest), [path])
  const change = useCallback(
    (part: Partial<CalendarPlace>) =>
      go(pathTo(cohort.id, screen, ...partsOf({ ...place, ...part })), { replace: true }),
    [go, cohort.id, screen, place],
  )
  return [place, change]
}
