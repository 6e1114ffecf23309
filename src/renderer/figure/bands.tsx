import { Bar, BarChart, ReferenceLine, Tooltip } from 'recharts'
import type { Drawing } from '../../contract/figures.ts'
import { categoryAxes } from './axes.tsx'
import type { ChartProps } from './chart-props.ts'
import { emptyColumnMarks } from './empty-columns.tsx'
import { HoverValues } from './hover-values.tsx'
import { colourOf } from './tones.ts'
import { axisTop, rowsOf, valueInWords } from './values.ts'

/** Stacked bands, one column a week, under the line of everybody who could take part. A week at zero says so; a week without data is hatched. */
export function Bands({ drawing, size, label }: ChartProps<Extract<Drawing, { kind: 'bands' }>>) {
  const { categories, series, unit, ceiling } = drawing
  const tallest = Math.max(
    ceiling ?? 0,
    ...categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)),
  )
  const top = axisTop(tallest, unit)
  return (
    <BarChart
      {...size}
      responsive
      data={rowsOf(categories, series)}
      barCategoryGap={2}
      margin={{ top: 20, right: 8, bottom: 0, left: 0 }}
      aria-label={label}
    >
      {categoryAxes({ unit, top })}
      {emptyColumnMarks({ categories, series, top })}
      <Tooltip
        content={({ active, label: category }) => <HoverValues drawing={drawing} active={active} label={category} />}
        cursor={{ fill: 'var(--ink)', fillOpacity: 0.06 }}
        isAnimationActive={false}
      />
      {series.map(({ id, title, tone }) => (
        <Bar key={id} dataKey={`v-${id}`} name={title} stackId="all" fill={colourOf(tone)} isAnimationActive={false} />
      ))}
      {ceiling === null ? null : (
        <ReferenceLine
          y={ceiling}
          stroke="var(--tone-context)"
          strokeDasharray="2 3"
          label={{
            value: `${valueInWords(ceiling, unit)} in the cohort`,
            position: 'insideBottomRight',
            fill: 'var(--muted)',
            fontSize: 12,
          }}
        />
      )}
    </BarChart>
  )
}
