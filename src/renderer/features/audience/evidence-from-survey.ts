import type { EntryBody } from '../../../contract/entry-kinds.ts'
import type { SurveyResults, Wave } from '../../../contract/survey.ts'
import { nameOf } from './wave-words.ts'

/** A survey's finding as a piece of evidence: what may be shown, of whom, and when the wave opened. Groups that are held back are not named. */
export function evidenceFrom(
  { headline, n, segments }: SurveyResults,
  wave: Wave,
  timeZone: string,
): Partial<EntryBody<'evidence'>> {
  return {
    title: `Survey: ${nameOf(wave)}`.slice(0, 10_000),
    source: 'survey',
    on: wave.openedAt ? new Date(wave.openedAt).toLocaleDateString('sv', { timeZone }) : null,
    n,
    confidence: 'medium',
    covers: segments.filter(({ isSuppressed }) => !isSuppressed).map(({ value }) => value),
    found: headline,
  }
}
