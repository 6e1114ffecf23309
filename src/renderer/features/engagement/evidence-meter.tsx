import { Title } from '@mantine/core'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { GradeBadge } from '../../ui/grade-badge.tsx'
import styles from './engagement.module.css'

/** What the imports can honestly tell, measure by measure, and what would unlock the rest. */
export function EvidenceMeter() {
  const cohort = useCohort()
  const evidence = useAnswer(['engagement.evidence', cohort.id], (client, asked) =>
    client.engagement.evidence({ cohortId: cohort.id }, asked),
  )
  return (
    <section className={`panel ${styles.list}`}>
      <Title order={2}>What your imports can tell</Title>
      <p className="muted">A proxy is close to the measure but not the thing itself.</p>
      <Answered query={evidence}>
        {({ measures }) => (
          <ul className={styles.twoColumns}>
            {measures.map(({ id, title, grade, because }) => (
              <li key={id} className={styles.evidence}>
                <strong>{title}</strong>
                <GradeBadge grade={grade} />
                {grade === 'exact' ? null : <span className="muted">{because}</span>}
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </section>
  )
}
