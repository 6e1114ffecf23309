import { type AnswerColumn, type Product, uniqueLabels } from './product.ts'

/** Qualtrics: three header rows, of short names, of questions, and of import ids as JSON, which may also say the time zone. */
export const qualtrics: Product = ([names, questions, ids]) => {
  if (!names || !questions || !ids) return null
  const imports = ids.cells.map(importOf)
  const known = imports.filter((one) => one !== null).length
  if (known === 0 || known < ids.cells.filter((cell) => cell !== '').length * 0.8) return null
  const labels = uniqueLabels(
    names.cells.map((name, at) => {
      const question = questions.cells[at] ?? ''
      return question === '' || question === name ? name : `${name}: ${question}`
    }),
  )
  const at = (id: string) => imports.findIndex((one) => one?.id === id)
  const [status, zone] = [at('status'), imports.find((one) => one?.zone)?.zone]
  return {
    source: 'qualtrics',
    because: 'Its third row holds import ids, as Qualtrics writes them.',
    headerRows: 3,
    countsChoices: true,
    ...(zone ? { zone } : {}),
    columns: names.cells.map((name, column): AnswerColumn => {
      const role = own(imports[column]?.id ?? '')
      const question = questions.cells[column] ?? ''
      // "Question - Part" is how Qualtrics joins a question with several fields to each of them.
      const part = question.includes(' - ') ? question.slice(question.lastIndexOf(' - ') + 3) : ''
      return {
        label: labels[column] ?? name,
        texts: [question, ...(part ? [part] : []), name],
        ...(role === undefined ? {} : { own: role }),
      }
    }),
    whyNoAnswer: (cells) =>
      /^(?:1|survey preview|2|survey test|8|spam)$/i.test(status < 0 ? '' : (cells[status] ?? ''))
        ? 'Qualtrics marks it as a preview, a test or spam'
        : null,
  }
}

function importOf(cell: string): { id: string; zone: string | null } | null {
  if (!cell.startsWith('{')) return null
  try {
    const read = JSON.parse(cell) as { ImportId?: unknown; timeZone?: unknown } | null
    if (typeof read?.ImportId !== 'string') return null
    return { id: read.ImportId, zone: typeof read.timeZone === 'string' ? read.timeZone : null }
  } catch {
    return null
  }
}

function own(id: string): AnswerColumn['own'] {
  if (id === '_recordId') return 'key'
  if (id === 'endDate') return 'submitted'
  if (id === 'recipientEmail') return 'email'
  return /^QID/.test(id) || id === '' ? undefined : null
}
