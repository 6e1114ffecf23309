import { EventMapping, type TableShape } from '../../../contract/imports.ts'

/** What a column can hold for the studio. */
export type ColumnRole = Exclude<keyof EventMapping, 'timeZone'>

/** In the order in which they matter. */
export const roleWords: Readonly<Record<ColumnRole, { label: string; does: string }>> = {
  at: { label: 'When', does: 'Day and time of the act' },
  person: { label: 'Who', does: 'A name, handle, number or e-mail' },
  kind: { label: 'What', does: 'Post, reply, like, view…' },
  thread: { label: 'Conversation', does: 'What belongs together' },
  replyTo: { label: 'Answers', does: 'The id of the row that it answers' },
  channel: { label: 'Channel', does: 'Channel, room or group' },
  id: { label: 'Id', does: 'What makes the row unique' },
  words: { label: 'Words', does: 'How many words, or the text: it is counted, never kept' },
  email: { label: 'E-mail', does: 'Whose it is, where “Who” holds something else' },
}

export const columnRoles = Object.keys(roleWords) as ColumnRole[]

/** What was said so far; complete once the time and the person are known. */
export type MappingDraft = Partial<EventMapping>

/** The mapping, or null while a needed column isn't said. */
export function mappingFrom(draft: MappingDraft): EventMapping | null {
  if (!draft.at || !draft.person) return null
  return EventMapping.safeParse(draft).data ?? null
}

/** The role that a column has, or null when it is left out. */
export function roleOf(draft: MappingDraft, column: string): ColumnRole | null {
  return columnRoles.find((role) => draft[role] === column) ?? null
}

/** Gives a column its role. A role belongs to one column, so that whoever had it before is left out; null leaves this one out. */
export function withRole(draft: MappingDraft, column: string, role: ColumnRole | null): MappingDraft {
  const next: MappingDraft = { ...draft }
  const before = roleOf(draft, column)
  if (before) delete next[before]
  if (role) next[role] = column
  return next
}

/** What a kept mapping says about this table: columns that it lacks are left out. */
export function fittedTo(mapping: MappingDraft, table: TableShape): MappingDraft {
  const names = new Set(table.columns.map(({ name }) => name))
  const fitted: MappingDraft = { ...mapping }
  for (const role of columnRoles) if (fitted[role] && !names.has(fitted[role])) delete fitted[role]
  return fitted
}

/** Columns that can be told apart by their name: the first of each name that is not empty. */
export function namedColumns(table: TableShape): ReadonlySet<number> {
  const seen = new Set<string>()
  const named = new Set<number>()
  for (const [place, { name }] of table.columns.entries()) {
    if (name === '' || seen.has(name)) continue
    seen.add(name)
    named.add(place)
  }
  return named
}
