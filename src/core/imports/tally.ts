import type { EventCounts, EventKind, ImportPreview, ImportReport } from '../../contract/imports.ts'
import type { RejectedRow } from '../../contract/roster.ts'
import { kept } from './intake/kept.ts'
import type { EventDraft } from './sources/source.ts'

/** Rejected rows that are kept with their reason; all are counted. */
const mostRejectsKept = 10_000
const mostReasons = 50
const mostProblems = 100
const mostChannels = 200
const firstRows = 20

/** Counts what an import's files hold. read = added + duplicate + ignored + rejected. */
export class Tally {
  readonly kinds = new Map<EventKind, number>()
  readonly rejected: RejectedRow[] = []
  readonly problems: string[] = []
  readonly firstRows: ImportPreview['firstRows'] = []
  rejectedCount = 0
  added = 0
  duplicate = 0
  firstAt: number | null = null
  lastAt: number | null = null
  readonly #ignored = new Map<string, number>()
  readonly #channels = new Map<string, number>()
  readonly #problemsKnown = new Set<string>()

  get ignored(): Record<string, number> {
    return Object.fromEntries(this.#ignored)
  }

  get counts(): EventCounts {
    const ignored = [...this.#ignored.values()].reduce((sum, count) => sum + count, 0)
    return {
      read: this.added + this.duplicate + ignored + this.rejectedCount,
      added: this.added,
      duplicate: this.duplicate,
      ignored,
    }
  }

  get window(): ImportReport['window'] {
    if (this.firstAt === null || this.lastAt === null) return null
    return { from: new Date(this.firstAt).toISOString(), to: new Date(this.lastAt).toISOString() }
  }

  /** Busiest first. */
  get channels(): ImportPreview['channels'] {
    return [...this.#channels].map(([name, events]) => ({ name, events })).sort((a, b) => b.events - a.events)
  }

  event(draft: EventDraft): void {
    this.kinds.set(draft.kind, (this.kinds.get(draft.kind) ?? 0) + 1)
    if (draft.channel !== null) addTo(this.#channels, draft.channel, mostChannels, 'other channels')
    if (this.firstAt === null || draft.at < this.firstAt) this.firstAt = draft.at
    if (this.lastAt === null || draft.at > this.lastAt) this.lastAt = draft.at
    if (this.firstRows.length >= firstRows) return
    const { at, author, kind, channel } = draft
    this.firstRows.push({
      at: new Date(at).toISOString(),
      person: author.name,
      kind,
      channel: channel === null ? null : kept(channel),
      isReply: kind === 'reply',
    })
  }

  outcome(isAdded: boolean): void {
    if (isAdded) this.added++
    else this.duplicate++
  }

  ignore(reason: string): void {
    addTo(this.#ignored, reason, mostReasons, 'other reasons')
  }

  reject(row: RejectedRow): void {
    this.rejectedCount++
    if (this.rejected.length < mostRejectsKept) this.rejected.push({ ...row, reason: kept(row.reason) })
  }

  problem(text: string): void {
    if (this.#problemsKnown.has(text) || this.problems.length >= mostProblems) return
    this.#problemsKnown.add(text)
    this.problems.push(text)
  }
}

/** Counts under the name; once there are too many names, under one for all others. */
function addTo(counts: Map<string, number>, name: string, most: number, others: string): void {
  const known = counts.get(name)
  if (known !== undefined) counts.set(name, known + 1)
  else if (counts.size < most) counts.set(kept(name), 1)
  else counts.set(others, (counts.get(others) ?? 0) + 1)
}
