import type { AnswerMapping, SurveyAnswer, Wave } from '../../../src/contract/survey.ts'

/** Answers as a CSV with columns of our own, and the mapping that explains them. */
export function answerTable(wave: Wave, answers: readonly SurveyAnswer[]): { csv: string; mapping: AnswerMapping } {
  const columns: [string, string, (answer: SurveyAnswer) => string][] = [
    ['who', 'key', ({ key }) => key],
    ['mail', 'email', ({ email }) => email ?? ''],
    ['time a week', 'minutes', ({ minutes }) => (minutes === null ? '' : String(minutes))],
    ['anything else', 'words', ({ words }) => words],
    ...wave.segments.map(({ id, label }): (typeof columns)[number] => [
      `about: ${label}`,
      `segment:${id}`,
      ({ segments }) => segments[id] ?? '',
    ]),
    ...wave.sets.flatMap((_, at): typeof columns => [
      [`most ${at + 1}`, `best:${at + 1}`, ({ picks }) => labelOf(wave, picks[at]?.best)],
      [`least ${at + 1}`, `worst:${at + 1}`, ({ picks }) => labelOf(wave, picks[at]?.worst)],
    ]),
  ]
  const rows = [
    columns.map(([column]) => column),
    ...answers.map((answer) => columns.map(([, , cell]) => cell(answer))),
  ]
  return {
    csv: rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
    mapping: Object.fromEntries(columns.map(([column, target]) => [column, target])),
  }
}

function labelOf({ currencies }: Wave, id: string | null | undefined): string {
  return currencies.find((currency) => currency.id === id)?.label ?? ''
}
