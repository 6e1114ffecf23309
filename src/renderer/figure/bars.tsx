import { Bar, BarChart, LabelList, Tooltip } from 'recharts'
import type { Drawing } from '../../contract/figures.ts'
import { categoryAxes } from './axes.tsx'
import type { ChartProps } from './chart-props.ts'
import { emptyColumnMarks } from './empty-columns.tsx'
import { HoverValues } from './hover-values.tsx'
import { colourOf } from './tones.ts'
import { axisTop, rowsOf, valueInWords } from './values.ts'

/** One bar a category, or a stack; a single series carries its values on top. */
export function Bars({ drawing, size, label }: ChartProps<Extract<Drawing, { kind: 'bars' }>>) {
  const { categories, series, unit, isStacked } = drawing
  const heights = categories.map((_, at) => {
    const values = series.map(({ values }) => values[at] ?? 0)
    return isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values)
  })
  const top = axisTop(Math.max(0, ...heights), unit)
  return (
    <BarChart
      {...size}
      responsive
      data={rowsOf(categories, series)}
      barCategoryGap="24%"
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
        <Bar
          key={id}
          dataKey={`v-${id}`}
          name={title}
          fill={colourOf(tone)}
          maxBarSize={56}
          isAnimationActive={false}
          {...(isStacked ? { stackId: 'all' } : {})}
        >
          {series.length === 1 ? (
            <LabelList
              dataKey={`v-${id}`}
              position="top"
              fontSize={12}
              fill="var(--ink)"
              formatter={(value) => (typeof value === 'number' ? valueInWords(value, unit) : '')}
            />
          ) : null}
        </Bar>
      ))}
    </BarChart>
  )
}
