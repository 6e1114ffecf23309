import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import type { WeekView } from '../../../contract/week.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { ListPanel } from './list-panel.tsx'
import styles from './lists.module.css'

/** What the data lacks, exports whose day has come, and how they are taken. */
export function Gaps({ gaps }: { gaps: WeekView['gaps'] }) {
  const cohort = useCohort()
  const [, go] = useLocation()
  return (
    <ListPanel title="Data and exports" many={gaps.length}>
      <ul className={styles.rows}>
        {gaps.map(({ says, steps }) => (
          <li key={says} className={styles.stacked}>
            <span>{says}</span>
            {steps.length > 0 ? (
              <details className={styles.steps}>
                <summary>How to export it</summary>
                <ol>
                  {steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
      <Button size="compact-sm" variant="default" mt="xs" onClick={() => go(pathTo(cohort.id, 'imports'))}>
        Import activity
      </Button>
    </ListPanel>
  )
}
