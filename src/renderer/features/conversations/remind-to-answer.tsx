import { Anchor, Button } from '@mantine/core'
import type { Thread } from '../../../contract/conversations.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { dayInWords } from '../../ui/dates.ts'
import styles from './conversations.module.css'

/** Plans an answer for today. Members may read nudges, so it names nobody. */
export function RemindToAnswer({ thread: { channel, startedOn, isFirstPost } }: { thread: Thread }) {
  const cohort = useCohort()
  const showUndoable = useUndoToast()
  const today = new Date().toLocaleDateString('sv', { timeZone: cohort.timeZone })
  const title = `Answer the ${isFirstPost ? 'first post' : 'conversation'} of ${dayInWords(startedOn)}${channel === null ? '' : ` in ${channel}`}`
  const plan = useAct<void, { id: number }[]>(
    (client) =>
      client.entries.add({
        cohortId: cohort.id,
        drafts: [{ kind: 'nudge', body: { title, on: today, channel: channel ?? '', serves: ['space'] } }],
      }),
    {
      onDone: ([added]) =>
        void showUndoable(
          <>
            Planned for {dayInWords(today)} in your calendar.{' '}
            {added ? (
              <Anchor href={`#${pathTo(cohort.id, 'nudges', 'calendar', `open=${added.id}`)}`}>Show it</Anchor>
            ) : null}{' '}
          </>,
        ),
    },
  )
  return (
    <Button className={styles.tie} loading={plan.isPending} onClick={() => plan.mutate()}>
      Remind me to answer
    </Button>
  )
}
