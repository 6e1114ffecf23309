import type { Review } from '../../../contract/reviews.ts'
import styles from './review.module.css'

/** The review's sections, with a mark on those that were rewritten or need a look. */
export function Outline({ review }: { review: Review }) {
  return (
    <nav className={styles.outline} aria-label="Sections of the review">
      <ol>
        {review.sections.map(({ id, title, blocks }) => {
          const passages = blocks.filter((block) => block.kind === 'passage')
          const isStale = passages.some((passage) => passage.isStale)
          const state = isStale ? 'needs a look' : passages.some(({ edited }) => edited !== null) ? 'rewritten' : null
          return (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(`section-${id}`)?.scrollIntoView({ block: 'start' })
                  document.getElementById(`section-${id}`)?.focus({ preventScroll: true })
                }}
              >
                {title}
              </a>
              {state ? (
                <span className={styles.state} data-stale={isStale || undefined}>
                  {state}
                </span>
              ) : null}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
