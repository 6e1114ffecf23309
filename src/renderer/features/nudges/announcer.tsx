import { useCallback, useState } from 'react'
import styles from './card.module.css'

/** Says to those who don't see it what just happened to a card. `say` twice with the same words is heard twice. */
export function useAnnouncer() {
  const [said, setSaid] = useState({ words: '', times: 0 })
  const say = useCallback((words: string) => setSaid(({ times }) => ({ words, times: times + 1 })), [])
  const region = (
    <div role="status" aria-live="polite" aria-label="What happened" className={styles.hidden}>
      <span key={said.times}>{said.words}</span>
    </div>
  )
  return { say, region }
}
