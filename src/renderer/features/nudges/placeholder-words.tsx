import { gapsIn } from './gaps.ts'
import styles from './placeholder.module.css'

/** A text with its gaps marked. */
export function PlaceholderWords({ text }: { text: string }) {
  return gapsIn(text).map(({ words, isGap, at }) =>
    isGap ? (
      <mark key={at} className={styles.gap}>
        {words}
      </mark>
    ) : (
      <span key={at}>{words}</span>
    ),
  )
}
