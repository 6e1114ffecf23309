/** A JSON object, to be read name by name. Only names that the reader knows are ever asked for. */
export type Fields = Readonly<Record<string, unknown>>

const nothing: readonly unknown[] = []

/** The value as an object with fields; null when it is a list, a plain value or nothing. */
export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
}

/** The value as text that says something; null when it is empty, blank or no text. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** A number or text that stands for somebody or something; null when it is neither. */
export function idOf(value: unknown): string | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : textOf(value)
}

/** The items of a list; none when it is no list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : nothing
}

/** The first of some values that is text which says something. */
export function firstText(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const text = textOf(value)
    if (text !== null) return text
  }
  return null
}
