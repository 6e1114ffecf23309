import styles from './interval-plot.module.css'

export type Estimate = Readonly<{ value: number; low: number | null; high: number | null }>
export type Scale = Readonly<{ from: number; to: number }>

/** A scale that holds all estimates and zero, rounded outwards to a step. */
export function scaleFor(estimates: readonly Estimate[], step: number): Scale {
  const all = [0, ...estimates.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value])]
  const from = Math.floor(Math.min(...all) / step) * step
  const to = Math.ceil(Math.max(...all) / step) * step
  return { from, to: to > from ? to : from + step }
}

type IntervalPlotProps = Readonly<{ estimate: Estimate; scale: Scale }>

/** A dot on its interval, with a line at zero. Says nothing aloud: the number stands beside it. */
export function IntervalPlot({ estimate: { value, low, high }, scale }: IntervalPlotProps) {
  const place = (at: number) => `${((at - scale.from) / (scale.to - scale.from)) * 100}%`
  return (
    <span className={styles.plot} aria-hidden>
      <span className={styles.zero} style={{ left: place(0) }} />
      {low === null || high === null ? null : (
        <span className={styles.interval} style={{ left: place(low), right: `calc(100% - ${place(high)})` }} />
      )}
      <span className={styles.dot} style={{ left: place(value) }} />
    </span>
  )
}

type IntervalAxisProps = Readonly<{ scale: Scale; inWords: (value: number) => string }>

/** The ends of the scale and its zero, under a column of plots. */
export function IntervalAxis({ scale, inWords }: IntervalAxisProps) {
  const ticks = [...new Set([scale.from, 0, scale.to])]
  return (
    <span className={styles.axis} aria-hidden>
      {ticks.map((tick) => (
        <span key={tick} style={{ left: `${((tick - scale.from) / (scale.to - scale.from)) * 100}%` }}>
          {inWords(tick)}
        </span>
      ))}
    </span>
  )
}
