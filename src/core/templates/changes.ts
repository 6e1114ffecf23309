import { type EntryKind, entryKinds } from '../../contract/entry-kinds.ts'
import { pageKinds } from '../../contract/page-kinds.ts'
import type { DesignChanges } from '../../contract/templates.ts'
import type { SavedDesign, SavedEntry } from './design.ts'

/** What differs between the design that a cohort started with and the one it has. */
export function changesBetween(templateName: string, before: SavedDesign, now: SavedDesign): DesignChanges {
  const present = new Map(now.entries.map((entry) => [entry.uid, entry]))
  const known = new Map(before.entries.map((entry) => [entry.uid, entry]))
  const kept = before.entries.flatMap((entry) => {
    const current = present.get(entry.uid)
    return current ? [{ current, what: fieldsThatDiffer(entry, current) }] : []
  })
  return {
    templateName,
    added: now.entries.filter(({ uid }) => !known.has(uid)).map(named),
    removed: before.entries.filter(({ uid }) => !present.has(uid)).map(named),
    changed: kept.filter(({ what }) => what.length > 0).map(({ current, what }) => ({ ...named(current), what })),
    rewritten: [
      ...(isSame(before.purpose, now.purpose) ? [] : ['Purpose']),
      ...now.pages
        .filter(({ kind, body }) => !isSame(read(before, kind), pageKinds[kind].body.parse(body)))
        .map(({ kind }) => pageKinds[kind].title),
    ],
    unchanged: kept.filter(({ what }) => what.length === 0).length,
  }
}

function read(design: SavedDesign, kind: SavedDesign['pages'][number]['kind']): unknown {
  return pageKinds[kind].body.parse(design.pages.find((page) => page.kind === kind)?.body ?? {})
}

function named({ kind, body }: SavedEntry): { kind: EntryKind; title: string } {
  const title = String(body.title ?? '').trim()
  return { kind, title: title === '' ? `Untitled ${entryKinds[kind].one}` : title }
}

function fieldsThatDiffer(before: SavedEntry, now: SavedEntry): string[] {
  const { body } = entryKinds[now.kind]
  const [one, other] = [body.parse(before.body), body.parse(now.body)] as [
    Record<string, unknown>,
    Record<string, unknown>,
  ]
  return Object.keys(other)
    .filter((field) => !isSame(one[field], other[field]))
    .map(fieldInWords)
}

/** "untilOn" as "until", "whenToUse" as "when to use". */
function fieldInWords(field: string): string {
  const words = field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
  return words === 'on' ? 'day' : words.replace(/^is /, '').replace(/(?<=.) on$/, '')
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
