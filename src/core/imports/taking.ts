import type { Cohort } from '../../contract/cohorts.ts'
import { ofForgotten } from '../people/forgetting/forgotten.repo.ts'
import { type Report, stopIfCancelled } from '../progressing.ts'
import type { Opening } from './opening.ts'
import type { Batch } from './reading/packing.ts'
import type { Author, TotalDraft } from './sources/source.ts'
import { Tally } from './tally.ts'

/** Somebody whom this import met. `personId` is set once their account exists. */
export type Met = { author: Author; personId: number; events: number; isForgotten?: boolean }

/** Where rows go: into the workspace, or nowhere when it is only a preview. Both say how many were new. */
export type Destination = Readonly<{
  /** Takes the events of `columns` at the positions `chosen`. */
  events: (taken: Taken) => Promise<number>
  total: (draft: TotalDraft, by: Met | null) => Promise<boolean>
}>

/** A batch with whom and what its positions mean. */
export type Taken = Readonly<{
  columns: Batch['events']
  /** Positions in the columns of the events that are wanted. */
  chosen: readonly number[] | Uint32Array
  people: readonly Met[]
  channels: readonly string[]
  days: readonly string[]
}>

export type Watch = Readonly<{ report: Report; signal: AbortSignal }>

/** What came of reading the files to their end. */
export type Outcome = Readonly<{
  tally: Tally
  people: readonly Met[]
  members: readonly Author[]
  fingerprint: string
}>

/** Whose rows are wanted. `channels` null: all. */
export type Wanted = Readonly<{ channels: readonly string[] | null; isForgotten: (author: Author) => boolean }>

/** Reads the files from end to end, batch by batch, and hands on what is wanted. */
export async function take(
  { reader, answers }: Opening,
  { timeZone }: Cohort,
  wanted: Wanted,
  destination: Destination,
  { signal }: Watch,
): Promise<Outcome> {
  const taking = new Taking(wanted, destination)
  reader.say({ do: 'read', manner: { zone: answers.zone ?? timeZone, dayZone: timeZone, answers } })
  for (;;) {
    const told = await reader.next()
    stopIfCancelled(signal)
    if (told.is === 'end') return taking.outcome(told.fingerprint)
    if (told.is !== 'batch') throw new Error(`a reader told ${told.is} while it read`)
    reader.say({ do: 'more' })
    await taking.take(told.batch)
    // Messages that wait would otherwise be dealt with in a row, and nobody else be heard meanwhile: neither a screen nor a cancel.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

class Taking {
  readonly #wanted: ReadonlySet<string> | null
  readonly #isForgotten: Wanted['isForgotten']
  readonly #destination: Destination
  readonly #tally = new Tally()
  /** At the positions by which the reader names them. */
  readonly #people: Met[] = []
  readonly #counted = new Map<string, Met>()
  readonly #channels: string[] = []
  readonly #isWanted: boolean[] = []
  readonly #days: string[] = []
  readonly #members = new Map<string, Author>()

  constructor({ channels, isForgotten }: Wanted, destination: Destination) {
    this.#wanted = channels === null ? null : new Set(channels)
    this.#isForgotten = isForgotten
    this.#destination = destination
  }

  async take({ authors, channels, days, events, others }: Batch): Promise<void> {
    for (const [position, author] of authors) {
      const known = this.#people[position]
      const isForgotten = known?.isForgotten || this.#isForgotten(author)
      if (known) Object.assign(known, { author, isForgotten })
      else this.#people[position] = { author, personId: 0, events: 0, isForgotten }
    }
    for (const channel of channels) {
      this.#channels.push(channel)
      this.#isWanted.push(this.#wanted?.has(channel) ?? true)
    }
    this.#days.push(...days)
    await this.#takeEvents(events)
    for (const other of others) await this.#takeOther(other)
  }

  outcome(fingerprint: string): Outcome {
    const members = this.#wanted === null ? [...this.#members.values()] : []
    const people = [...this.#people, ...this.#counted.values()].filter(({ isForgotten }) => !isForgotten)
    return { tally: this.#tally, people, members, fingerprint }
  }

  async #takeEvents(columns: Batch['events']): Promise<void> {
    if (columns.key.length === 0) return
    const [people, channels, days] = [this.#people, this.#channels, this.#days]
    this.#tally.channels(columns, channels)
    const chosen = this.#chosen(columns)
    for (const index of chosen) {
      const met = people[columns.author[index] ?? 0]
      if (met) met.events++
    }
    const taken = { columns, chosen, people, channels, days }
    this.#tally.events(taken, await this.#destination.events(taken))
  }

  #chosen({ channel, key, author }: Batch['events']): Uint32Array {
    const chosen = new Uint32Array(key.length)
    let count = 0
    let forgotten = 0
    for (let index = 0; index < key.length; index++) {
      const position = channel[index] ?? -1
      if (this.#people[author[index] ?? 0]?.isForgotten) forgotten++
      else if (position < 0 || this.#isWanted[position]) chosen[count++] = index
    }
    if (forgotten > 0) this.#tally.ignore(ofForgotten, forgotten)
    const elsewhere = key.length - count - forgotten
    if (elsewhere > 0) this.#tally.ignore('in a channel that was not chosen', elsewhere)
    return chosen.subarray(0, count)
  }

  async #takeOther(other: Batch['others'][number]): Promise<void> {
    if (other.type === 'ignored') this.#tally.ignore(other.reason, 1)
    else if (other.type === 'rejected') this.#tally.reject({ file: other.file, line: other.line, reason: other.reason })
    else if (other.type === 'problem') this.#tally.problem(other.text)
    else if (other.type === 'member') this.#takeMember(other.author)
    else if (other.author && this.#isForgotten(other.author)) this.#tally.ignore(ofForgotten, 1)
    else if (other.channel !== null && this.#wanted !== null && !this.#wanted.has(other.channel))
      this.#tally.ignore('in a channel that was not chosen', 1)
    else this.#tally.total(other, await this.#destination.total(other, this.#metBy(other)))
  }

  #takeMember(author: Author): void {
    if (!this.#isForgotten(author)) this.#members.set(author.key, author)
  }

  #metBy({ author }: TotalDraft): Met | null {
    if (!author) return null
    const met = this.#counted.get(author.key) ?? { author, personId: 0, events: 0 }
    met.events++
    this.#counted.set(author.key, met)
    return met
  }
}
