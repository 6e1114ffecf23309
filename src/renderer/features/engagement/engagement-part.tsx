import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { EngagementView } from '../../../contract/engagement.ts'
import { FigureCard } from '../../figure/figure-card.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { GradeBadge } from '../../ui/grade-badge.tsx'
import { counted } from '../../ui/wording.ts'
import styles from './engagement.module.css'

type Part = EngagementView['parts'][number]
type PartProps = Readonly<{ part: Part; figures: EngagementView['figures']; beside: ReactNode }>

/** One question with the figures that answer it, and every number that belongs to it on request. An odd figure stands across the whole width. */
export function EngagementPart({ part, figures, beside }: PartProps) {
  const own = part.figureIds.flatMap((id) => figures.filter((figure) => figure.id === id))
  const cohort = useCohort()
  const isOdd = (own.length + (beside ? 1 : 0)) % 2 === 1
  return (
    <section className={styles.part} aria-labelledby={`part-${part.id}`}>
      <Title order={2} id={`part-${part.id}`}>
        {part.title}
      </Title>
      <p className="muted sentence">{part.asks}</p>
      <div className={styles.grid}>
        {own.map((figure, at) => (
          <div key={figure.id} className={isOdd && at === 0 ? styles.whole : undefined}>
            <FigureCard figure={figure} height={isOdd && at === 0 ? 280 : 240} />
          </div>
        ))}
        {beside ? <div>{beside}</div> : null}
      </div>
      <Numbers part={part} />
      {own.some(({ id }) => id === 'ask-give-thank') ? (
        <Link to={pathTo(cohort.id, 'asks')} className={styles.further}>
          Check how sure asks, gives and thanks are
        </Link>
      ) : null}
    </section>
  )
}

function Numbers({ part: { title, cards } }: { part: Part }) {
  const cohort = useCohort()
  return (
    <details className={styles.numbers}>
      <summary>
        {counted(cards.length, 'number')} on {title.toLowerCase()}
      </summary>
      <ul className="panel" aria-label={`Numbers on ${title.toLowerCase()}`}>
        {cards.map((card) => (
          <li key={card.measureId}>
            <Link to={pathTo(cohort.id, 'glossary', card.measureId)}>{card.title}</Link>
            <span className={styles.number}>{card.value}</span>
            <span className={styles.company}>{card.company}</span>
            {card.grade === 'exact' ? null : <GradeBadge grade={card.grade} />}
          </li>
        ))}
      </ul>
    </details>
  )
}
