import type { GroupCoverage } from '../../../contract/audience.ts'
import type { EntryBody } from '../../../contract/entry-kinds.ts'

type Evidence = EntryBody<'evidence'>

/** Sources as they are read and chosen. */
export const sourceWords: Readonly<Record<Evidence['source'], string>> = {
  survey: 'Survey',
  'focus-group': 'Focus group',
  interview: 'Interviews',
  observation: 'Observation',
  'existing-data': 'Existing data',
  'learner-representative': 'Learner representative',
  association: 'Professional association',
  'published-writing': 'Published writing',
}

export const confidenceWords: Readonly<Record<Evidence['confidence'], string>> = {
  low: 'Low: a hint',
  medium: 'Medium: several agree',
  high: 'High: would surprise us if wrong',
}

export const standingWords: Readonly<Record<GroupCoverage['standing'], string>> = {
  heard: 'Asked themselves',
  proxy: 'Proxies only',
  silent: 'Nothing yet',
}

export function choicesOf<Value extends string>(words: Readonly<Record<Value, string>>) {
  return (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }))
}
