import type { SurveyAnswer, Wave } from '../../../../src/contract/survey.ts'
import {
  asksOf,
  bestHeading,
  choicesOf,
  formOf,
  segmentCode,
  worstHeading,
} from '../../../../src/core/survey/handout/form.ts'

/** Answers as each product writes them in its export, made from its format. Rows come in the order of the answers. */
export type Export = (
  wave: Wave,
  answers: readonly SurveyAnswer[],
  options?: Readonly<{ delimiter?: string; bom?: boolean }>,
) => string

type Writing = 'words' | 'codes' | 'numbers'

/** The cell that answers a target. */
function cellOf(wave: Wave, answer: SurveyAnswer, target: string, writing: Writing = 'words'): string {
  const [kind = '', rest = ''] = target.split(/:(.*)/s)
  if (kind === 'best' || kind === 'worst') {
    const at = Number(rest) - 1
    const id = answer.picks[at]?.[kind] ?? null
    if (id === null) return ''
    const choice = choicesOf(wave).get(id)
    if (writing === 'numbers') return String((wave.sets[at] ?? []).indexOf(id) + 1)
    return (writing === 'codes' ? choice?.code : choice?.text) ?? ''
  }
  if (kind === 'points') return Object.hasOwn(answer.points, rest) ? String(answer.points[rest]) : ''
  if (kind === 'segment') return answer.segments[rest] ?? ''
  if (kind === 'minutes') return answer.minutes === null ? '' : String(answer.minutes)
  if (kind === 'email') return answer.email ?? ''
  return String(answer[kind as 'words'])
}

export const googleFormsExport: Export = (wave, answers, options) => {
  const asks = asksOf(formOf(wave))
  return csv(
    [
      ['Timestamp', ...asks.map(({ text }) => text)],
      ...answers.map((answer) => [googleTime(answer), ...asks.map(({ target }) => cellOf(wave, answer, target))]),
    ],
    options,
  )
}

export function microsoftFormsRows(wave: Wave, answers: readonly SurveyAnswer[]): string[][] {
  const asks = asksOf(formOf(wave))
  return [
    ['ID', 'Start time', 'Completion time', 'Email', 'Name', ...asks.map(({ text }) => text.replaceAll(' ', '\u00a0'))],
    ...answers.map((answer, at) => [
      String(at + 1),
      '2026-05-04 09:00:00',
      (answer.submittedAt ?? '').slice(0, 19).replace('T', ' '),
      'anonymous',
      '',
      ...asks.map(({ target }) => cellOf(wave, answer, target)),
    ]),
  ]
}

export const microsoftFormsExport: Export = (wave, answers, options) => csv(microsoftFormsRows(wave, answers), options)

export const limeSurveyCodes: Export = (wave, answers, options) => limeSurvey(wave, answers, 'codes', options)
export const limeSurveyWords: Export = (wave, answers, options) => limeSurvey(wave, answers, 'words', options)

export const surveyMonkeyExport: Export = (wave, answers, options) => {
  const form = formOf(wave)
  const own = [
    'Respondent ID',
    'Collector ID',
    'Start Date',
    'End Date',
    'IP Address',
    'Email Address',
    'First Name',
    'Last Name',
    'Custom Data 1',
  ]
  const heads = form.flatMap((question): [string, string][] => {
    if (question.kind === 'best-worst')
      return [
        [question.best.text, 'Response'],
        [question.worst.text, 'Response'],
      ]
    if (question.kind === 'points')
      return question.asks.map(({ choice }, at) => [at === 0 ? question.text : '', choice.text])
    return [[question.ask.text, question.kind === 'choice' ? 'Response' : 'Open-Ended Response']]
  })
  return csv(
    [
      [...own, ...heads.map(([head]) => head)],
      [...own.map(() => ''), ...heads.map(([, part]) => part)],
      ...answers.map((answer) => [
        answer.key,
        '440011',
        '05/04/2026 09:00:00 AM',
        monkeyTime(answer),
        '',
        '',
        '',
        '',
        '',
        ...asksOf(form).map(({ target }) => cellOf(wave, answer, target)),
      ]),
    ],
    options,
  )
}

export const qualtricsExport: Export = (wave, answers, options) => qualtrics(wave, answers, 'words', options)
export const qualtricsNumbers: Export = (wave, answers, options) => qualtrics(wave, answers, 'numbers', options)

export function csv(rows: readonly (readonly string[])[], { delimiter = ',', bom = false } = {}): string {
  const cell = (text: string) =>
    text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return `${bom ? '\uFEFF' : ''}${rows.map((row) => row.map(cell).join(delimiter)).join('\r\n')}\r\n`
}

function limeSurvey(
  wave: Wave,
  answers: readonly SurveyAnswer[],
  writing: 'codes' | 'words',
  options?: { delimiter?: string; bom?: boolean },
): string {
  const form = formOf(wave)
  const asks = form.flatMap((question): { head: string; target: string }[] => {
    if (question.kind === 'best-worst')
      return [
        {
          head: writing === 'codes' ? question.best.code : `${question.text} [${bestHeading}]`,
          target: question.best.target,
        },
        {
          head: writing === 'codes' ? question.worst.code : `${question.text} [${worstHeading}]`,
          target: question.worst.target,
        },
      ]
    if (question.kind === 'points')
      return question.asks.map(({ code, target, choice }) => ({
        head: writing === 'codes' ? code : `${question.text} [${choice.text}]`,
        target,
      }))
    return [{ head: writing === 'codes' ? question.ask.code : question.ask.text, target: question.ask.target }]
  })
  const own =
    writing === 'codes'
      ? ['id', 'submitdate', 'lastpage', 'startlanguage', 'seed']
      : ['Response ID', 'Date submitted', 'Last page', 'Start language', 'Seed']
  return csv(
    [
      [...own, ...asks.map(({ head }) => head)],
      ...answers.map((answer, at) => [
        String(at + 1),
        (answer.submittedAt ?? '').slice(0, 19).replace('T', ' '),
        '2',
        'en',
        String(1_000_000 + at),
        ...asks.map(({ target }) => {
          const segment = wave.segments.find(({ id }) => target === `segment:${id}`)
          const place = segment?.choices.indexOf(answer.segments[segment.id] ?? '') ?? -1
          return writing === 'codes' && place >= 0 ? segmentCode(place) : cellOf(wave, answer, target, writing)
        }),
      ]),
    ],
    options,
  )
}

function qualtrics(
  wave: Wave,
  answers: readonly SurveyAnswer[],
  writing: Writing,
  options?: { delimiter?: string; bom?: boolean },
): string {
  const asks = asksOf(formOf(wave))
  const own = [
    ['StartDate', 'Start Date', '{"ImportId":"startDate","timeZone":"America/Denver"}'],
    ['EndDate', 'End Date', '{"ImportId":"endDate","timeZone":"America/Denver"}'],
    ['Status', 'Response Type', '{"ImportId":"status"}'],
    ['ResponseId', 'Response ID', '{"ImportId":"_recordId"}'],
    ['RecipientEmail', 'Recipient Email', '{"ImportId":"recipientEmail"}'],
  ]
  return csv(
    [
      [...own.map(([name = '']) => name), ...asks.map((_, at) => `Q${at + 1}`)],
      [...own.map(([, text = '']) => text), ...asks.map(({ text }) => text)],
      [...own.map(([, , id = '']) => id), ...asks.map((_, at) => `{"ImportId":"QID${at + 1}"}`)],
      ...answers.map((answer) => [
        '2026-05-04 09:00:00',
        '2026-05-04 09:05:00',
        writing === 'numbers' ? '0' : 'IP Address',
        `R_${answer.key}`,
        '',
        ...asks.map(({ target }) => cellOf(wave, answer, target, writing)),
      ]),
    ],
    options,
  )
}

function googleTime({ submittedAt }: SurveyAnswer): string {
  const [, year, month, day, clock = ''] = /^(\d{4})-(\d{2})-(\d{2})T([\d:]{8})/.exec(submittedAt ?? '') ?? []
  return year ? `${Number(month)}/${Number(day)}/${year} ${clock}` : ''
}

function monkeyTime({ submittedAt }: SurveyAnswer): string {
  const [, year, month, day, hour, rest] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2})([\d:]{6})/.exec(submittedAt ?? '') ?? []
  if (!year) return ''
  return `${month}/${day}/${year} ${String(Number(hour) % 12 || 12).padStart(2, '0')}${rest} ${Number(hour) < 12 ? 'AM' : 'PM'}`
}
