/** A field of an object that came from a file; null where there is no object or no such field of its own. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null
  return (value as Readonly<Record<string, unknown>>)[name] ?? null
}

/** A field that is text with something in it, trimmed; null otherwise. */
export function textField(value: unknown, name: string): string | null {
  const found = field(value, name)
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null
}

/** A field that is a list; empty otherwise. */
export function listField(value: unknown, name: string): readonly unknown[] {
  const found = field(value, name)
  return Array.isArray(found) ? found : []
}

/** A field that names something by number or text, as text; null otherwise. */
export function idField(value: unknown, name: string): string | null {
  const found = field(value, name)
  return typeof found === 'number' && Number.isFinite(found) ? String(found) : textField(value, name)
}

/** An object, neither list nor null. */
export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What an IRI says at its end, folded: `https://w3id.org/xapi/acrossx/verbs/posted` is `posted`, and so is `Posted`. */
export function lastWord(iri: string): string {
  const end = iri.slice(-120).replace(/[/#]+$/, '')
  return end
    .slice(Math.max(end.lastIndexOf('/'), end.lastIndexOf('#'), end.lastIndexOf(':')) + 1)
    .toLowerCase()
    .replaceAll('_', '-')
}
