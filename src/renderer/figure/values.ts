import type { FigureUnit } from '../../contract/figures.ts'
import { count, counted } from '../ui/wording.ts'

const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** A value as it is read on a chart: shares in percent, hours with one decimal, people and contributions as counts. Null is an em dash. */
export function valueInWords(value: number | null | undefined, unit: FigureUnit): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '—'
  if (unit === 'share') return `${Math.round(value * 100)}%`
  if (unit === 'hours') return `${decimals.format(value)} h`
  return count(Math.round(value * 10) / 10)
}

/** The value with its unit in words, for the hover card. */
export function valueWithUnit(value: number | null | undefined, unit: FigureUnit): string {
  if (value === null || value === undefined) return 'no data'
  if (unit === 'people') return counted(value, 'person', 'people')
  if (unit === 'contributions') return counted(value, 'contribution')
  if (unit === 'threads') return counted(value, 'thread')
  return valueInWords(value, unit)
}

/** A round top for an axis that starts at zero; shares end at 100 % at most. */
export function axisTop(largest: number, unit: FigureUnit): number {
  if (unit === 'share') return largest > 0.5 ? 1 : Math.max(0.1, Math.ceil(largest * 10) / 10)
  if (largest <= 4) return Math.max(1, Math.ceil(largest))
  const step = 10 ** Math.floor(Math.log10(largest)) / 2
  return Math.ceil(largest / step) * step
}

/** Whole ticks from zero to the top, four or five of them. */
export function axisTicks(top: number, unit: FigureUnit): number[] {
  const parts =
    [4, 5, 3, 2].find((candidate) => unit === 'share' || unit === 'hours' || Number.isInteger(top / candidate)) ?? 1
  return Array.from({ length: parts + 1 }, (_, at) => (top * at) / parts)
}

/** Recharts draws undefined as a gap and an interval from a pair. */
export function rowsOf(
  categories: readonly string[],
  series: readonly {
    id: string
    values: readonly (number | null)[]
    low?: readonly (number | null)[] | null
    high?: readonly (number | null)[] | null
  }[],
): Record<string, unknown>[] {
  return categories.map((category, at) => {
    const row: Record<string, unknown> = { category }
    for (const { id, values, low, high } of series) {
      row[`v-${id}`] = values[at] ?? undefined
      const [from, to] = [low?.[at], high?.[at]]
      if (typeof from === 'number' && typeof to === 'number') row[`i-${id}`] = [from, to]
    }
    return row
  })
}

/** The last place where a series has a value, or −1. */
export function lastPlace(values: readonly (number | null)[]): number {
  return values.findLastIndex((value) => value !== null)
}

/** The side of a chart on which a label at `value` crosses the lines least. */
export function roomierSide(
  value: number,
  series: readonly { values: readonly (number | null)[] }[],
): 'left' | 'right' {
  const room = (part: (values: readonly (number | null)[]) => readonly (number | null)[]) =>
    Math.min(
      ...series.flatMap(({ values }) =>
        part(values).map((each) => (each === null ? Number.POSITIVE_INFINITY : Math.abs(each - value))),
      ),
    )
  const third = (values: readonly unknown[]) => Math.max(1, Math.ceil(values.length / 3))
  const left = room((values) => values.slice(0, third(values)))
  const right = room((values) => values.slice(-third(values)))
  return right > left ? 'right' : 'left'
}
