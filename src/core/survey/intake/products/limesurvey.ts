import { foldHeader } from '../../../imports/intake/columns.ts'
import { type AnswerColumn, type Product, plainColumns } from './product.ts'

/**
 * LimeSurvey: one header row of codes ("id, submitdate, lastpage, startlanguage, seed, …") or of full texts ("Response ID, Date submitted, …"). A part of
 * a question stands in brackets. Who left before the end has no date of submission; what they did answer counts.
 */
export const limeSurvey: Product = ([header]) => {
  if (!header) return null
  const names = header.cells.map(foldHeader)
  const found = marks.filter((mark) => names.some((name) => mark.has(name))).length
  const hasId = names.some((name) => ids.has(name))
  if (!hasId || found < 2) return null
  return {
    source: 'limesurvey',
    because: `It has the columns “${header.cells.slice(0, 3).join('”, “')}”, as LimeSurvey writes them.`,
    headerRows: 1,
    columns: plainColumns(header.cells, (_, at) => own(names[at] ?? '')),
  }
}

function own(name: string): AnswerColumn['own'] {
  if (ids.has(name)) return 'key'
  if (submitted.has(name)) return 'submitted'
  if (emails.has(name)) return 'email'
  return marks.some((mark) => mark.has(name)) || others.has(name) ? null : undefined
}

function folded(...names: string[]): ReadonlySet<string> {
  return new Set(names.map(foldHeader))
}

const ids = folded(
  'id',
  'response_id',
  'Response ID',
  'Antwort ID',
  'Antwort-ID',
  'ID de la réponse',
  'ID de respuesta',
  'Respons-ID',
)
const submitted = folded(
  'submitdate',
  'Date submitted',
  'Datum Abgeschickt',
  'Date de soumission',
  'Fecha de envío',
  'Datum ingezonden',
)
const emails = folded('email', 'Email address', 'E-Mail-Adresse')
const marks = [
  submitted,
  folded('lastpage', 'Last page', 'Letzte Seite', 'Dernière page', 'Última página', 'Laatste pagina'),
  folded(
    'startlanguage',
    'Start language',
    'Start-Sprache',
    'Langue de départ',
    'Lenguaje inicial',
    'Idioma inicial',
    'Begintaal',
  ),
  folded('seed', 'Zufallsstartwert', 'Tête de série', 'Semilla', 'Beginwaarde'),
]
const others = folded(
  'token',
  'Access code',
  'Zugangscode',
  'Zugangsschlüssel',
  "Code d'accès",
  'Código de acceso',
  'startdate',
  'datestamp',
  'ipaddr',
  'refurl',
  'interviewtime',
  'Total time',
  'firstname',
  'lastname',
  'Date started',
  'Date last action',
  'IP address',
  'Referrer URL',
  'Datum gestartet',
  'Datum letzte Aktivität',
  'IP-Adresse',
)
