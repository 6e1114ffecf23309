import { ReferenceArea, ReferenceDot } from 'recharts'
import { emptyColumns } from './values.ts'

type EmptyColumnsProps = Readonly<{
  categories: readonly string[]
  series: readonly { values: readonly (number | null)[] }[]
  top: number
}>

/** Tells the two kinds of column without height apart: a zero is written down, a gap is hatched. */
export function emptyColumnMarks({ categories, series, top }: EmptyColumnsProps) {
  const { zeros, gaps } = emptyColumns(categories, series)
  return [
    <defs key="hatch">
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="6" stroke="var(--tone-quiet)" strokeOpacity="0.5" strokeWidth="1.5" />
      </pattern>
    </defs>,
    ...gaps.map((category) => (
      <ReferenceArea
        key={`gap-${category}`}
        x1={category}
        x2={category}
        y1={0}
        y2={top}
        fill={`url(#${hatch})`}
        fillOpacity={1}
        stroke="none"
        ifOverflow="hidden"
      />
    )),
    ...zeros.map((category) => (
      <ReferenceDot
        key={`zero-${category}`}
        x={category}
        y={0}
        r={0}
        label={{ value: '0', position: 'top', fontSize: 12, fill: 'var(--ink)' }}
      />
    )),
  ]
}

const hatch = 'figure-no-data'
