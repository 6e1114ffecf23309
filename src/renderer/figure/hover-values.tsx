import { useContext } from 'react'
import type { Drawing } from '../../contract/figures.ts'
import styles from './figure.module.css'
import { GapWord } from './gap-word.ts'
import { colourOf } from './tones.ts'
import { valueInWords, valueWithUnit } from './values.ts'

type Charted = Exclude<Drawing, { kind: 'curve' }>
type HoverValuesProps = Readonly<{ drawing: Charted; active?: boolean | undefined; label?: unknown }>

/** What the pointer or the keyboard stands on: the category and every series' value, with its interval. */
export function HoverValues({ drawing, active, label }: HoverValuesProps) {
  const gapWord = useContext(GapWord)
  const at = drawing.categories.indexOf(String(label))
  if (!active || at < 0) return null
  return (
    <div className={styles.hover}>
      <strong>{drawing.categories[at]}</strong>
      <ul>
        {drawing.series.map((series) => (
          <li key={series.id}>
            <span className={styles.key} style={{ background: colourOf(series.tone) }} aria-hidden />
            {series.title}
            <b>{series.values[at] === null ? gapWord : valueWithUnit(series.values[at], drawing.unit)}</b>
            {'low' in series && typeof series.low?.[at] === 'number' ? (
              <span className="muted">
                {valueInWords(series.low[at], drawing.unit)} to {valueInWords(series.high?.[at], drawing.unit)}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
