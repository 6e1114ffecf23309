import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCheck } from '@tabler/icons-react'
import { useRef } from 'react'
import { NudgeStatus } from '../../../contract/nudges.ts'
import type { EntryId } from '../../../contract/scalars.ts'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { dayInWords } from '../../ui/dates.ts'
import styles from './inspector.module.css'
import { statusWords } from './nudge-words.ts'

type StepperProps = Readonly<{ id: EntryId; status: NudgeStatus; sentOn: string | null; flush: () => Promise<void> }>

const order = NudgeStatus.options

const verbs: Readonly<Record<NudgeStatus, string>> = {
  planned: 'Back to planned',
  ready: 'Mark as ready',
  sent: 'Mark as sent',
  reviewed: 'Mark as reviewed',
}

/** Where a nudge stands, what it lacks for the next step, and the step. Earlier steps take it back. */
export function StatusStepper({ id, status, sentOn, flush }: StepperProps) {
  const cohort = useCohort()
  const next = useAnswer(
    ['nudges.nextStatus', cohort.id, id],
    (client, asked) => client.nudges.nextStatus({ cohortId: cohort.id, id }, asked),
    { keepsPrevious: true },
  )
  const step = useAct(
    async (client, to: NudgeStatus) => {
      await flush()
      await client.nudges.setStatus({ cohortId: cohort.id, id, status: to })
    },
    { onDone: (_, to) => notifications.show({ message: `It is ${to} now.`, autoClose: 3000 }) },
  )
  const disclose = useAct(async (client) => {
    await flush()
    await client.nudges.markDisclosed({ cohortId: cohort.id, ids: [id] })
  })
  const section = useRef<HTMLElement>(null)
  /** The button that was pressed goes away with its step, so the focus waits on what it changed. */
  const goTo = (to: NudgeStatus) => {
    section.current?.focus()
    step.mutate(to)
  }
  const at = order.indexOf(status)
  const coming = order[at + 1] ?? null
  const missing = next.data?.next === coming ? (next.data?.missing ?? []) : []
  return (
    <section ref={section} className={styles.stepper} aria-label="Status" tabIndex={-1}>
      <ol className={styles.steps}>
        {order.map((each, place) => (
          <li key={each} className={styles.step} data-state={place < at ? 'done' : place === at ? 'now' : 'to-come'}>
            {place < at ? (
              <button
                type="button"
                className={styles.stepBack}
                title={`Take it back to ${each}`}
                aria-label={`Take it back to ${each}`}
                onClick={() => goTo(each)}
              >
                <IconCheck size={12} stroke={2.5} aria-hidden />
                {statusWords[each].word}
              </button>
            ) : (
              <span aria-current={place === at ? 'step' : undefined}>{statusWords[each].word}</span>
            )}
          </li>
        ))}
      </ol>
      <p className={styles.means}>
        {statusWords[status].means}
        {sentOn ? ` Sent on ${dayInWords(sentOn)}.` : ''}
      </p>
      {coming && missing.length > 0 ? (
        <div className={styles.missing}>
          <p>Before it can be {coming}:</p>
          <ul>
            {missing.map((words) => (
              <li key={words} dir="auto">
                {words}
              </li>
            ))}
          </ul>
          {status === 'ready' ? (
            <Button
              size="compact-xs"
              variant="default"
              loading={disclose.isPending}
              onClick={() => {
                section.current?.focus()
                disclose.mutate(undefined)
              }}
            >
              Mark as disclosed
            </Button>
          ) : null}
        </div>
      ) : null}
      {coming && next.data && missing.length === 0 ? (
        <Button size="xs" loading={step.isPending} onClick={() => goTo(coming)}>
          {verbs[coming]}
        </Button>
      ) : null}
    </section>
  )
}
