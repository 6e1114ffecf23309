import type { Window } from '../../contract/scalars.ts'
import { refuse } from '../refusal.ts'
import { period } from '../wording/days.ts'

/** A window of which numbers stand already, and the import that brought them; null: the one that is being taken in. */
export type StandingWindow = Window & Readonly<{ label: string | null }>

/**
 * Refuses a window that overlaps a standing one without being the same. Numbers of overlapping windows count some days twice, and what one window has over
 * another is not what happened in the days between: a person who comes back is counted once in each.
 */
export function refuseOverlap(file: string, window: Window, standing: readonly StandingWindow[]): void {
  const other = standing.find(
    (one) => one.from < window.to && window.from < one.to && !(one.from === window.from && one.to === window.to),
  )
  if (other)
    refuse('import-window-overlaps', {
      file,
      window: period(window),
      standing: period(other),
      ...(other.label === null ? {} : { earlier: other.label }),
    })
}

/** Refuses numbers that differ from the standing ones of the same window. */
export function refuseOtherNumbers(file: string, window: Window, earlier: string): never {
  refuse('import-totals-differ', { file, window: period(window), earlier })
}
