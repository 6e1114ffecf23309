import { type EventCounts, EventKind, type ImportPreview, type ImportReport } from '../../contract/imports.ts'
import type { RejectedRow } from '../../contract/roster.ts'
import { refuse } from '../refusal.ts'
import { kept } from './intake/kept.ts'
import type { EventColumns } from './reading/packing.ts'
import type { TotalDraft } from './sources/source.ts'
import type { Taken } from './taking.ts'

/** Rejected rows that are kept with their reason; all are counted. */
const mostRejectsKept = 10_000
/** From so many rejected rows on, in a file of which hardly a row can be read, it is no export that is worth the wait. */
const hopeless = 100_000
const mostReasons = 50
const mostProblems = 100
const mostChannels = 2_000
/** What channels beyond the first 2,000 are called together. */
export const otherChannels = 'other channels'
const firstRows = 20
const dayMilliseconds = 86_400_000

/** Counts what an import's files hold. read = added + duplicate + ignored + rejected. */
export class Tally {
  readonly kinds = new Map<EventKind, number>()
  readonly rejected: RejectedRow[] = []
  readonly problems: string[] = []
  readonly firstRows: ImportPreview['firstRows'] = []
  readonly totals: TotalDraft[] = []
  rejectedCount = 0
  /** Some message has text. */
  hasText = false
  added = 0
  firstAt: number | null = null
  lastAt: number | null = null
  #taken = 0
  readonly #ignored = new Map<string, number>()
  readonly #rejectedBy = new Map<string, { count: number; file: string; line: number | null }>()
  readonly #channels = new Map<string, number>()
  readonly #problemsKnown = new Set<string>()

  get duplicate(): number {
    return this.#taken - this.added
  }

  get ignored(): Record<string, number> {
    return Object.fromEntries(this.#ignored)
  }

  get counts(): EventCounts {
    const ignored = [...this.#ignored.values()].reduce((sum, count) => sum + count, 0)
    return { read: this.#taken + ignored + this.rejectedCount, added: this.added, duplicate: this.duplicate, ignored }
  }

  get window(): ImportReport['window'] {
    if (this.firstAt === null || this.lastAt === null) return null
    return { from: new Date(this.firstAt).toISOString(), to: new Date(this.lastAt).toISOString() }
  }

  /** All that the files have, chosen or not; busiest first. */
  get allChannels(): ImportPreview['channels'] {
    return [...this.#channels].map(([name, events]) => ({ name, events })).sort((a, b) => b.events - a.events)
  }

  /** Most frequent first. */
  get rejectedBy(): ImportPreview['rejectedBy'] {
    return [...this.#rejectedBy].map(([reason, place]) => ({ reason, ...place })).sort((a, b) => b.count - a.count)
  }

  channels({ channel }: EventColumns, names: readonly string[]): void {
    const counts = new Map<number, number>()
    for (const position of channel) if (position >= 0) counts.set(position, (counts.get(position) ?? 0) + 1)
    for (const [position, count] of counts) this.#inChannel(names[position] ?? '', count)
  }

  /** Counts the chosen events of a batch, of which `added` were new. */
  events(taken: Taken, added: number): void {
    const { columns, chosen } = taken
    this.#taken += chosen.length
    this.added += added
    const counts = new Uint32Array(EventKind.options.length)
    for (const index of chosen) {
      const at = columns.at[index] ?? 0
      if (this.firstAt === null || at < this.firstAt) this.firstAt = at
      if (this.lastAt === null || at > this.lastAt) this.lastAt = at
      if ((columns.signals[index] ?? -1) >= 0) this.hasText = true
      const kind = columns.kind[index] ?? 0
      counts[kind] = (counts[kind] ?? 0) + 1
      if (this.firstRows.length < firstRows) this.#showRow(taken, index)
    }
    for (const [position, kind] of EventKind.options.entries()) {
      const count = counts[position] ?? 0
      if (count > 0) this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + count)
    }
  }

  /** A number of a whole window counts like an event; its window is that of its days, in UTC. */
  total(draft: TotalDraft, isAdded: boolean): void {
    this.#taken++
    if (isAdded) this.added++
    if (draft.channel !== null) this.#inChannel(draft.channel, 1)
    const [first, last] = [Date.parse(draft.from), Date.parse(draft.to) - dayMilliseconds]
    if (this.firstAt === null || first < this.firstAt) this.firstAt = first
    if (this.lastAt === null || last > this.lastAt) this.lastAt = last
    if (this.totals.length < firstRows) this.totals.push(draft)
  }

  /** Rows that were set aside turned out to be new after all. */
  addedLate(count: number): void {
    this.added += count
  }

  ignore(reason: string, count: number): void {
    addTo(this.#ignored, reason, count, mostReasons, 'other reasons')
  }

  /** Refused when the file is hopeless. */
  reject(row: RejectedRow): void {
    this.rejectedCount++
    if (this.rejectedCount > hopeless && this.rejectedCount > 0.9 * this.counts.read) {
      const because = `hardly any of its first ${hopeless.toLocaleString('en')} rows can be read (${row.reason})`
      refuse('import-damaged', { file: row.file, because })
    }
    const reason = kept(row.reason)
    if (this.rejected.length < mostRejectsKept) this.rejected.push({ ...row, reason })
    const known = this.#rejectedBy.get(reason) ?? this.#rejectedBy.get(otherReasons)
    if (known) known.count++
    else {
      const name = this.#rejectedBy.size < mostReasons ? reason : otherReasons
      this.#rejectedBy.set(name, { count: 1, file: row.file, line: row.line })
    }
  }

  problem(text: string): void {
    if (this.#problemsKnown.has(text) || this.problems.length >= mostProblems) return
    this.#problemsKnown.add(text)
    this.problems.push(text)
  }

  #inChannel(name: string, count: number): void {
    addTo(this.#channels, name, count, mostChannels, otherChannels)
  }

  #showRow({ columns, people, channels }: Taken, index: number): void {
    const kind = EventKind.options[columns.kind[index] ?? 0] ?? 'view'
    this.firstRows.push({
      at: new Date(columns.at[index] ?? 0).toISOString(),
      person: people[columns.author[index] ?? 0]?.author.name ?? '',
      kind,
      channel: channels[columns.channel[index] ?? -1] ?? null,
      isReply: kind === 'reply',
    })
  }
}

const otherReasons = 'other reasons'

/** Counts under the name; once there are too many names, under one for all others. */
function addTo(counts: Map<string, number>, name: string, count: number, most: number, others: string): void {
  const known = counts.get(name)
  if (known !== undefined) counts.set(name, known + count)
  else if (counts.size < most) counts.set(kept(name), count)
  else counts.set(others, (counts.get(others) ?? 0) + count)
}
