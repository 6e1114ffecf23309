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

/** Columns of a stack that have no height: those that count nothing, and those without any value. */
export function emptyColumns(
  categories: readonly string[],
  series: readonly { values: readonly (number | null)[] }[],
): { zeros: string[]; gaps: string[] } {
  const isGap = (at: number) => series.every(({ values }) => (values[at] ?? null) === null)
  const sum = (at: number) => series.reduce((total, { values }) => total + (values[at] ?? 0), 0)
  return {
    zeros: categories.filter((_, at) => !isGap(at) && sum(at) === 0),
    gaps: categories.filter((_, at) => isGap(at)),
  }
}

/** The last place where a series has a value, or −1. */
export function lastPlace(values: readonly (number | null)[]): number {
  return values.findLastIndex((value) => value !== null)
}
