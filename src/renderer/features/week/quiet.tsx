import { Link } from 'wouter'
import type { WeekView } from '../../../contract/week.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { dayInWords } from '../../ui/dates.ts'
import { ListPanel } from './list-panel.tsx'
import styles from './lists.module.css'

/** Who was there often and went quiet. */
export function Quiet({ people }: { people: WeekView['quiet'] }) {
  const cohort = useCohort()
  return (
    <ListPanel title="Went quiet" many={people.length}>
      <ul className={styles.rows}>
        {people.map(({ personId, name, lastOn, activeWeeks }) => (
          <li key={personId}>
            <Link to={pathTo(cohort.id, 'people', String(personId))}>{name}</Link>
            <span className={styles.aside}>
              wrote in {activeWeeks} of 4 weeks, last on {dayInWords(lastOn)}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>There are many reasons to be quiet. Ask how they are, not why they don’t write.</p>
    </ListPanel>
  )
}
