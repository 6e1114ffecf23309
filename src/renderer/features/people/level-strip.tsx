import type { PersonWeek } from '../../../contract/people.ts'
import { SimpleTable } from '../../ui/simple-table.tsx'
import styles from './level-strip.module.css'
import { levelOrder, levelWords } from './level-words.ts'

const highestFirst = levelOrder.toReversed()
/** Labels stand under about so many weeks. */
const labels = 10

/** Where somebody stood week by week: a mark in the row of its level, and nothing where it can't be told. */
export function LevelStrip({ weeks }: { weeks: readonly PersonWeek[] }) {
  const every = Math.max(1, Math.ceil(weeks.length / labels))
  return (
    <figure className={styles.figure}>
      <div
        className={`panel ${styles.strip}`}
        aria-hidden
        style={{ gridTemplateColumns: `96px repeat(${weeks.length}, minmax(8px, 1fr))` }}
      >
        {highestFirst.map((level) => (
          <div key={level} className={styles.row}>
            <span className={styles.level}>{levelWords[level].title}</span>
            {weeks.map((week) => (
              <span
                key={week.monday}
                className={styles.cell}
                data-level={week.level === level ? level : undefined}
                data-unknown={week.level === null || undefined}
                title={`${week.label}: ${week.level ? `${levelWords[week.level].title}, ` : ''}${week.says}`}
              />
            ))}
          </div>
        ))}
        <div className={styles.row}>
          <span />
          {weeks.map(({ label, monday }, at) => (
            <span key={monday} className={styles.week}>
              {at % every === 0 ? label.split(' ')[0] : ''}
            </span>
          ))}
        </div>
      </div>
      <details className={styles.details}>
        <summary>Week by week, in words</summary>
        <SimpleTable
          label="Level week by week"
          columns={[{ title: 'Week' }, { title: 'Level' }, { title: 'What was seen' }]}
          rows={weeks.map(({ label, level, says }) => [label, level ? levelWords[level].title : '–', says])}
        />
      </details>
    </figure>
  )
}
