import { CartesianGrid, XAxis, YAxis } from 'recharts'
import type { FigureUnit } from '../../contract/figures.ts'
import { axisTicks, valueInWords } from './values.ts'

/** What a label needs in height, and what stands above and below the plot, in pixels. */
const lineOfText = 14
const around = 60
const tick = { fill: 'var(--muted)', fontSize: 12 }

type CategoryAxes = Readonly<{
  unit: FigureUnit
  top: number
  /** Values beside the regular ticks that the axis names too. */
  alsoAt?: readonly number[]
  /** Of the whole figure, in pixels. */
  height?: number
}>

/** The frame that every chart over categories shares: hairlines across, categories below, a zero-based axis on the left. */
export function categoryAxes({ unit, top, alsoAt = [], height = 240 }: CategoryAxes) {
  const regular = axisTicks(top, unit)
  const apart = (lineOfText / Math.max(lineOfText, height - around)) * top
  const kept = regular.filter((value) => alsoAt.every((other) => Math.abs(other - value) >= apart))
  const ticks = [...new Set([...kept, ...alsoAt])].toSorted((a, b) => a - b)
  return [
    <CartesianGrid key="grid" vertical={false} stroke="var(--line)" horizontalValues={regular} />,
    <XAxis
      key="x"
      dataKey="category"
      tick={<CategoryTick />}
      tickFormatter={widestPart}
      tickLine={false}
      axisLine={{ stroke: 'var(--mantine-color-default-border)' }}
      interval="equidistantPreserveStart"
      minTickGap={4}
      height={40}
    />,
    <YAxis
      key="y"
      domain={[0, top]}
      ticks={ticks}
      interval={0}
      tickFormatter={(value: number) => valueInWords(value, unit)}
      tick={tick}
      tickLine={false}
      axisLine={false}
      width={48}
    />,
  ]
}

/** Labels are drawn in two lines, so the wider part decides how many fit. */
function widestPart(label: string): string {
  return label.split(' · ').toSorted((a, b) => b.length - a.length)[0] ?? label
}

/** "W3 · 19 Jan" in two lines. */
function CategoryTick({ x = 0, y = 0, payload }: { x?: number; y?: number; payload?: { value: string } }) {
  const [first, second] = (payload?.value ?? '').split(' · ')
  return (
    <text x={x} y={y + 4} textAnchor="middle" fontSize={12} fill="var(--muted)">
      <tspan x={x} dy="0.7em">
        {first}
      </tspan>
      {second ? (
        <tspan x={x} dy="1.2em">
          {second}
        </tspan>
      ) : null}
    </text>
  )
}
