import { Area, ComposedChart, Line, ReferenceLine, Tooltip } from 'recharts'
import type { Drawing } from '../../contract/figures.ts'
import { categoryAxes } from './axes.tsx'
import type { ChartProps } from './chart-props.ts'
import { HoverValues } from './hover-values.tsx'
import { colourOf } from './tones.ts'
import { axisTop, lastPlace, rowsOf, valueInWords } from './values.ts'

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
  const top = axisTop(Math.max(0, ...all.filter((value) => value !== null)), unit)
  return (
    <ComposedChart
      {...size}
      responsive
      data={rowsOf(categories, series)}
      margin={{ top: 20, right: 56, bottom: 0, left: 0 }}
      aria-label={label}
    >
      {categoryAxes({ unit, top, alsoAt: references.map(({ value }) => value) })}
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
          dataKey={`v-${one.id}`}
          name={one.title}
          stroke={colourOf(one.tone)}
          strokeWidth={2}
          dot={{ r: 2.5, fill: colourOf(one.tone), strokeWidth: 0 }}
          activeDot={{ r: 4 }}
          connectNulls={false}
          isAnimationActive={false}
          label={lastLabel(one, unit)}
        />
      ))}
    </ComposedChart>
  )
}

function lastLabel({ values, tone }: LineSeries, unit: LinesDrawing['unit']) {
  const last = lastPlace(values)
  return ({ x = 0, y = 0, index }: LabelPlace) =>
    index === last ? (
      <text x={Number(x) + 8} y={Number(y)} dy="0.35em" fontSize={12} fontWeight={600} fill={colourOf(tone)}>
        {valueInWords(values[last], unit)}
      </text>
    ) : (
      <g />
    )
}
