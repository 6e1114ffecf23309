import type { TimeLoad } from '../../../contract/ecosystem.ts'
import { dayInWords } from '../../ui/dates.ts'
import styles from './time.module.css'

/** Minutes a week as bars against the line of what was promised. Each bar says its number, and "over" where it is above. */
export function LoadBars({ load: { weeks, promised } }: { load: TimeLoad }) {
  const most = Math.max(promised ?? 0, ...weeks.map(({ minutes }) => minutes), 1)
  return (
    <ol className={styles.bars} aria-label="Minutes a week">
      {weeks.map(({ number, from, minutes }) => {
        const isOver = promised !== null && minutes > promised
        return (
          <li key={number}>
            <span className={styles.week} title={`Week of ${dayInWords(from)}`}>
              W{number}
            </span>
            <span className={styles.track}>
              <span
                className={styles.bar}
                data-over={isOver || undefined}
                style={{ width: `${(100 * minutes) / most}%` }}
              />
              {promised === null ? null : (
                <span className={styles.promise} style={{ insetInlineStart: `${(100 * promised) / most}%` }} />
              )}
            </span>
            <span className={styles.minutes} data-over={isOver || undefined}>
              {minutes} min{isOver ? ', over' : ''}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
