import { Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { WeekView } from '../../../contract/week.ts'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import styles from './lists.module.css'

/** What each list means while nothing is in it. Where the imports don't tell who answered whom, nobody can be said not to wait. */
export function AllClear({ week }: { week: WeekView }) {
  const { unanswered, thank, quiet, tieOff, nudgesDue, gaps } = week
  const knowsReplies = useKnowsReplies()
  const told: readonly (readonly [boolean, string])[] = [
    [knowsReplies && unanswered.length === 0, 'Nobody waits: what people began lately got an answer.'],
    [thank.length === 0, 'Nothing stands out to give thanks for. A word in passing counts too.'],
    [quiet.length === 0, 'Nobody who was there regularly has gone quiet.'],
    [knowsReplies && tieOff.length === 0, 'No conversation has grown too long to join.'],
    [nudgesDue.length === 0, 'No nudge waits for you.'],
    [gaps.length === 0, 'The data of this week is whole, and no planned export is due.'],
  ]
  const clear = told.filter(([isClear]) => isClear)
  if (clear.length === 0) return null
  return (
    <section className={`panel ${styles.panel}`} aria-labelledby="all-clear">
      <Title order={2} id="all-clear">
        All clear
      </Title>
      <ul className={styles.clear}>
        {clear.map(([, words]) => (
          <li key={words}>
            <IconCheck size={15} stroke={1.8} aria-hidden />
            {words}
          </li>
        ))}
      </ul>
    </section>
  )
}

function useKnowsReplies(): boolean {
  const cohort = useCohort()
  const { data } = useAnswer(['engagement.evidence', cohort.id], (client, asked) =>
    client.engagement.evidence({ cohortId: cohort.id }, asked),
  )
  const grade = data?.measures.find(({ id }) => id === 'reply-coverage')?.grade
  return grade === 'exact' || grade === 'proxy'
}
