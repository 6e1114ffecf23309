import type { Cohort } from '../../contract/cohorts.ts'
import type { Measure, MeasureId } from '../../contract/engagement.ts'
import type { FigureSpec } from '../../contract/figures.ts'
import type { Purpose } from '../../contract/purpose.ts'
import type { CohortId, PlainDate, Quarter, Window } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'
import { type Change, changeBetween } from '../engagement/change.ts'
import { type Disclosed, discloseMeasures } from '../engagement/disclose.ts'
import { type Facts, loadFacts } from '../engagement/facts.ts'
import type { MeasureRule } from '../engagement/measure-rule.ts'
import { measureRules } from '../engagement/measures.ts'
import { measuresIn } from '../engagement/measuring.ts'
import { type Week, weeksOf } from '../engagement/weeks.ts'
import { factsIn, type WindowFacts } from '../engagement/window-facts.ts'
import { figuresOf } from '../figures/figures.ts'
import { findPurpose } from '../purpose/purpose.repo.ts'
import { blankPurpose } from '../purpose/statement.ts'
import { previousWindow, windowOfQuarter, windowsBetween } from '../time/windows.ts'
import { extentOf, overlapOf } from './quarters.ts'
import { type ImportSummary, listActiveDays, listImportSummaries } from './reviews.repo.ts'

/** A measure in two windows as a stakeholder may read it. `change` is null unless both may be read and compared. */
export type Compared = Readonly<{
  rule: MeasureRule
  now: Measure
  shown: Disclosed
  before: Disclosed
  change: Change | null
}>

/** All that a review is drafted from. Names are in `facts.people` only, which no section may read but to count. */
export type ReviewFacts = Readonly<{
  cohort: Cohort
  purpose: Purpose
  quarter: Quarter
  /** The calendar quarter. */
  window: Window
  today: PlainDate
  facts: Facts
  /** The quarter's people and imports. */
  whole: WindowFacts
  hasEarlierData: boolean
  measures: ReadonlyMap<MeasureId, Compared>
  /** Months of the quarter that any import covers, each with its measures compared with the first of them. */
  months: readonly Readonly<{ window: Window; measures: ReadonlyMap<MeasureId, Compared> }>[]
  /** Weeks of the quarter within the cohort's dates and data. */
  weeks: readonly Week[]
  figures: ReadonlyMap<string, FigureSpec>
  imports: readonly ImportSummary[]
}>

/** Loads what a review of a quarter needs; refused when there is no such cohort. */
export async function loadReviewFacts(
  db: Reader,
  cohortId: CohortId,
  quarter: Quarter,
  today: (timeZone: string) => PlainDate,
): Promise<ReviewFacts> {
  const facts = await loadFacts(db, cohortId)
  const purpose = (await findPurpose(db, cohortId)) ?? blankPurpose
  const activeDays = await listActiveDays(db, cohortId)
  const imports = await listImportSummaries(db, cohortId)
  const window = windowOfQuarter(quarter)
  const drawn = overlapOf(window, extentOf(facts.cohort, activeDays)) ?? window
  const before = previousWindow(window, 'quarter')
  return {
    cohort: facts.cohort,
    purpose,
    quarter,
    window,
    today: today(facts.cohort.timeZone),
    facts,
    whole: factsIn(facts, window),
    hasEarlierData: facts.imports.some((one) => one.firstOn < window.from),
    measures: compared(measuresIn(facts, window, 'quarter'), measuresIn(facts, before, 'quarter')),
    months: monthsOf(facts, window),
    weeks: weeksOf(facts, drawn),
    figures: new Map(figuresOf(facts, drawn, 'stakeholder').map((figure) => [figure.id, figure])),
    imports,
  }
}

/** A measure of the quarter. */
export function measureIn({ measures }: Pick<ReviewFacts, 'measures'>, id: MeasureId): Compared {
  const found = measures.get(id)
  if (!found) throw new Error(`no measure ${id}`)
  return found
}

/** A figure of the quarter; ids are those of the figures folder. */
export function figureIn({ figures }: ReviewFacts, id: string): FigureSpec {
  const found = figures.get(id)
  if (!found) throw new Error(`no figure ${id}`)
  return found
}

function monthsOf(facts: Facts, window: Window): ReviewFacts['months'] {
  const covered = windowsBetween(window.from, window.to, 'month').filter(
    (month) => factsIn(facts, month).imports.length > 0,
  )
  const first = covered[0] ? measuresIn(facts, covered[0], 'month') : []
  return covered.map((month) => ({ window: month, measures: compared(measuresIn(facts, month, 'month'), first) }))
}

function compared(now: readonly Measure[], before: readonly Measure[]): ReadonlyMap<MeasureId, Compared> {
  const shown = discloseMeasures(now, 'stakeholder')
  const shownBefore = discloseMeasures(before, 'stakeholder')
  return new Map(
    measureRules.map((rule) => {
      const { id } = rule.definition
      const one = found(now.find((measure) => measure.id === id))
      const other = found(before.find((measure) => measure.id === id))
      const disclosed = { shown: found(shown.get(id)), before: found(shownBefore.get(id)) }
      // A difference beside one of its two numbers would give the other away.
      const mayCompare = !disclosed.shown.isSuppressed && !disclosed.before.isSuppressed
      return [id, { rule, now: one, ...disclosed, change: mayCompare ? changeBetween(other, one) : null }]
    }),
  )
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a measure is missing')
  return value
}
