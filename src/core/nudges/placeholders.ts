import type { Cohort } from '../../contract/cohorts.ts'
import { placeholder } from '../../contract/nudges.ts'
import type { Purpose } from '../../contract/purpose.ts'
import { longDay } from '../wording/days.ts'

/** The gaps that a cohort fills in by itself, by their names in lower case. One for which nothing is written yet is left out. */
export function knownWords(cohort: Cohort, purpose: Pick<Purpose, 'spacePurpose'> | null): ReadonlyMap<string, string> {
  const words = {
    'group name': cohort.groupName,
    cohort: cohort.name,
    'first day': longDay(cohort.startsOn),
    'last day': longDay(cohort.endsOn),
    'space purpose': (purpose?.spacePurpose ?? '').trim().replace(/\.$/, ''),
  }
  return new Map(Object.entries(words).filter(([, value]) => value.trim() !== ''))
}

/** The text with every known gap filled in; others stay as they are. */
export function filledIn(text: string, known: ReadonlyMap<string, string>): string {
  return text.replace(placeholder, (gap) => known.get(gap.slice(1, -1).trim().toLowerCase()) ?? gap)
}

/** The gaps that are still open, each once, as they are written. */
export function openPlaceholders(...texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => text.match(placeholder) ?? []))]
}
