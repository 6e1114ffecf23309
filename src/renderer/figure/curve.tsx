import { Area, CartesianGrid, ComposedChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import type { Drawing } from '../../contract/figures.ts'
import type { ChartProps } from './chart-props.ts'
import styles from './figure.module.css'
import { valueInWords } from './values.ts'

const tick = { fill: 'var(--muted)', fontSize: 12 }
const title = { fill: 'var(--muted)', fontSize: 12 }
const percent = (value: number) => valueInWords(value, 'share')
const quarters = [0, 0.25, 0.5, 0.75, 1]

/** A curve over two shares with the line on which everybody would give the same. */
export function Curve({ drawing, size, label }: ChartProps<Extract<Drawing, { kind: 'curve' }>>) {
  return (
    <ComposedChart
      {...size}
      responsive
      data={drawing.points}
      margin={{ top: 20, right: 16, bottom: 20, left: 8 }}
      aria-label={label}
    >
      <CartesianGrid stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="x"
        domain={[0, 1]}
        ticks={quarters}
        tickFormatter={percent}
        tick={tick}
        tickLine={false}
        axisLine={{ stroke: 'var(--mantine-color-default-border)' }}
        label={{ value: drawing.xTitle, position: 'insideBottom', offset: -14, ...title }}
      />
      <YAxis
        type="number"
        domain={[0, 1]}
        ticks={quarters}
        tickFormatter={percent}
        tick={tick}
        tickLine={false}
        axisLine={false}
        width={56}
        label={{ value: drawing.yTitle, angle: -90, position: 'insideLeft', style: { textAnchor: 'middle' }, ...title }}
      />
      <Tooltip
        content={({ active, payload }) => {
          const point = payload?.[0]?.payload as { x: number; y: number } | undefined
          return active && point ? (
            <div className={styles.hover}>
              {drawing.xTitle}: {percent(point.x)}
              <br />
              {drawing.yTitle}: {percent(point.y)}
            </div>
          ) : null
        }}
        cursor={{ stroke: 'var(--tone-context)' }}
        isAnimationActive={false}
      />
      {drawing.hasDiagonal ? (
        <ReferenceLine
          segment={[
            { x: 0, y: 0 },
            { x: 1, y: 1 },
          ]}
          stroke="var(--tone-context)"
          strokeDasharray="2 3"
        />
      ) : null}
      <Area
        dataKey="y"
        type="linear"
        stroke="var(--tone-accent)"
        strokeWidth={2}
        fill="var(--tone-accent)"
        fillOpacity={0.12}
        isAnimationActive={false}
        dot={false}
      />
    </ComposedChart>
  )
}
