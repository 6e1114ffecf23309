import type { Comparing, Standing } from '../../contract/compare.ts'
import type { Measure } from '../../contract/engagement.ts'
import type { Window } from '../../contract/scalars.ts'
import { changeBetween } from '../engagement/change.ts'
import { type Audience, discloseCells, discloseMeasures, populationOf } from '../engagement/disclose.ts'
import type { Facts } from '../engagement/facts.ts'
import { measureRules } from '../engagement/measures.ts'
import { measuresIn } from '../engagement/measuring.ts'
import { counted, number } from '../wording/numbers.ts'

/** What one column is about. `rest`: where its people are a part of the first column's, all others, because a part is not independent of its whole. */
export type Column = Readonly<{ title: string; facts: Facts; window: Window; rest: Facts | null }>

type Measured = Readonly<{
  column: Column
  measures: readonly Measure[]
  /** What it is compared with; null for the first. */
  against: readonly Measure[] | null
  people: number
  isHidden: boolean
}>
type Row = Comparing['rows'][number]

const standings: Readonly<Record<ReturnType<typeof changeBetween>['word'], Standing>> = {
  'clear rise': 'clearly higher',
  'clear fall': 'clearly lower',
  'no clear change': 'no clear difference',
  'not comparable': 'not comparable',
}

/** Every measure of every column, each compared with the first, or a part with everybody else. */
export function comparing(columns: readonly Column[], audience: Audience): Comparing {
  const measured = hideSmall(measuredAll(columns), audience)
  const areParts = columns.some(({ rest }) => rest !== null)
  const rules = measureRules.filter(({ definition }) => !areParts || !isOfFacilitators(definition.id))
  const rows = rules.map(({ definition }): Row => {
    const { id, title, isHeadline } = definition
    return { measureId: id, title, isHeadline, cells: measured.map((one) => cellOf(id, one, audience)) }
  })
  const told = rows.filter(({ cells }) => cells.some(({ grade }) => grade !== 'unavailable'))
  return {
    ...answerTo(told, measured),
    columns: measured.map(({ column, people, isHidden }) => ({
      title: column.title,
      window: column.window,
      people: isHidden ? 0 : people,
    })),
    rows: told,
  }
}

/** What facilitators carry is said of the whole cohort, whatever part of it is looked at. */
function isOfFacilitators(id: Measure['id']): boolean {
  return id.startsWith('facilitator-')
}

function measuredAll(columns: readonly Column[]): Measured[] {
  const all = columns.map((column) => ({ column, measures: measuresIn(column.facts, column.window, 'total') }))
  return all.map(({ column, measures }, at) => ({
    column,
    measures,
    against: column.rest
      ? measuresIn(column.rest, column.window, 'total')
      : at === 0
        ? null
        : (all[0]?.measures ?? null),
    people: populationOf(measures) ?? 0,
    isHidden: false,
  }))
}

/** Parts of one whole are a breakdown: a small one is hidden, and with it as many others as keep it from being reckoned. */
function hideSmall(measured: readonly Measured[], audience: Audience): Measured[] {
  const parts = measured.filter(({ column }) => column.rest !== null)
  const shown = discloseCells(
    parts.map(({ people }) => people),
    audience,
  )
  return measured.map((one) => {
    const at = parts.indexOf(one)
    return { ...one, isHidden: at >= 0 && shown[at] === null }
  })
}

function cellOf(
  id: Measure['id'],
  { column, measures, against, isHidden }: Measured,
  audience: Audience,
): Row['cells'][number] {
  const measure = measures.find((one) => one.id === id)
  const disclosed = discloseMeasures(measures, audience).get(id)
  if (!measure || !disclosed) throw new Error(`${id} was not measured in ${column.title}`)
  const { grade } = measure
  if (isHidden) return { ...hidden, grade }
  const { text: value, company, isSuppressed } = disclosed
  const cell = { value, company, grade, isSuppressed }
  if (isSuppressed) return { ...cell, standing: 'not comparable', because: 'suppressed' }
  if (against === null) return { ...cell, standing: 'reference', because: '' }
  const { word, because } = changeBetween(against.find((one) => one.id === id) ?? null, measure)
  return { ...cell, standing: standings[word], because }
}

const hidden = {
  value: 'suppressed',
  company: 'a small group, or one from which a small group could be reckoned',
  isSuppressed: true,
  standing: 'not comparable',
  because: 'suppressed',
} as const

function answerTo(rows: readonly Row[], measured: readonly Measured[]): Pick<Comparing, 'sentence' | 'support'> {
  const cells = rows.flatMap((row) => row.cells.slice(1))
  const compared = cells.filter(({ standing }) => standing !== 'not comparable')
  const clear = compared.filter(({ standing }) => standing !== 'no clear difference')
  const areParts = measured.some(({ column }) => column.rest !== null)
  const sides = areParts
    ? 'Each part is compared with everybody else'
    : `${counted(measured.length - 1, { one: 'cohort', many: 'cohorts' })} beside the first`
  const sentence =
    compared.length === 0
      ? 'Nothing here can be compared.'
      : clear.length === 0
        ? `No clear difference in ${number(compared.length)} comparisons.`
        : `${number(clear.length)} of ${number(compared.length)} comparisons show a clear difference.`
  const byChance = Math.round(compared.length / 20)
  const caution =
    byChance === 0
      ? 'A clear difference is still no cause.'
      : `About ${byChance} of ${number(compared.length)} would look clear by chance alone; a clear difference is still no cause.`
  return { sentence, support: `${sides}, by the same definitions. ${caution}` }
}
