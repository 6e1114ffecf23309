import { Button } from '@mantine/core'
import type { CalendarWarning } from '../../../contract/nudges.ts'
import { useShowCard } from './show-card.ts'
import styles from './warnings.module.css'

/** What deserves a look, each with how to mend it and a way to the card. */
export function WarningList({ warnings }: { warnings: readonly CalendarWarning[] }) {
  const show = useShowCard()
  return (
    <ul className={styles.list}>
      {warnings.map(({ rule, week, keys, says, mend }) => (
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
    </ul>
  )
}
