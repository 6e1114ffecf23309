import { Title } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import type { ImportPreview } from '../../../contract/imports.ts'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { GradeBadge } from '../../ui/grade-badge.tsx'
import { changesOf, evidenceInWords } from './evidence-words.ts'
import styles from './preview.module.css'

/** What can be measured before and after the import, what changes first. */
export function EvidenceChange({ unlocks }: Pick<ImportPreview, 'unlocks'>) {
  const cohort = useCohort()
  const evidence = useAnswer(['engagement.evidence', cohort.id], (client, asked) =>
    client.engagement.evidence({ cohortId: cohort.id }, asked),
  )
  if (!evidence.data) return null
  const changes = changesOf(unlocks, evidence.data.measures)
  return (
    <section className={`panel ${styles.evidence}`} aria-label="What you could measure">
      <Title order={3}>What you could measure</Title>
      <p>{evidenceInWords(changes)}</p>
      <ul className={styles.measures}>
        {changes.map(({ id, title, before, after }) => (
          <li key={id} data-changed={before !== after || undefined}>
            <span>{title}</span>
            <span className={styles.grades}>
              {before === after ? null : (
                <>
                  <GradeBadge grade={before} />
                  <IconArrowRight size={14} aria-label="becomes" />
                </>
              )}
              <GradeBadge grade={after} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
