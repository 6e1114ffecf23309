import { CohortDraft } from '../../../contract/cohorts.ts'
import { addDays } from '../../ui/dates.ts'

/** Weeks that a cohort lasts when nothing says otherwise. */
export const usualWeeks = 12

/** A blank cohort that starts today and lasts twelve weeks, in this machine's time zone. */
export function newDraft(now = new Date()): CohortDraft {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const startsOn = new Intl.DateTimeFormat('sv', { timeZone }).format(now)
  return { name: '', groupName: '', startsOn, endsOn: lastDay(startsOn, usualWeeks), timeZone, space: '' }
}

/** The last day of so many weeks from a first day on. */
export function lastDay(startsOn: string, weeks: number): string {
  return addDays(startsOn, weeks * 7 - 1)
}

type Problems = Partial<Record<keyof CohortDraft, string>>

/** What stands in the way of saving, in words, by field. */
export function problemsOf(draft: CohortDraft): Problems {
  const problems: Problems = {}
  if (draft.name.trim() === '') problems.name = 'Give the cohort a name.'
  const parsed = CohortDraft.shape
  if (!parsed.startsOn.safeParse(draft.startsOn).success) problems.startsOn = 'Choose the first day.'
  if (!parsed.endsOn.safeParse(draft.endsOn).success) problems.endsOn = 'Choose the last day.'
  if (!problems.startsOn && !problems.endsOn && draft.endsOn < draft.startsOn) {
    problems.endsOn = 'The last day is before the first. Choose a later one.'
  }
  if (!parsed.timeZone.safeParse(draft.timeZone).success) problems.timeZone = 'Choose the time zone the group lives by.'
  return problems
}
