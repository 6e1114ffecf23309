import { Title } from '@mantine/core'
import type { EngagementView } from '../../../contract/engagement.ts'
import { dayInWords } from '../../ui/dates.ts'
import { counted } from '../../ui/wording.ts'
import styles from './engagement.module.css'

/** First posts that nobody answered yet, by name: for the facilitator's eyes, never in a review. */
export function Unanswered({ people }: { people: EngagementView['unanswered'] }) {
  return (
    <section className={`panel ${styles.list}`}>
      <Title order={2}>
        {people.length === 0
          ? 'Every first post has an answer'
          : `${counted(people.length, 'first post')} still without an answer`}
      </Title>
      <p className="muted">
        {people.length === 0
          ? 'People whose first post is answered come back more often.'
          : 'A short reply is enough. Only you see these names; reviews never carry them.'}
      </p>
      <ul>
        {people.map(({ person, on, channel }) => (
          <li key={`${person}-${on}`}>
            <strong>{person}</strong>
            <span className="muted">
              {dayInWords(on)}
              {channel ? ` · ${channel}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
