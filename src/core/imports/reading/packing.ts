import { EventKind } from '../../../contract/imports.ts'
import { localDay } from '../../time/days.ts'
import type { Author, Draft, EventDraft } from '../sources/source.ts'

/** Events column by column, which crosses from thread to thread at a fraction of the cost of objects. -1 where there is none. */
export type EventColumns = Readonly<{
  /** Position among all authors told so far. */
  author: Uint32Array
  /** Position in EventKind.options. */
  kind: Uint8Array
  /** Milliseconds since 1970 UTC. */
  at: Float64Array
  /** Position among all days told so far. */
  day: Uint32Array
  /** Position among all channels told so far. */
  channel: Int32Array
  words: Int32Array
  signals: Int32Array
  hasArtefact: Uint8Array
  key: readonly string[]
  thread: readonly (string | null)[]
  parent: readonly (string | null)[]
}>

/** Drafts on their way from a reader to the studio. Authors, channels and days are told once, before the first event that points to them. */
export type Batch = Readonly<{
  /** New ones, and known ones of whom more became known. */
  authors: readonly (readonly [position: number, author: Author])[]
  channels: readonly string[]
  days: readonly string[]
  events: EventColumns
  others: readonly Exclude<Draft, EventDraft>[]
}>

const kinds = new Map(EventKind.options.map((kind, position) => [kind, position]))

/** Packs drafts; keeps which authors, channels and days were told. */
export class Packer {
  readonly #dayZone: string
  readonly #objects = new Map<Author, number>()
  readonly #keys = new Map<string, number>()
  readonly #latest: Author[] = []
  readonly #channels = new Map<string, number>()
  readonly #days = new Map<string, number>()
  #newAuthors: (readonly [number, Author])[] = []
  #newChannels: string[] = []
  #newDays: string[] = []

  /** `dayZone`: in whose days the events are counted. */
  constructor(dayZone: string) {
    this.#dayZone = dayZone
  }

  pack(drafts: readonly Draft[]): Batch {
    const events = drafts.filter((draft) => draft.type === 'event')
    const others = events.length === drafts.length ? [] : drafts.filter((draft) => draft.type !== 'event')
    const count = events.length
    const columns = {
      author: new Uint32Array(count),
      kind: new Uint8Array(count),
      at: new Float64Array(count),
      day: new Uint32Array(count),
      channel: new Int32Array(count),
      words: new Int32Array(count),
      signals: new Int32Array(count),
      hasArtefact: new Uint8Array(count),
      key: new Array<string>(count),
      thread: new Array<string | null>(count),
      parent: new Array<string | null>(count),
    }
    for (let index = 0; index < count; index++) {
      const event = events[index] as EventDraft
      columns.author[index] = this.#author(event.author)
      columns.kind[index] = kinds.get(event.kind) ?? 0
      columns.at[index] = event.at
      columns.day[index] = this.#day(localDay(event.at, this.#dayZone))
      columns.channel[index] = event.channel === null ? -1 : this.#channel(event.channel)
      columns.words[index] = event.words ?? -1
      columns.signals[index] = event.signals ?? -1
      columns.hasArtefact[index] = event.hasArtefact ? 1 : 0
      columns.key[index] = event.key
      columns.thread[index] = event.thread
      columns.parent[index] = event.parent
    }
    const batch = {
      authors: this.#newAuthors,
      channels: this.#newChannels,
      days: this.#newDays,
      events: columns,
      others,
    }
    this.#newAuthors = []
    this.#newChannels = []
    this.#newDays = []
    return batch
  }

  #author(author: Author): number {
    const same = this.#objects.get(author)
    if (same !== undefined) return same
    const known = this.#keys.get(author.key)
    const position = known ?? this.#keys.size
    const latest = this.#latest[position]
    const better = latest && !tellsMore(author, latest) ? latest : author
    if (better !== latest) {
      this.#newAuthors.push([position, better])
      this.#latest[position] = better
    }
    if (known === undefined) this.#keys.set(author.key, position)
    if (this.#objects.size >= mostObjects) this.#objects.clear()
    this.#objects.set(author, position)
    return position
  }

  #channel(name: string): number {
    const known = this.#channels.get(name)
    if (known !== undefined) return known
    this.#newChannels.push(name)
    this.#channels.set(name, this.#channels.size)
    return this.#channels.size - 1
  }

  #day(day: string): number {
    const known = this.#days.get(day)
    if (known !== undefined) return known
    this.#newDays.push(day)
    this.#days.set(day, this.#days.size)
    return this.#days.size - 1
  }
}

const mostObjects = 50_000

function tellsMore(author: Author, than: Author): boolean {
  return (
    (author.isStaff && !than.isStaff) ||
    (author.email !== null && than.email === null) ||
    (author.kind !== than.kind && than.kind === 'unknown')
  )
}
