import type { Cohort } from '../../../contract/cohorts.ts'
import { useAnswer } from '../../studio/ask.ts'
import { usePlace } from '../../studio/place.ts'
import { counted } from '../../ui/wording.ts'
import styles from './waiting.module.css'

/** While one designs, the number stays as it was: it is worked out anew from all activity, and would be after every edit. */
const freshOn = new Set(['', 'week', 'engagement', 'people', 'conversations', 'value', 'imports'])

/** How many pieces of advice wait, beside the screen's name in the rail; `id` names the words that say so. */
export function WaitingAdvice({ cohort, id }: { cohort: Cohort; id: string }) {
  const { screen } = usePlace()
  const { data } = useAnswer(
    ['week.waiting', cohort.id],
    (client, asked) => client.week.waiting({ cohortId: cohort.id }, asked),
    { isEnabled: freshOn.has(screen), keepsPrevious: true },
  )
  if (!data) return null
  return (
    <>
      <span className={styles.waiting} aria-hidden>
        {data}
      </span>
      <span id={id} hidden>
        {counted(data, 'piece of advice waits', 'pieces of advice wait')}
      </span>
    </>
  )
}
