import { Link } from 'wouter'
import type { WeekView } from '../../../contract/week.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { counted } from '../../ui/wording.ts'
import { ListPanel } from './list-panel.tsx'
import styles from './lists.module.css'

/** Conversations that have grown too long to join. */
export function TieOff({ threads }: { threads: WeekView['tieOff'] }) {
  const cohort = useCohort()
  return (
    <ListPanel title="To tie off" many={threads.length}>
      <ul className={styles.rows}>
        {threads.map(({ thread, name, channel, posts, people, why }) => (
          <li key={thread} className={styles.stacked}>
            <span>
              <Link to={pathTo(cohort.id, 'conversations', 'threads', thread)}>
                {name}
                {channel === null ? '' : ` in ${channel}`}
              </Link>{' '}
              <span className={styles.aside}>
                {counted(posts, 'post')} by {counted(people, 'person', 'people')}
              </span>
            </span>
            <span className={styles.says}>{why}</span>
          </li>
        ))}
      </ul>
    </ListPanel>
  )
}
