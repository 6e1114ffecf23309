import { noText } from '../../classification/text-facts.ts'
import type { Author, Draft, EventDraft } from './source.ts'

/** One row of a list of who was in a meeting. `meeting` is the key of the meeting, which is also its thread. */
export type Joining = Readonly<{ type: 'joining'; author: Author; at: number; meeting: string; title: string | null }>

/** Lists are longer than any meeting was only if they are no lists of meetings. */
export const mostJoinings = 200_000

/**
 * One `attend` for each person and meeting, at their first joining. Whoever dropped out and came back was there once: their further rows are left out by that
 * reason, so that read adds up to the file's rows.
 */
export function attendances(rows: readonly (Joining | Draft)[]): Draft[] {
  const first = new Map<string, Joining>()
  for (const row of rows) {
    if (row.type !== 'joining') continue
    const key = keyOf(row)
    const known = first.get(key)
    if (!known || row.at < known.at) first.set(key, row)
  }
  return rows.map((row) => {
    if (row.type !== 'joining') return row
    return first.get(keyOf(row)) === row ? attended(row) : { type: 'ignored', reason: 'joined the same meeting again' }
  })
}

function keyOf({ meeting, author }: Joining): string {
  return `${meeting}:${author.key}`
}

function attended(row: Joining): EventDraft {
  return {
    type: 'event',
    author: row.author,
    kind: 'attend',
    at: row.at,
    key: keyOf(row),
    thread: row.meeting,
    parent: null,
    channel: row.title,
    ...noText,
    hasArtefact: false,
  }
}

/** A meeting by its title or number and the second in which it began; what is known of it in every list of it. */
export function meetingKey(platform: string, name: string | null, startedAt: number): string {
  return `${platform}:meeting:${(name ?? '').slice(0, 200)}:${Math.floor(startedAt / 1000)}`
}
