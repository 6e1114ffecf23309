import audience from '../../../resources/demo-design-audience.json' with { type: 'json' }
import calendar from '../../../resources/demo-design-calendar.json' with { type: 'json' }
import community from '../../../resources/demo-design-community.json' with { type: 'json' }
import ecosystem from '../../../resources/demo-design-ecosystem.json' with { type: 'json' }
import nudges from '../../../resources/demo-design-nudges.json' with { type: 'json' }
import purpose from '../../../resources/demo-design-purpose.json' with { type: 'json' }
import value from '../../../resources/demo-design-value.json' with { type: 'json' }
import type { Who } from '../../contract/design.ts'
import type { EntryDraft, Page } from '../../contract/entries.ts'
import type { EntryKind } from '../../contract/entry-kinds.ts'
import type { Member } from './cast.ts'

/**
 * The demo's design as it is written down in resources/. Three things stand in it for what is only known when the demo is made:
 * - `{ "cast": "writer-1" }` is somebody of the cast, where a field names somebody; `[[writer-1]]` in a text is that person's name.
 * - `"key": "habit"` names an entry, and `"ref:habit"` is the uid of the entry of that name, as a value or as the name of a field.
 */
type WrittenDesign = Readonly<{
  pages: Readonly<Record<string, unknown>>
  /** Kinds stand in the order in which they are added, so that what refers to others comes after them. */
  entries: Readonly<Record<string, readonly WrittenEntry[]>>
}>
type WrittenEntry = Readonly<{ key?: string; [field: string]: unknown }>

const parts: readonly WrittenDesign[] = [purpose, audience, ecosystem, community, calendar, nudges, value]

/** The pages of the whole design, for people who are known. */
export function writtenPages(known: Known): Page[] {
  return parts.flatMap(({ pages }) =>
    Object.entries(pages).map(([kind, body]) => ({ kind, body: resolved(body, known) }) as Page),
  )
}

/** The kinds of entries of the whole design, each kind with its entries, in the order in which they can be added. */
export function writtenKinds(): (readonly [kind: EntryKind, entries: readonly WrittenEntry[]])[] {
  return parts.flatMap(({ entries }) => Object.entries(entries)) as [EntryKind, readonly WrittenEntry[]][]
}

/** An entry as the studio takes it. */
export function draftOf(kind: EntryKind, { key: _key, ...body }: WrittenEntry, known: Known): EntryDraft {
  return { kind, body: resolved(body, known) } as EntryDraft
}

/** What takes the place of names in the written design: people by their part, uids by the entry's key. */
export type Known = Readonly<{ people: ReadonlyMap<string, Who>; uids: ReadonlyMap<string, string> }>

/** What each of the cast is called in the written design: `lead`, `second`, `super-user`, and others with a number, e.g. `writer-1`. */
export function callsOf(cast: readonly Member[]): ReadonlyMap<Member, string> {
  const counts = new Map<string, number>()
  return new Map(
    cast.map((member) => {
      const part = parted(member)
      const count = (counts.get(part) ?? 0) + 1
      counts.set(part, count)
      return [member, single.has(part) ? part : `${part}-${count}`]
    }),
  )
}

const single = new Set(['lead', 'second', 'super-user', 'leaver'])

function parted({ part, leavesOn }: Member): string {
  if (part === 'lead-facilitator') return 'lead'
  if (part === 'facilitator') return 'second'
  return leavesOn === null ? part : 'leaver'
}

function resolved(value: unknown, known: Known): unknown {
  if (typeof value === 'string') return resolvedText(value, known)
  if (Array.isArray(value)) return value.map((item) => resolved(item, known))
  if (value === null || typeof value !== 'object') return value
  if ('cast' in value) return person(String(value.cast), known)
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [resolvedText(name, known), resolved(part, known)]),
  )
}

function resolvedText(text: string, known: Known): string {
  if (!text.startsWith('ref:'))
    return text.replace(/\[\[([a-z0-9-]+)\]\]/g, (_, call: string) => person(call, known).name)
  const key = text.slice('ref:'.length)
  const uid = known.uids.get(key)
  if (uid === undefined) throw new Error(`the demo's design refers to ${key} before it is written`)
  return uid
}

function person(call: string, { people }: Known): Who {
  const found = people.get(call)
  if (!found) throw new Error(`the demo's design names ${call}, whom the cast doesn't have`)
  return found
}
