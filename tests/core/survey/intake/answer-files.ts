import type { SurveyAnswer, Wave } from '../../../../src/contract/survey.ts'

/** An answer as the page saves it. `changes` overrides fields of the file. */
export function answerFileOf(wave: Wave, answer: SurveyAnswer, changes: Record<string, unknown> = {}): string {
  const { key, email, submittedAt, picks, points, segments, minutes, stoppers, permission, channel, words } = answer
  return JSON.stringify({
    format: 'cohort-studio-answer',
    version: 1,
    wave: wave.code,
    id: key,
    savedAt: submittedAt,
    picks: picks.map(({ best, worst }) => [best, worst]),
    points,
    segments,
    ...(minutes === null ? {} : { minutes }),
    stoppers,
    permission,
    channel,
    words,
    ...(email === null ? {} : { email }),
    ...changes,
  })
}

/** An answer as the page's text to paste. */
export function answerTextOf(wave: Wave, answer: SurveyAnswer): string {
  const block = Buffer.from(answerFileOf(wave, answer)).toString('base64').replace(/.{64}/g, '$&\n')
  return `${wave.title}\n\n-----BEGIN COHORT ANSWER-----\n${block}\n-----END COHORT ANSWER-----\n`
}
