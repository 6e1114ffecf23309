import type { Review, ReviewBlock } from '../../../contract/reviews.ts'
import { FigureCard } from '../../figure/figure-card.tsx'
import { dayInWords } from '../../ui/dates.ts'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { Passage } from './passage.tsx'
import styles from './review.module.css'

/** The document, page after page in one column, as the stakeholder will read it. */
export function Paper({ review }: { review: Review }) {
  const { cover, sections } = review
  return (
    <article className={styles.paper} aria-label={cover.title}>
      <header className={styles.cover}>
        <p className={styles.group}>{cover.groupName || cover.cohortName}</p>
        <h2>{cover.title}</h2>
        <p className={styles.sentence}>{cover.sentence}</p>
        <p className={styles.small}>
          {cover.cohortName} · {cover.period}
          <br />
          {cover.audience} · {dayInWords(cover.date)}
        </p>
      </header>
      {sections.map(({ id, title, blocks }) => (
        <section key={id} id={`section-${id}`} tabIndex={-1} className={styles.section} aria-label={title}>
          <h3>{title}</h3>
          {blocks.map((block) => (
            <Block key={block.id} block={block} review={review} />
          ))}
        </section>
      ))}
    </article>
  )
}

function Block({ block, review }: { block: ReviewBlock; review: Review }) {
  if (block.kind === 'passage') return <Passage passage={block} cohortId={review.cohortId} quarter={review.quarter} />
  if (block.kind === 'figure') return <FigureCard figure={block.figure} isPaper height={220} />
  return (
    <figure className={styles.table}>
      <figcaption>{block.caption}</figcaption>
      <SimpleTable label={block.caption} columns={block.columns} rows={block.rows} isPaper />
      {block.note ? <p className={styles.small}>{block.note}</p> : null}
    </figure>
  )
}
