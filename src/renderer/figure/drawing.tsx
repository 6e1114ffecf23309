import { useContext } from 'react'
import type { Drawing as DrawingSpec } from '../../contract/figures.ts'
import { Bands } from './bands.tsx'
import { Bars } from './bars.tsx'
import { Curve } from './curve.tsx'
import styles from './figure.module.css'
import { GapWord } from './gap-word.ts'
import { Lines } from './lines.tsx'
import { colourOf } from './tones.ts'
import { emptyColumns } from './values.ts'

/** Draws a figure's data, whatever its kind, with its series named in the order in which they are stacked. */
export function Drawing({ drawing, label, height }: { drawing: DrawingSpec; label: string; height: number }) {
  const size = { style: { width: '100%', height } }
  return (
    <>
      {drawing.kind === 'curve' && drawing.hasDiagonal ? <Evenness /> : null}
      {drawing.kind === 'curve' ? null : <Legend drawing={drawing} />}
      <div className={styles.chart}>
        {drawing.kind === 'bands' ? <Bands drawing={drawing} size={size} label={label} /> : null}
        {drawing.kind === 'bars' ? <Bars drawing={drawing} size={size} label={label} /> : null}
        {drawing.kind === 'lines' ? <Lines drawing={drawing} size={size} label={label} /> : null}
        {drawing.kind === 'curve' ? <Curve drawing={drawing} size={size} label={label} /> : null}
      </div>
    </>
  )
}

function Evenness() {
  return (
    <ul className={styles.legend}>
      <li>
        <span className={styles.key} style={{ background: colourOf('accent') }} aria-hidden />
        This cohort
      </li>
      <li>
        <span className={styles.dashed} aria-hidden />
        If everybody gave the same
      </li>
    </ul>
  )
}

/** Names what colour and dots alone can't; one series without anything beside it needs no name. */
function Legend({ drawing }: { drawing: Exclude<DrawingSpec, { kind: 'curve' }> }) {
  const { kind, series, categories } = drawing
  const gapWord = useContext(GapWord)
  const references = kind === 'lines' ? drawing.references : []
  const hasGaps = kind !== 'lines' && emptyColumns(categories, series).gaps.length > 0
  if (series.length < 2 && references.length === 0 && !hasGaps) return null
  return (
    <ul className={styles.legend}>
      {series.map(({ id, title, tone }) => (
        <li key={id}>
          <span className={styles.key} style={{ background: colourOf(tone) }} aria-hidden />
          {title}
        </li>
      ))}
      {references.map(({ label }) => (
        <li key={label}>
          <span className={styles.dashed} aria-hidden />
          {label}
        </li>
      ))}
      {hasGaps ? (
        <li>
          <span className={`${styles.key} ${styles.hatched}`} aria-hidden />
          {gapWord.charAt(0).toUpperCase() + gapWord.slice(1)}
        </li>
      ) : null}
    </ul>
  )
}
