import { foldHeader } from '../../../imports/intake/columns.ts'
import { type AnswerColumn, type Product, plainColumns, uniqueLabels } from './product.ts'

/**
 * SurveyMonkey: a row of questions and below it a row of their parts ("Response", "Open-Ended Response", or a choice), where a question with several
 * parts stands over the first of them only; condensed exports have the first row alone.
 */
export const surveyMonkey: Product = ([header, parts]) => {
  const first = header?.cells[0] ?? ''
  if (!header || !respondents.has(foldHeader(first))) return null
  const because = `It begins with the column “${first}”, as SurveyMonkey writes it.`
  const common = { source: 'surveymonkey', because, countsChoices: true } as const
  if (parts?.cells[0] !== '' || parts.cells.every((cell) => cell === ''))
    return { ...common, headerRows: 1, columns: plainColumns(header.cells, own) }
  return {
    ...common,
    because: `${because} Two header rows say questions and their parts.`,
    headerRows: 2,
    columns: columnsOf(header.cells, parts.cells),
  }
}

function columnsOf(questions: readonly string[], parts: readonly string[]): AnswerColumn[] {
  let question = ''
  const named = questions.map((name, at) => {
    if (name !== '') question = name
    const part = parts[at] ?? ''
    const isWhole = part === '' || wholes.has(foldHeader(part))
    return { name, question, part, title: isWhole ? question : `${question} [${part}]`, isWhole }
  })
  const labels = uniqueLabels(named.map(({ title }) => title))
  return named.map(({ name, title, part, isWhole }, at) => {
    const role = name === '' ? undefined : own(name, at)
    return {
      label: labels[at] ?? title,
      texts: isWhole ? [title] : [title, part],
      ...(role === undefined ? {} : { own: role }),
    }
  })
}

function own(name: string, at: number): AnswerColumn['own'] {
  const folded = foldHeader(name)
  if (at === 0) return 'key'
  if (at > 10) return undefined
  if (ends.has(folded)) return 'submitted'
  if (emails.has(folded)) return 'email'
  return others.has(folded) || /^custom_data_\d+$/.test(folded) ? null : undefined
}

function folded(...names: string[]): ReadonlySet<string> {
  return new Set(names.map(foldHeader))
}

const respondents = folded(
  'RespondentID',
  'Respondent ID',
  'Befragten-ID',
  'Teilnehmer-ID',
  'ID du répondant',
  'ID de encuestado',
  'ID del encuestado',
  'ID do respondente',
  'ID rispondente',
  'Respondent-ID',
)
const wholes = folded(
  'Response',
  'Open-Ended Response',
  'Antwort',
  'Beantwortung',
  'Offene Beantwortung',
  'Réponse',
  'Réponse ouverte',
  'Respuesta',
  'Respuesta abierta',
  'Resposta',
  'Antwoord',
  'Open antwoord',
)
const ends = folded(
  'End Date',
  'EndDate',
  'Date Modified',
  'Enddatum',
  'Date de fin',
  'Fecha de finalización',
  'Einddatum',
)
const emails = folded('Email Address', 'Email', 'E-Mail-Adresse', 'Adresse e-mail', 'Correo electrónico')
const others = folded(
  'Collector ID',
  'CollectorID',
  'Start Date',
  'StartDate',
  'IP Address',
  'First Name',
  'Last Name',
  'LastName',
  'FirstName',
  'Beginndatum',
  'Startdatum',
  'IP-Adresse',
  'Vorname',
  'Nachname',
  'Collector-ID',
)
