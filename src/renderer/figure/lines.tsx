import { Area, ComposedChart, Line, ReferenceLine, Tooltip } from 'recharts'
import type { Drawing } from '../../contract/figures.ts'
import { categoryAxes } from './axes.tsx'
import type { ChartProps } from './chart-props.ts'
import { HoverValues } from './hover-values.tsx'
import { colourOf } from './tones.ts'
import { axisTop, lastPlace, rowsOf, valueInWords } from './values.ts'

/** With more points than this a line is read as a curve. */
const mostDots = 32

type LinesDrawing = Extract<Drawing, { kind: 'lines' }>
type LabelPlace = { x?: number | string | undefined; y?: number | string | undefined; index?: number | undefined }
type LineSeries = LinesDrawing['series'][number]

/** Lines over time with their intervals as bands and the last point labelled. Gaps stay gaps; reference lines are read off the axis and named in the legend. */
export function Lines({ drawing, size, label }: ChartProps<LinesDrawing>) {
  const { categories, series, unit, references } = drawing
  const all = [
    ...series.flatMap(({ values, high }) => [...values, ...(high ?? [])]),
    ...references.map(({ value }) => value),
  ]
  const shape = drawing.isStepped ? ('stepAfter' as const) : ('linear' as const)
  const top = axisTop(Math.max(0, ...all.filter((value) => value !== null)), unit)
  const shifts = shiftsOf(series, (size.style.height - aroundPlot) / top)
  return (
    <ComposedChart
      {...size}
      responsive
      data={rowsOf(categories, series)}
      margin={{ top: 20, right: 56, bottom: 0, left: 0 }}
      aria-label={label}
    >
      {categoryAxes({ unit, top, alsoAt: references.map(({ value }) => value), height: size.style.height })}
      <Tooltip
        content={({ active, label: category }) => <HoverValues drawing={drawing} active={active} label={category} />}
        cursor={{ stroke: 'var(--tone-context)' }}
        isAnimationActive={false}
      />
      {references.map(({ value }) => (
        <ReferenceLine key={value} y={value} stroke="var(--tone-context)" strokeDasharray="2 3" />
      ))}
      {series.map(({ id, tone, low, high }) =>
        low && high ? (
          <Area
            key={`i-${id}`}
            type={shape}
            dataKey={`i-${id}`}
            stroke="none"
            fill={colourOf(tone)}
            fillOpacity={0.16}
            isAnimationActive={false}
            activeDot={false}
            connectNulls={false}
          />
        ) : null,
      )}
      {series.map((one) => (
        <Line
          key={one.id}
          type={shape}
          dataKey={`v-${one.id}`}
          name={one.title}
          stroke={colourOf(one.tone)}
          strokeWidth={2}
          dot={categories.length > mostDots ? false : { r: 2.5, fill: colourOf(one.tone), strokeWidth: 0 }}
          activeDot={{ r: 4 }}
          connectNulls={false}
          isAnimationActive={false}
          label={lastLabel(one, unit, shifts.get(one.id) ?? 0)}
        />
      ))}
    </ComposedChart>
  )
}

/** What stands above and below the plot, and what a label needs in height, in pixels. */
const aroundPlot = 60
const labelHeight = 14

/** By series how far its label moves down, so that labels of lines that end near each other don't cover each other. */
function shiftsOf(series: readonly LineSeries[], pixelsPerUnit: number): Map<string, number> {
  const ends = series
    .flatMap(({ id, values }) => {
      const value = values[lastPlace(values)]
      return typeof value === 'number' ? [{ id, from: -value * pixelsPerUnit }] : []
    })
    .sort((a, b) => a.from - b.from)
  const shifts = new Map<string, number>()
  let floor = Number.NEGATIVE_INFINITY
  const lowest = -labelHeight / 2
  for (const [at, { id, from }] of ends.entries()) {
    const room = lowest - (ends.length - 1 - at) * labelHeight
    const to = Math.max(Math.min(from, Math.max(room, floor + labelHeight)), floor + labelHeight)
    shifts.set(id, to - from)
    floor = to
  }
  return shifts
}

function lastLabel({ values, tone }: LineSeries, unit: LinesDrawing['unit'], shift: number) {
  const last = lastPlace(values)
  return ({ x = 0, y = 0, index }: LabelPlace) =>
    index === last ? (
      <text x={Number(x) + 8} y={Number(y) + shift} dy="0.35em" fontSize={12} fontWeight={600} fill={colourOf(tone)}>
        {valueInWords(values[last], unit)}
      </text>
    ) : (
      <g />
    )
}
