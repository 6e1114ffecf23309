import { CohortDraft } from '../../../contract/cohorts.ts'

/** A blank cohort that starts today and lasts twelve weeks, in this machine's time zone. */
export function newDraft(now = new Date()): CohortDraft {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const startsOn = new Intl.DateTimeFormat('sv', { timeZone }).format(now)
  const end = new Date(Date.parse(`${startsOn}T00:00:00Z`) + (12 * 7 - 1) * 86_400_000)
  return { name: '', groupName: '', startsOn, endsOn: end.toISOString().slice(0, 10), timeZone, space: '' }
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
