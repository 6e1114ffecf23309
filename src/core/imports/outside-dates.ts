import type { Cohort } from '../../contract/cohorts.ts'
import { addDays, localDay } from '../time/days.ts'
import { longDay } from '../wording/days.ts'

const mostDaysBeyond = 28

/**
 * A sentence when events (milliseconds since 1970 UTC) lie wholly outside the cohort's dates or reach more than four weeks beyond them: most often it is
 * another year's export. Null when they fit.
 */
export function outsideDates(
  span: { firstAt: number | null; lastAt: number | null },
  { startsOn, endsOn, timeZone }: Pick<Cohort, 'startsOn' | 'endsOn' | 'timeZone'>,
): string | null {
  if (span.firstAt === null || span.lastAt === null) return null
  const [first, last] = [localDay(span.firstAt, timeZone), localDay(span.lastAt, timeZone)]
  const isOutside = last < startsOn || first > endsOn
  const isBeyond = first < addDays(startsOn, -mostDaysBeyond) || last > addDays(endsOn, mostDaysBeyond)
  if (!isOutside && !isBeyond) return null
  const where = isOutside ? "outside the cohort's dates" : "more than four weeks beyond the cohort's dates"
  const dates = `${longDay(startsOn)} to ${longDay(endsOn)}`
  return `The events run from ${longDay(first)} to ${longDay(last)}, ${where} (${dates}). Check that this is the right export, or the cohort's dates.`
}
