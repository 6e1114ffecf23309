import { Button, Title } from '@mantine/core'
import { IconBooks, IconCalendarPlus, IconPencilPlus } from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { flushDrafts } from '../../studio/saving.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { counted } from '../../ui/wording.ts'
import { firstWeeks } from './first-weeks.ts'
import styles from './no-nudges.module.css'

type NoNudgesProps = Readonly<{ onLibrary: () => void; onBlank: () => void }>

/** Three ways to begin, while the calendar holds no nudge. */
export function NoNudges({ onLibrary, onBlank }: NoNudgesProps) {
  const cohort = useCohort()
  const picks = firstWeeks(cohort)
  const showUndoable = useUndoToast()
  const plan = useAct(
    async (client) => {
      await flushDrafts()
      return client.nudges.fromStrategies({ cohortId: cohort.id, picks })
    },
    {
      onDone: (ids) =>
        void showUndoable(
          `${counted(ids.length, 'nudge')} are planned. Fill in their gaps, move what doesn’t fit, drop the rest.`,
        ),
    },
  )
  return (
    <section className={styles.ways} aria-label="Three ways to begin">
      <Way icon={IconCalendarPlus} title="A first six weeks">
        <p>
          Two nudges a week from the library, one at most a real ask in most weeks, six principles in balance. Scarcity
          waits until you have a badge that truly ends.
        </p>
        <Button onClick={() => plan.mutate(undefined)} loading={plan.isPending} disabled={picks.length === 0}>
          Plan {counted(picks.length, 'nudge')}
        </Button>
      </Way>
      <Way icon={IconBooks} title="The library">
        <p>
          Ways to nudge that are known to work, each with when to use it, why it works and what to watch for. Pick one
          and put it in a week.
        </p>
        <Button variant="default" onClick={onLibrary}>
          Open the library
        </Button>
      </Way>
      <Way icon={IconPencilPlus} title="A blank one">
        <p>
          Write your own. The studio asks seven questions about it before it is ready, and tells members that it will
          come before it is sent.
        </p>
        <Button variant="default" onClick={onBlank}>
          Write a nudge
        </Button>
      </Way>
    </section>
  )
}

type WayProps = Readonly<{
  icon: ComponentType<{ size?: number; stroke?: number }>
  title: string
  children: ReactNode
}>

function Way({ icon: Icon, title, children }: WayProps) {
  return (
    <div className={styles.way}>
      <span className={styles.icon} aria-hidden>
        <Icon size={22} stroke={1.6} />
      </span>
      <Title order={2}>{title}</Title>
      {children}
    </div>
  )
}
