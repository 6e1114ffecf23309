import type { Measure, MeasureId } from '../../contract/engagement.ts'
import type { FigureSpec, FigureUnit } from '../../contract/figures.ts'
import type { Facts } from '../engagement/facts.ts'
import { ruleOf } from '../engagement/measures.ts'
import { measureOf } from '../engagement/measuring.ts'
import { median } from '../engagement/median.ts'
import { fewestForPercent, printMeasure } from '../engagement/print.ts'
import { isPartial, type Week } from '../engagement/weeks.ts'
import { figureFacts, specOf } from '../figures/figure.ts'
import { counted } from '../wording/numbers.ts'

/** The median of fewer weeks says nothing about what is usual. */
const fewestForMedian = 4

/** A measure in the weeks up to the last of `weeks`, with the median of those before it: a run chart against the cohort's own past. For the people who run the cohort. */
export function runChart(id: MeasureId, facts: Facts, weeks: readonly Week[]): FigureSpec {
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (!first || !last) throw new Error('a run chart has a week')
  const { title } = ruleOf(id).definition
  const figure = { id: `run-${id}`, title: `${title} by week`, draw: () => drawn(id, weeks) }
  return specOf(figure, figureFacts(facts, { from: first.window.from, to: last.window.to }, 'facilitator'))
}

function drawn(id: MeasureId, weeks: readonly Week[]) {
  const { definition } = ruleOf(id)
  const unit = unitOf(id)
  const measures = weeks.map((week) => (week.isCovered ? measureOf(id, week.pair) : null))
  const values = measures.map((measure) =>
    measure && unit === 'share' && isTooFew(measure) ? null : (measure?.value ?? null),
  )
  if (values.every((value) => value === null) || unit === null)
    return { unavailable: 'No week has enough for a line; the numbers are in the table.' }
  const earlier = values.slice(0, -1).filter((value, at) => value !== null && weeks[at] && !isPartial(weeks[at]))
  const middle = earlier.length >= fewestForMedian ? median(earlier.filter((value) => value !== null)) : null
  const of = (pick: (measure: Measure) => number | null) =>
    measures.map((measure, at) => (measure && values[at] !== null ? pick(measure) : null))
  const [low, high] = [of((measure) => measure.low), of((measure) => measure.high)]
  const hasInterval = low.some((value) => value !== null)
  return {
    finding: findingOf(values, middle, earlier.length),
    alt: 'A line, one point a week, this week last.',
    cautions: [
      ...(hasInterval ? ['The band is the 95% interval.'] : []),
      ...(values.some((value, at) => value === null && measures[at]?.value != null)
        ? [`Weeks with fewer than ${fewestForPercent} ${ruleOf(id).counts?.many ?? 'cases'} are left open.`]
        : []),
    ],
    drawing: {
      kind: 'lines' as const,
      unit,
      categories: weeks.map(({ label }) => label),
      series: [
        {
          id,
          title: definition.title,
          tone: 'accent' as const,
          values,
          low: hasInterval ? low : null,
          high: hasInterval ? high : null,
        },
      ],
      references: middle === null ? [] : [{ value: middle, label: 'your median before' }],
    },
    table: {
      columns: [
        { title: 'Week', isNumber: false },
        { title: definition.title, isNumber: true },
        { title: 'Of', isNumber: false },
      ],
      rows: measures.map((measure, at) => [weeks[at]?.label ?? '', ...cellsOf(measure, weeks[at])]),
    },
  }
}

function cellsOf(measure: Measure | null, week: Week | undefined): string[] {
  if (!measure) return ['—', 'not imported']
  const { text, company } = printMeasure(measure, week?.pair.now.members.length ?? null)
  return [text, company]
}

/** A share of fewer than ten is never drawn as a percentage. */
function isTooFew({ denominator }: Measure): boolean {
  return denominator !== null && denominator < fewestForPercent
}

/** Null for what has no unit that a line can be drawn in. */
function unitOf(id: MeasureId): FigureUnit | null {
  const { definition, counts } = ruleOf(id)
  if (definition.unit === 'share') return 'share'
  if (definition.unit === 'hours') return 'hours'
  if (definition.unit !== 'count') return null
  if (id.includes('thread')) return 'threads'
  return id.startsWith('contributions') && !counts?.arePeople ? 'contributions' : 'people'
}

function findingOf(values: readonly (number | null)[], middle: number | null, weeks: number): string {
  const now = values.at(-1) ?? null
  if (now === null) return 'This week has no point: there is too little to tell.'
  if (middle === null)
    return `${counted(weeks, { one: 'whole week', many: 'whole weeks' })} before this one: too few to say what is usual.`
  const before = counted(weeks, { one: 'week', many: 'weeks' })
  if (now === middle) return `This week is at the median of the ${before} before it.`
  return `This week lies ${now > middle ? 'above' : 'below'} the median of the ${before} before it; one week alone says little.`
}
