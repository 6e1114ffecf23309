import { createHash } from 'node:crypto'
import type { RejectedRow } from '../../contract/roster.ts'
import type { AnswersReport, SurveyAnswer, Wave } from '../../contract/survey.ts'
import { fold } from '../roster/folding.ts'
import { keptOf, whyRejected } from './answer-rules.ts'
import type { KeptAnswer } from './answers.repo.ts'
import type { Understood } from './intake/read-answers.ts'

/** What taking in files would do: the answers to keep, and the report. */
export type Taking = Readonly<{ keep: readonly KeptAnswer[]; report: AnswersReport }>

/**
 * Compares what files hold with the answers that are kept. A respondent counts once: the newest answer, by its time where both have one, otherwise the one
 * read last. So the same file twice changes nothing.
 */
export function planTaking(wave: Wave, present: readonly KeptAnswer[], understood: Understood): Taking {
  const kept = new Map(present.map(({ respondent, answer }) => [respondent, answer]))
  const sources = new Map(understood.files.map(({ file, source }) => [file, source]))
  const rejected: RejectedRow[] = [...understood.rejected]
  const incoming = new Map<string, SurveyAnswer[]>()
  for (const { answer, file, line } of understood.answers) {
    const reason = whyRejected(wave, answer)
    if (reason !== null) {
      rejected.push({ file, line, reason })
      continue
    }
    const respondent = respondentOf(wave, answer, sources.get(file) ?? 'mapped')
    const answers = incoming.get(respondent)
    if (answers) answers.push(keptOf(wave, answer))
    else incoming.set(respondent, [keptOf(wave, answer)])
  }
  const keep: KeptAnswer[] = []
  let [added, replaced, unchanged] = [0, 0, 0]
  for (const [respondent, answers] of incoming) {
    const before = kept.get(respondent)
    const newest = answers.reduce(newerOf)
    if (before && (isSame(before, newest) || newerOf(before, newest) === before)) {
      unchanged += answers.length
      continue
    }
    keep.push({ respondent, answer: newest })
    added += before ? 0 : 1
    replaced += answers.length - (before ? 0 : 1)
  }
  const { files, columns, unmapped, leftOut } = understood
  const read = understood.answers.length + understood.rejected.length
  return {
    keep,
    report: { files, read, added, replaced, unchanged, rejected, columns, unmapped, leftOut: [...leftOut] },
  }
}

/**
 * What tells respondents of a wave apart, as a digest, so that neither an e-mail nor a name is kept where the wave doesn't ask who answers. Where it
 * does, the e-mail decides, whichever form it was given in.
 */
function respondentOf(wave: Wave, { key, email }: SurveyAnswer, source: string): string {
  const who = wave.asksWho && email !== null && fold(email) !== '' ? `e-mail ${fold(email)}` : `${source} ${fold(key)}`
  return createHash('sha256').update(`${wave.code} ${who}`).digest('hex').slice(0, 32)
}

function newerOf(one: SurveyAnswer, other: SurveyAnswer): SurveyAnswer {
  if (one.submittedAt === null || other.submittedAt === null) return other
  return Date.parse(one.submittedAt) > Date.parse(other.submittedAt) ? one : other
}

function isSame(one: SurveyAnswer, other: SurveyAnswer): boolean {
  return canonical(one) === canonical(other)
}

/** The order of fields that a file happens to have makes no difference. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
