import { addDays, mondayOf } from '../time/days.ts'

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** Moves a day to another start: it keeps its week of the cohort and its weekday. */
export function movedDay(day: string, from: string, to: string): string {
  return addDays(day, daysBetween(mondayOf(from), mondayOf(to)))
}

/** Moves every day field of a body (`on`, or a name that ends in `On`), at any depth, also in lists of days. */
export function movedDays(value: unknown, from: string, to: string, name = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => movedDays(each, from, to, name))
  if (typeof value === 'string') return isDayField(name) && dayPattern.test(value) ? movedDay(value, from, to) : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, movedDays(part, from, to, field)]))
}

function isDayField(name: string): boolean {
  return name === 'on' || name.endsWith('On')
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
