import type { Cohort } from '../../../contract/cohorts.ts'
import type { ImportPreview } from '../../../contract/imports.ts'
import { daysOfInstants, spanInWords } from '../../ui/dates.ts'

/** A warning where no day of the files lies within the cohort's dates: the wrong file, or the wrong dates. Null otherwise. */
export function outsideInWords(
  window: ImportPreview['window'],
  { startsOn, endsOn, timeZone, name }: Pick<Cohort, 'startsOn' | 'endsOn' | 'timeZone' | 'name'>,
): string | null {
  if (!window) return null
  const { first, last } = daysOfInstants(window, timeZone)
  if (first <= endsOn && last >= startsOn) return null
  return `The files hold ${spanInWords(first, last)}; ${name} runs ${spanInWords(startsOn, endsOn)}. Check that this is the right export, or correct the dates under the cohort’s details.`
}
