import { addDays, localDay } from '../../time/days.ts'
import { instantOf } from '../../time/instants.ts'
import type { Days } from './report-windows.ts'

/**
 * The days of totals that nobody set back since a place began: from the day on which the first member came, to the day on which the list was written, or at
 * least the last on which anybody was seen. Such totals are of no other window. Times without a zone are UTC, days those of `zone`.
 */
export class SinceBeginning {
  readonly #zone: string
  #first: number | null = null
  #last: number | null = null

  constructor(zone: string) {
    this.#zone = zone
  }

  /** Learns when somebody came. */
  came(text: string): void {
    const at = momentOf(text)
    if (at === null) return
    if (this.#first === null || at < this.#first) this.#first = at
    this.#see(at)
  }

  /** Learns when somebody was last seen. */
  seen(text: string): void {
    const at = momentOf(text)
    if (at !== null) this.#see(at)
  }

  /** Null when nobody's coming is known. `writtenOn`: the day that the list's name tells. */
  days(writtenOn: string | null): Days | null {
    if (this.#first === null || this.#last === null) return null
    const from = localDay(this.#first, this.#zone)
    const last = localDay(this.#last, this.#zone)
    return { from, to: addDays(writtenOn !== null && writtenOn > last ? writtenOn : last, 1) }
  }

  #see(at: number): void {
    if (this.#last === null || at > this.#last) this.#last = at
  }
}

function momentOf(text: string): number | null {
  const reading = instantOf(text, 'UTC')
  return 'at' in reading ? reading.at : null
}
