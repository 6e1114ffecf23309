import { Title } from '@mantine/core'
import type { Review } from '../../../contract/reviews.ts'
import styles from './review.module.css'

/** What was held back so that nobody can be singled out, and why. */
export function Suppressed({ suppressed }: { suppressed: Review['suppressed'] }) {
  return (
    <aside className={styles.suppressed} aria-label="Held back">
      <Title order={2} mb={4}>
        Held back
      </Title>
      {suppressed.length === 0 ? (
        <p className="muted">Nothing had to be hidden: no number here is small enough to point at somebody.</p>
      ) : (
        <>
          <p className="muted">So that nobody can be singled out, the review leaves out:</p>
          <ul>
            {suppressed.map(({ what, why }) => (
              <li key={what}>
                <strong>{what}</strong>
                <span className="muted">{why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  )
}
