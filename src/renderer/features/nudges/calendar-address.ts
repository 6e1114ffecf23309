import { NudgeStatus, Principle } from '../../../contract/nudges.ts'

export const filterNames = ['kind', 'principle', 'channel', 'audience', 'currency', 'owner', 'status'] as const
export type FilterName = (typeof filterNames)[number]

/** By what the calendar is narrowed down; a filter that is absent lets everything through. `''` asks for what has none, e.g. no channel. */
export type Filters = Readonly<Partial<Record<FilterName, string>>>

/** What the calendar shows, as the address says it, so that a reload or a link shows the same. */
export type CalendarPlace = Readonly<{
  view: 'weeks' | 'month'
  rows: 'principle' | 'channel'
  /** `YYYY-MM`; null: the month that matters now. */
  month: string | null
  /** Number of the entry that is open beside the calendar. */
  open: number | null
  filters: Filters
}>

const kindChoices = ['nudge', 'rhythm', 'exportDay', 'holiday'] as const

const plain: CalendarPlace = { view: 'weeks', rows: 'principle', month: null, open: null, filters: {} }

/** The word in the address that names the calendar, before its settings. */
const calendarSection = 'calendar'

/** Reads the parts after the screen's word; what it doesn't know is left out. */
export function calendarPlaceOf([, ...parts]: readonly string[]): CalendarPlace {
  let place = plain
  for (const part of parts) {
    const at = part.indexOf('=')
    if (at < 0) continue
    place = withPart(place, part.slice(0, at), part.slice(at + 1))
  }
  return place
}

/** The parts of the address after the screen's word; what is as usual is left out. */
export function partsOf({ view, rows, month, open, filters }: CalendarPlace): string[] {
  return [
    calendarSection,
    ...(view === plain.view ? [] : [`view=${view}`]),
    ...(rows === plain.rows ? [] : [`rows=${rows}`]),
    ...(month === null ? [] : [`month=${month}`]),
    ...filterNames.flatMap((name) => (filters[name] === undefined ? [] : [`${name}=${filters[name]}`])),
    ...(open === null ? [] : [`open=${open}`]),
  ]
}

function withPart(place: CalendarPlace, name: string, value: string): CalendarPlace {
  if (name === 'view') return value === 'month' ? { ...place, view: 'month' } : place
  if (name === 'rows') return value === 'channel' ? { ...place, rows: 'channel' } : place
  if (name === 'month') return /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? { ...place, month: value } : place
  if (name === 'open') return /^\d{1,15}$/.test(value) ? { ...place, open: Number(value) } : place
  const filter = filterNames.find((each) => each === name)
  return filter && isKnown(filter, value) ? { ...place, filters: { ...place.filters, [filter]: value } } : place
}

function isKnown(filter: FilterName, value: string): boolean {
  if (filter === 'principle') return value === '' || Principle.safeParse(value).success
  if (filter === 'status') return NudgeStatus.safeParse(value).success
  if (filter === 'kind') return kindChoices.some((kind) => kind === value)
  return true
}
