import { type DayOrder, type InstantReading, readWritten, type Written, wallClock } from './instants.ts'

/**
 * Reads the times of one file: ISO 8601, epoch seconds and milliseconds, day and month in the order that the file has, month names, 12-hour clocks, the day
 * numbers of spreadsheets. Times without a zone are the wall clock of `zone`; one that the clocks skip moves on by the gap, one that they show twice is the first. Keeps
 * count of those, for `notes`.
 */
export class WrittenTimes {
  readonly #zone: string
  readonly #order: DayOrder | null
  readonly #isZoneSaid: boolean
  #zoneless = 0
  #skipped = 0
  #twice = 0

  /** `isZoneSaid`: somebody said that the times without a zone are those of `zone`, so that it needs no mention. */
  constructor({ zone, order, isZoneSaid = false }: { zone: string; order: DayOrder | null; isZoneSaid?: boolean }) {
    this.#zone = zone
    this.#order = order
    this.#isZoneSaid = isZoneSaid
  }

  /** The moment in milliseconds since 1970 UTC, or why the text doesn't name one. */
  read(text: string): InstantReading {
    const written = readWritten(text, this.#order)
    if ('reason' in written || 'at' in written) return written
    const { at, is } = wallClock(written.local, written.zone ?? this.#zone)
    if (written.zone === null && written.hasClock) this.#zoneless++
    if (is === 'skipped') this.#skipped++
    else if (is === 'twice') this.#twice++
    return { at }
  }

  /** What there is to know about how the file's times were read, in sentences. */
  notes(file: string): string[] {
    const notes: string[] = []
    if (this.#zoneless > 0 && !this.#isZoneSaid)
      notes.push(
        `${times(this.#zoneless, file)} ${this.#zoneless === 1 ? 'has' : 'have'} no time zone and ${was(this.#zoneless)} read as ${this.#zone}.`,
      )
    if (this.#skipped > 0)
      notes.push(
        `${times(this.#skipped, file)} ${was(this.#skipped)} in an hour that the clocks skip; moved on by as much.`,
      )
    if (this.#twice > 0)
      notes.push(
        `${times(this.#twice, file)} ${was(this.#twice)} in an hour that the clocks show twice; the first was taken.`,
      )
    return notes
  }
}

/** In which order a file writes day and month: `none` when no date is written in numbers only, `unsure` when all could be either, `mixed` when they contradict each other. */
export type WrittenOrder = DayOrder | 'none' | 'unsure' | 'mixed'

/** Finds the order of day and month from all dates of a column: one above 12 decides. */
export function dayOrderOf(texts: Iterable<string>): WrittenOrder {
  const seen = new TimesSeen()
  for (const text of texts) seen.see(text)
  return seen.order
}

const numbersShape = /^\s{0,9}(?:\p{L}{2,12}\.?,? )?(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/u
const mostSamples = 3

/** What the times of a file leave open, learnt one after the other. */
export class TimesSeen {
  /** Texts in doubt, at most three of each. */
  readonly unsure: string[] = []
  readonly zoneless: string[] = []
  #dayFirst = false
  #monthFirst = false
  #some = false
  #isOpen = false

  see(text: string): void {
    const numbers = numbersShape.exec(text)
    if (numbers) this.#seeNumbers(Number(numbers[1]), Number(numbers[3]), text)
    if (this.zoneless.length < mostSamples && !this.zoneless.includes(text)) {
      const written: Written = readWritten(text, numbers ? (Number(numbers[1]) > 12 ? 'dmy' : 'mdy') : null)
      if ('local' in written && written.zone === null && written.hasClock) this.zoneless.push(text)
    }
  }

  /** Nothing was seen that leaves anything open. */
  get isCertain(): boolean {
    return this.order === 'none' && this.zoneless.length === 0
  }

  get order(): WrittenOrder {
    if (this.#dayFirst && this.#monthFirst) return 'mixed'
    if (this.#dayFirst || this.#monthFirst) return this.#dayFirst ? 'dmy' : 'mdy'
    if (this.#isOpen) return 'unsure'
    // The third of March is the same in both.
    return this.#some ? 'dmy' : 'none'
  }

  #seeNumbers(first: number, second: number, text: string): void {
    this.#some = true
    if (first > 12 && second <= 12) this.#dayFirst = true
    else if (second > 12 && first <= 12) this.#monthFirst = true
    else if (first !== second) this.#isOpen = true
    if (this.unsure.length < mostSamples && first !== second && !this.unsure.includes(text)) this.unsure.push(text)
  }
}

function times(count: number, file: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'time' : 'times'} in ${file}`
}

function was(count: number): string {
  return count === 1 ? 'was' : 'were'
}
