import type { Cohort } from '../../contract/cohorts.ts'
import type { PersonId, Window } from '../../contract/scalars.ts'
import type { SourceId } from '../../contract/sources.ts'
import type { StatedTotals, TotalWindow } from '../../contract/totals.ts'
import type { Reader } from '../db/connection.ts'
import { sourceOf } from '../imports/sources/sources.ts'
import { type MeasuredPerson, peopleForMeasures } from '../roster/people.ts'
import { measuresOfTotals } from './measures-of-totals.ts'
import {
  type CoveredWindow,
  listCoveredWindows,
  listTotals,
  listTotalsImports,
  peopleCounted,
  type Total,
  type TotalsImport,
} from './standing.repo.ts'
import { wholeWindows } from './whole-windows.ts'
import { added, contributionsIn, saidOf } from './words.ts'

const mostWindows = 12
const mostChannels = 20

/** What reports of whole windows say of a cohort, by source and window, the newest first. */
export async function statedTotals(db: Reader, cohort: Cohort): Promise<StatedTotals> {
  const people = await peopleForMeasures(db, cohort)
  const imports = new Map((await listTotalsImports(db, cohort.id)).map((one) => [one.id, one]))
  const windows: TotalWindow[] = []
  const rest: StatedTotals['rest'] = []
  for (const [source, covered] of bySource(await listCoveredWindows(db, cohort.id))) {
    const { stated, looseDays } = wholeWindows(covered.map(({ window }) => window))
    const everCounted = await peopleCounted(db, cohort.id, source)
    for (const { isFromDays, ...window } of stated.slice(0, mostWindows)) {
      const within = covered.filter((one) => one.window.from >= window.from && one.window.to <= window.to)
      const ids = new Set(within.flatMap((one) => one.importIds))
      const told = [...ids].flatMap((id) => imports.get(id) ?? [])
      const totals = await listTotals(db, cohort.id, { source, window })
      windows.push(stateWindow({ cohort, people, everCounted, source, window, isFromDays, told, totals }))
    }
    const earlierWindows = Math.max(0, stated.length - mostWindows)
    if (earlierWindows > 0 || looseDays > 0)
      rest.push({ source, sourceTitle: sourceOf(source).title, earlierWindows, looseDays })
  }
  return { windows: windows.sort(newestFirst), rest }
}

type Counts = Total['counts']

type Told = Readonly<{
  cohort: Cohort
  people: readonly MeasuredPerson[]
  /** Everybody whom the source ever counted: whoever a report of one day leaves out did nothing on it. */
  everCounted: ReadonlySet<PersonId>
  source: SourceId
  window: Window
  isFromDays: boolean
  told: readonly TotalsImport[]
  totals: readonly Total[]
}>

function stateWindow(told: Told): TotalWindow {
  const { source, window, isFromDays, totals } = told
  const channels = [...together(totals, 'channel')].sort(([, a], [, b]) => contributionsIn(b) - contributionsIn(a))
  const everybody = totals.filter(({ of }) => of === 'everybody').map(({ counts }) => counts)
  return {
    source,
    sourceTitle: sourceOf(source).title,
    scope: sourceOf(source).scope,
    window,
    importIds: told.told.map(({ id }) => id),
    isFromDays,
    ...statePeople(told),
    everybody: saidOf(source, everybody, false),
    channels: channels
      .slice(0, mostChannels)
      .map(([channel, counts]) => ({ channel: String(channel), said: saidOf(source, [counts], false) })),
    channelsLeftOff: Math.max(0, channels.length - mostChannels),
  }
}

/** The cohort's people whom the report counts; what others of a whole organisation did is nobody's measure. */
function statePeople(told: Told): Pick<TotalWindow, 'people' | 'measures' | 'persons'> {
  const { people, everCounted, source, totals } = told
  const counts = together(totals, 'personId') as Map<PersonId, Counts>
  if (counts.size === 0) return { people: null, measures: [], persons: [] }
  const counted = people.filter(({ id }) => everCounted.has(id))
  const known = new Set(counted.map(({ id }) => id))
  return {
    people: {
      counted: counted.length,
      notInReport: people.length - counted.length,
      others: [...everCounted].filter((id) => !known.has(id)).length,
    },
    measures: measuresOfTotals({ ...told, people: counted, counts }),
    persons: saidOf(
      source,
      [...counts].filter(([id]) => known.has(id)).map(([, own]) => own),
      true,
    ),
  }
}

/** Numbers by subject; those of several days, or of several accounts of somebody, added up. */
function together(totals: readonly Total[], by: 'personId' | 'channel'): Map<PersonId | string, Counts> {
  const found = new Map<PersonId | string, Counts>()
  for (const total of totals) {
    const subject = total[by]
    if (subject === null) continue
    const known = found.get(subject)
    found.set(subject, known ? added(known, total.counts) : total.counts)
  }
  return found
}

function bySource(windows: readonly CoveredWindow[]): Map<SourceId, CoveredWindow[]> {
  const found = new Map<SourceId, CoveredWindow[]>()
  for (const one of windows) found.set(one.source, [...(found.get(one.source) ?? []), one])
  return found
}

function newestFirst({ window: a, source: one }: TotalWindow, { window: b, source: other }: TotalWindow): number {
  if (a.to !== b.to) return a.to < b.to ? 1 : -1
  return one < other ? -1 : 1
}
