import type { Wave } from '../../../contract/survey.ts'
import { bestHeading, type FormQuestion, segmentCode, worstHeading } from './form.ts'
import type { FormWords } from './form-words.ts'

/**
 * The questions as a survey that LimeSurvey imports: its "tab-separated values" survey structure (Create survey → Import, since version 2.05), one row
 * for each setting (S), text (SL), group (G), question (Q), sub-question (SQ) and answer (A). Question types: H array by column, K several numbers,
 * L list, N number, S short text, T long text. Codes keep to its limits: letters and digits, questions up to 20, answers up to 5.
 */
export function limeSurveyForm({ asksWho }: Wave, words: FormWords, form: readonly FormQuestion[]): string {
  const about = form.filter(({ kind }) => kind !== 'best-worst' && kind !== 'points')
  const rows: Row[] = [
    setting('language', 'en'),
    setting('format', 'G'),
    setting('anonymized', asksWho ? 'N' : 'Y'),
    setting('datestamp', 'Y'),
    setting('ipaddr', 'N'),
    setting('refurl', 'N'),
    setting('allowprev', 'Y'),
    setting('showprogress', 'Y'),
    setting('showqnumcode', 'X'),
    setting('showwelcome', 'Y'),
    { class: 'G', name: 'What counts for you', text: paragraph(words.howTo), language: 'en' },
    ...form.flatMap(currencyRows),
    ...(about.length > 0 ? [{ class: 'G', name: 'About you and your time', language: 'en' }] : []),
    ...about.flatMap(aboutRows),
    // LimeSurvey guesses the encoding from the first thousand bytes and may cut a letter in two there, so what is not ASCII stands at the end.
    text('surveyls_title', plain(words.title)),
    text('surveyls_description', paragraph(words.introduction)),
    text('surveyls_welcometext', [...words.facts, ...words.promises].map(paragraph).join('')),
    text('surveyls_endtext', paragraph('Thank you. Your answers are saved.')),
  ]
  return `${[columns, ...rows.map((row) => columns.map((column) => cell(row[column] ?? '')))]
    .map((cells) => cells.join('\t'))
    .join('\r\n')}\r\n`
}

const columns = [
  'id',
  'related_id',
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'help',
  'language',
  'validation',
  'mandatory',
  'other',
  'default',
  'same_default',
  'em_validation_q',
  'em_validation_q_tip',
  'equals_num_value',
  'min_num_value_n',
] as const

type Row = Readonly<Partial<Record<(typeof columns)[number], string>>>

function setting(name: string, value: string): Row {
  return { class: 'S', name, text: value }
}

function text(name: string, value: string): Row {
  return { class: 'SL', name, text: value, language: 'en' }
}

function currencyRows(question: FormQuestion): Row[] {
  if (question.kind === 'best-worst') {
    const { code } = question
    return [
      {
        ...asked('H', code, question.text),
        em_validation_q: `is_empty(${code}_M.NAOK) or is_empty(${code}_L.NAOK) or ${code}_M.NAOK != ${code}_L.NAOK`,
        em_validation_q_tip: line('The same can’t count most and least: please choose two different ones.'),
      },
      part('M', bestHeading),
      part('L', worstHeading),
      ...question.choices.map((choice) => answer(choice.code, choice.text)),
    ]
  }
  if (question.kind !== 'points') return []
  return [
    { ...asked('K', question.code, question.text), equals_num_value: '100', min_num_value_n: '0' },
    ...question.asks.map(({ choice }) => part(choice.code, choice.text)),
  ]
}

function aboutRows(question: FormQuestion): Row[] {
  if (question.kind === 'best-worst' || question.kind === 'points') return []
  const { code, text: words } = question.ask
  const row = { ...asked(types[question.kind], code, words), help: line(question.help) }
  if (question.kind !== 'choice') return [question.kind === 'minutes' ? { ...row, min_num_value_n: '0' } : row]
  return [row, ...question.choices.map((choice, at) => answer(segmentCode(at), choice))]
}

const types = { choice: 'L', line: 'S', email: 'S', minutes: 'N', text: 'T' } as const

function asked(type: string, code: string, words: string): Row {
  return {
    class: 'Q',
    'type/scale': type,
    name: code,
    text: line(words),
    language: 'en',
    relevance: '1',
    mandatory: 'N',
    other: 'N',
  }
}

function part(code: string, words: string): Row {
  return { class: 'SQ', 'type/scale': '0', name: code, text: line(words), language: 'en', relevance: '1' }
}

function answer(code: string, words: string): Row {
  return { class: 'A', 'type/scale': '0', name: code, text: line(words), language: 'en' }
}

function paragraph(words: string): string {
  return words.trim() === '' ? '' : `<p>${line(words)}</p>`
}

/** LimeSurvey shows texts as HTML and takes what stands in braces for a formula: every such sign is written as a character reference. */
function line(words: string): string {
  return words.trim().replace(/[\p{Cc}&<>"'{}\\]|[^\p{ASCII}]/gu, (sign) => {
    if (sign === '\n') return '<br>'
    if (/\p{Cc}/u.test(sign)) return ' '
    return /\p{Cs}/u.test(sign) ? '&#65533;' : `&#${sign.codePointAt(0)};`
  })
}

/** The title is shown as it is in some places and as HTML in others. */
function plain(words: string): string {
  return words
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .replace(/[{<]/g, '(')
    .replace(/[}>]/g, ')')
    .replace(/&/g, '+')
    .trim()
}

function cell(value: string): string {
  return value.replace(/[\t\r\n"]+/g, ' ')
}
