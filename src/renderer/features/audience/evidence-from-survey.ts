import type { Entry } from '../../../contract/entries.ts'
import type { EntryBody } from '../../../contract/entry-kinds.ts'
import type { SurveyResults, Wave } from '../../../contract/survey.ts'
import { nameOf } from './wave-words.ts'

/** A survey's finding as a piece of evidence: what may be shown, of whom, and when the wave opened. `divided`: its results by each of its questions about the members; groups that are held back are not named. */
export function evidenceFrom(
  { headline, n }: Pick<SurveyResults, 'headline' | 'n'>,
  divided: readonly Pick<SurveyResults, 'segments'>[],
  wave: Wave,
  timeZone: string,
): Partial<EntryBody<'evidence'>> {
  return {
    title: `Survey: ${nameOf(wave)}`.slice(0, 10_000),
    source: 'survey',
    on: dayOpened(wave, timeZone),
    n,
    confidence: 'medium',
    covers: divided
      .flatMap(({ segments }) => segments.filter(({ isSuppressed }) => !isSuppressed).map(({ value }) => value))
      .slice(0, 50),
    found: headline,
  }
}

/** Whether the register has a survey of the day on which the wave opened. */
export function isKept(wave: Wave, evidence: readonly Entry<'evidence'>[], timeZone: string): boolean {
  const day = dayOpened(wave, timeZone)
  return evidence.some(({ body }) => body.source === 'survey' && body.on === day)
}

function dayOpened({ openedAt }: Wave, timeZone: string): string | null {
  return openedAt ? new Date(openedAt).toLocaleDateString('sv', { timeZone }) : null
}
