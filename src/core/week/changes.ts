import { type Measure, MeasureId } from '../../contract/engagement.ts'
import type { WeekChange } from '../../contract/week.ts'
import { type Change, changeBetween } from '../engagement/change.ts'
import { ruleOf } from '../engagement/measures.ts'
import { measureOf, pairOf } from '../engagement/measuring.ts'
import { fewestForPercent, type Printed, printMeasure } from '../engagement/print.ts'
import { isPartial, type Week } from '../engagement/weeks.ts'
import { startingLarge } from '../wording/text.ts'
import { runChart } from './run-chart.ts'
import type { WeekFacts } from './week-facts.ts'

const mostChanges = 3
/** What is looked at where the design names no measure of its own, or one that has no value yet. */
const usual: readonly MeasureId[] = [
  'contribution-rate',
  'returning-contributor-rate',
  'facilitator-share',
  'reacting-rate',
]

/**
 * Three headline measures of the week against the week before. Those that the design planned to look at come first, so that what is looked at was chosen
 * beforehand; one that the week can't tell yet, as an answer within seven days, gives way to the next.
 */
export function changesIn(given: WeekFacts): WeekChange[] {
  const weeks = given.weeks.map((week) => asSeenNow(week, given))
  const { pair } = weeks.at(-1) ?? given.week
  const planned = given.design.measures.flatMap(({ body }) => MeasureId.safeParse(body.measureId).data ?? [])
  const chosen = [...new Set([...planned, ...usual])].map((id) => ({ id, value: measureOf(id, pair).value }))
  const told = chosen.filter(({ value }) => value !== null)
  return [...told, ...chosen.filter(({ value }) => value === null)]
    .slice(0, mostChanges)
    .map(({ id }) => changeOf(id, given, weeks))
}

const noValue = '—'

/** A measure of the last week beside the week before, with what may be said of the two. */
export function comparedWithLast(
  id: MeasureId,
  weeks: readonly Week[],
): Readonly<{ now: Measure; before: Measure | null; change: Change }> {
  const [last, week] = [weeks.at(-2), weeks.at(-1)]
  if (!week) throw new Error('a week has a week')
  const now = measureOf(id, week.pair)
  if (!last?.isCovered) return { now, before: null, change: notComparable('there is no week before to compare with') }
  const before = measureOf(id, last.pair)
  if (isPartial(week)) return { now, before, change: notComparable('only a part of this week is imported') }
  if (isPartial(last)) return { now, before, change: notComparable('only a part of the week before is imported') }
  return { now, before, change: changeBetween(before, now) }
}

function notComparable(because: string): Change {
  return { word: 'not comparable', because }
}

function changeOf(id: MeasureId, given: WeekFacts, weeks: readonly Week[]): WeekChange {
  const { now, before, change } = comparedWithLast(id, weeks)
  const printed = printMeasure(now, weeks.at(-1)?.pair.now.members.length ?? null)
  const earlier = before && printMeasure(before, weeks.at(-2)?.pair.now.members.length ?? null)
  const was = earlier ? inWords(earlier) : noValue
  const after = earlier && earlier.reason === null ? `, after ${was} the week before` : ''
  return {
    measureId: id,
    title: ruleOf(id).definition.title,
    word: change.word,
    says: `${inWords(printed)} this week${after}. ${startingLarge(change.word)}: ${reasonFor(now, before, change)}.`,
    value: printed.text,
    company: printed.company,
    before: was,
    figure: runChart(id, given.all, weeks),
  }
}

/** Why a change has its word; without points of a percentage where either side has fewer than ten cases. */
function reasonFor({ denominator }: Measure, before: Measure | null, { word, because }: Change): string {
  const fewest = Math.min(denominator ?? 0, before?.denominator ?? 0)
  if (word === 'not comparable' || fewest >= fewestForPercent || !because.includes('points')) return because
  return word === 'no clear change' ? 'so few could differ as much by chance' : 'more than so few differ by chance'
}

function inWords({ text, company }: Printed): string {
  return company === '' ? text : `${text} (${company})`
}

/** A week as all other screens show it: with answers that came later. */
function asSeenNow(week: Week, { all }: WeekFacts): Week {
  const pair = pairOf(all, week.window, 'week')
  return { ...week, pair, isCovered: pair.now.imports.length > 0 }
}
