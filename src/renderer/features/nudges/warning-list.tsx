import { Button } from '@mantine/core'
import type { CalendarWarning } from '../../../contract/nudges.ts'
import { useShowCard } from './show-card.ts'
import styles from './warnings.module.css'

/** More at once would be read by nobody. */
const shown = 40

/** What deserves a look, each with how to mend it and a way to the card. */
export function WarningList({ warnings }: { warnings: readonly CalendarWarning[] }) {
  const show = useShowCard()
  return (
    <ul className={styles.list}>
      {warnings.slice(0, shown).map(({ rule, week, keys, says, mend }) => (
        <li key={`${rule} ${week} ${keys.join(' ')}`} className={styles.warning}>
          <p className={styles.says} dir="auto">
            {says}
          </p>
          <p className={styles.mend} dir="auto">
            {mend}
          </p>
          {keys[0] !== undefined ? (
            <Button size="compact-xs" variant="default" onClick={() => show(keys[0] ?? '')}>
              Show it
            </Button>
          ) : null}
        </li>
      ))}
      {warnings.length > shown ? (
        <li className={styles.warning}>And {warnings.length - shown} more. Each week lists its own.</li>
      ) : null}
    </ul>
  )
}
