import type { AnswerSource } from '../../../../contract/survey.ts'
import type { SheetRow } from '../sheet.ts'

/** A column of a table of answers. */
export type AnswerColumn = Readonly<{
  /** As it is shown to people; no two columns of a table have the same. */
  label: string
  /** The texts that may be one of our questions: header, question, question with its part. */
  texts: readonly string[]
  /** What it holds, where the product itself says so: `key`, `submitted`, `email`, `name`, or null for its other particulars. */
  own?: 'key' | 'submitted' | 'email' | 'name' | null
}>

/** A table that was recognised as the export of a product. */
export type Recognised = Readonly<{
  source: AnswerSource
  /** Why, in a sentence. */
  because: string
  headerRows: number
  columns: readonly AnswerColumn[]
  /** The zone of its times, where it says so. */
  zone?: string
  /** It may write the number of a choice instead of its words. */
  countsChoices?: boolean
  /** Why a row is no answer, e.g. because somebody only tried the form out; null when it is one. */
  whyNoAnswer?: (cells: readonly string[]) => string | null
}>

/** Looks whether a table is the export of one product. */
export type Product = (rows: readonly SheetRow[]) => Recognised | null

/** Columns from one header row; `own` says which are the product's own. */
export function plainColumns(
  header: readonly string[],
  own: (name: string, at: number) => AnswerColumn['own'] = () => undefined,
): AnswerColumn[] {
  const labels = uniqueLabels(header)
  return header.map((name, at) => {
    const role = own(name, at)
    return { label: labels[at] ?? name, texts: [name], ...(role === undefined ? {} : { own: role }) }
  })
}

/** Names for columns without one, and numbers behind names that occur again. */
export function uniqueLabels(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.map((name, at) => {
    const base = name.trim() || `Column ${at + 1}`
    let label = base
    for (let times = 2; seen.has(label); times++) label = `${base} (${times})`
    seen.add(label)
    return label
  })
}
