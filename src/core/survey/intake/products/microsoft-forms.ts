import { fold } from '../../../roster/folding.ts'
import { type AnswerColumn, type Product, plainColumns } from './product.ts'

/**
 * Microsoft Forms, as a workbook or saved as CSV: "ID, Start time, Completion time, Email, Name", then the questions. Headers are in the language of
 * whoever exports; in one that isn't known here the first column is still "ID" and two columns of times follow.
 */
export const microsoftForms: Product = ([header, first]) => {
  if (!header || fold(header.cells[0] ?? '') !== 'id') return null
  const names = header.cells.map((name) => fold(name))
  const isNamed = starts.has(names[1] ?? '') && completions.has(names[2] ?? '')
  const areTimes = [1, 2].every((at) => timeShape.test(first?.cells[at] ?? ''))
  if (!isNamed && !areTimes) return null
  return {
    source: 'microsoft-forms',
    because: `It begins with “${header.cells.slice(0, 3).join('”, “')}”, as Microsoft Forms writes it.`,
    headerRows: 1,
    columns: plainColumns(header.cells, (_, at) => own(names[at] ?? '', at)),
  }
}

function own(name: string, at: number): AnswerColumn['own'] {
  if (at === 0) return 'key'
  if (at === 1) return null
  if (at === 2) return 'submitted'
  if (at <= 6 && emails.has(name)) return 'email'
  if (at <= 6 && people.has(name)) return 'name'
  if (at <= 8 && others.has(name)) return null
  return /^(?:points|feedback) - /.test(name) ? null : undefined
}

const timeShape = /^(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[ T,]+\d{1,2}:\d{2}|[3-7]\d{4}\.\d+$)/

function folded(...names: string[]): ReadonlySet<string> {
  return new Set(names.map(fold))
}

const starts = folded(
  'Start time',
  'Startzeit',
  'Heure de début',
  'Hora de inicio',
  'Hora de início',
  'Ora di inizio',
  'Begintijd',
  'Starttid',
)
const completions = folded(
  'Completion time',
  'Fertigstellungszeit',
  'Heure de fin',
  'Hora de finalización',
  'Hora de conclusão',
  'Ora di completamento',
  'Tijd van voltooien',
  'Slutförandetid',
)
const emails = folded(
  'Email',
  'E-mail',
  'E-Mail',
  'Adresse de messagerie',
  'Correo electrónico',
  'Posta elettronica',
  'E-mailadres',
  'E-post',
)
const people = folded('Name', 'Nom', 'Nombre', 'Nome', 'Naam', 'Namn')
const others = folded(
  'Last modified time',
  'Uhrzeit der letzten Änderung',
  'Heure de la dernière modification',
  'Hora de la última modificación',
  'Language',
  'Sprache',
  'Langue',
  'Idioma',
  'Total points',
  'Quiz feedback',
)
