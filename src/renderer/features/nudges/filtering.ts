import type { CalendarItem } from '../../../contract/nudges.ts'
import { type FilterName, type Filters, filterNames } from './calendar-address.ts'

/** Whether something of the calendar passes all filters. Filters about nudges hide what has no such property: a holiday has no status. */
export function passes(item: CalendarItem, filters: Filters): boolean {
  return filterNames.every((name) => {
    const wanted = filters[name]
    return wanted === undefined || partOf(item, name) === wanted
  })
}

export function isFiltering(filters: Filters): boolean {
  return filterNames.some((name) => filters[name] !== undefined)
}

/** The values that a filter can choose from, in alphabetical order; `''` last, where something has none. */
export function valuesOf(items: readonly CalendarItem[], name: FilterName): string[] {
  const values = new Set(items.map((item) => partOf(item, name)).filter((value) => value !== null))
  return [...values].sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b))
}

/** What an item has of what a filter asks for; null where the question makes no sense. */
function partOf(item: CalendarItem, name: FilterName): string | null {
  if (name === 'kind') return item.kind
  if (name === 'principle') return item.kind === 'nudge' ? (item.principle ?? '') : null
  if (name === 'status') return item.status
  if (item.kind === 'holiday') return null
  if ((name === 'audience' || name === 'currency') && item.kind !== 'nudge') return null
  return item[name].trim()
}
