import { Link } from 'wouter'
import type { WeekView } from '../../../contract/week.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { counted } from '../../ui/wording.ts'
import { ListPanel } from './list-panel.tsx'
import styles from './lists.module.css'
import { agoInWords } from './week-words.ts'

const most = 6

/** Who waits for an answer, first posts first. */
export function Unanswered({ threads }: { threads: WeekView['unanswered'] }) {
  const cohort = useCohort()
  const more = threads.length - most
  return (
    <ListPanel title="Unanswered" many={threads.length}>
      <ul className={styles.rows}>
        {threads.slice(0, most).map(({ thread, name, channel, hours, isFirstPost }) => (
          <li key={thread}>
            <span>
              <Link to={pathTo(cohort.id, 'conversations', 'threads', thread)}>{name}</Link>
              {isFirstPost ? <span className={styles.mark}>first post</span> : null}
            </span>
            <span className={styles.aside}>{[channel, agoInWords(hours)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p className={styles.more}>
          <Link to={pathTo(cohort.id, 'conversations')}>{counted(more, 'more', 'more')} in Conversations</Link>
        </p>
      ) : null}
    </ListPanel>
  )
}
