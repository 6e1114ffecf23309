import type { PersonId } from '../../../contract/scalars.ts'
import { formerMember, Naming } from '../naming.ts'
import type { Told } from './told.ts'

/** Where a text names somebody, or may: what is theirs alone is taken out, a mere word of their name stays. */
export type Mention = Readonly<{ where: string; excerpt: string; isTakenOut: boolean }>

/** Whom to take out of what was written, and keys of the imports that had to change because they held a name. */
export type Rewriting = Readonly<{ naming: Naming; rows: ReadonlySet<PersonId>; keys: ReadonlyMap<string, string> }>

/** What taking somebody out of texts needs, before any key changes. */
export function rewritingOf({ identifiers, rows }: Pick<Told, 'identifiers' | 'rows'>): Rewriting {
  return { naming: new Naming(identifiers), rows: new Set(rows), keys: new Map() }
}

type Found = (text: string, isTakenOut: boolean) => void

/** A text without what is theirs alone. */
export function rewrittenText(text: string, { naming, keys }: Rewriting, found: Found): string {
  const key = keys.get(text)
  if (key !== undefined) return key
  const isNamed = naming.isNamedIn(text)
  if (isNamed) found(text, true)
  const rest = isNamed ? naming.takenOutOf(text) : text
  if (naming.mayBeMeantIn(rest)) found(rest, false)
  return rest
}

/** A field that holds a name and nothing else. */
export function rewrittenName(name: string, rewriting: Rewriting, found: Found): string {
  if (!rewriting.naming.isName(name)) return rewrittenText(name, rewriting, found)
  found(name, true)
  return formerMember
}

/** What JSON says without them: fields that name somebody hold nobody, lists of people lose them, texts lose what is theirs alone. */
export function rewrittenJson(value: unknown, rewriting: Rewriting, found: Found): unknown {
  if (typeof value === 'string') return rewrittenText(value, rewriting, found)
  if (Array.isArray(value)) {
    const others = value.filter((item) => !isThem(item, rewriting))
    if (others.length < value.length) found('', true)
    return others.map((item) => rewrittenJson(item, rewriting, found))
  }
  if (typeof value !== 'object' || value === null) return value
  if (isThem(value, rewriting)) {
    found(value.name, true)
    return { ...value, personId: null, name: formerMember }
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      rewrittenText(name, rewriting, found),
      rewrittenJson(part, rewriting, found),
    ]),
  )
}

function isThem(value: unknown, { naming, rows }: Rewriting): value is { personId: PersonId | null; name: string } {
  if (typeof value !== 'object' || value === null || !('personId' in value) || !('name' in value)) return false
  const { personId, name } = value
  return personId === null ? typeof name === 'string' && naming.isName(name) : rows.has(personId as PersonId)
}
