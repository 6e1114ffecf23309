import type { Grade } from '../../contract/engagement.ts'
import styles from './grade-badge.module.css'

const words: Record<Grade, string> = { exact: 'Exact', proxy: 'Proxy', unavailable: 'Not available' }

/** Whether the imports can tell a measure: fully, roughly, or not at all. Said in a word and shown by a filled, half or empty mark. */
export function GradeBadge({ grade }: { grade: Grade }) {
  return (
    <span className={styles.grade} data-grade={grade}>
      <span className={styles.mark} aria-hidden />
      {words[grade]}
    </span>
  )
}
