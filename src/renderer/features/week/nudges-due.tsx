import { Link } from 'wouter'
import type { WeekView } from '../../../contract/week.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { ListPanel } from './list-panel.tsx'
import styles from './lists.module.css'

/** Nudges to send, and sent ones of which nothing is told yet. */
export function NudgesDue({ nudges }: { nudges: WeekView['nudgesDue'] }) {
  const cohort = useCohort()
  return (
    <ListPanel title="Nudges due" many={nudges.length}>
      <ul className={styles.rows}>
        {nudges.map(({ entryId, title, says }) => (
          <li key={entryId} className={styles.stacked}>
            <Link to={pathTo(cohort.id, 'nudges', 'calendar', `open=${entryId}`)} dir="auto">
              {title.trim() === '' ? 'A nudge without a title' : title}
            </Link>
            <span className={styles.says}>{says}</span>
          </li>
        ))}
      </ul>
    </ListPanel>
  )
}
