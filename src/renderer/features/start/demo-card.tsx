import { Button, Title } from '@mantine/core'
import { useLocation } from 'wouter'
import type { CohortId } from '../../../contract/scalars.ts'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { pathTo } from '../../studio/place.ts'
import { progressInWords, shareOf } from '../../studio/progress-in-words.ts'
import { useStream } from '../../studio/stream.ts'
import { ProgressPanel } from '../../ui/progress-panel.tsx'
import styles from './start-screen.module.css'

/** The demo cohort: made here, in a workspace of its own, by the same imports that real files go through. */
export function DemoCard() {
  const [, go] = useLocation()
  const demo = useStream<void, { cohortId: CohortId }>((client, _, { signal }) =>
    client.workspaces.createDemo({}, { signal }),
  )
  const make = async () => {
    const made = await demo.run()
    if (made) go(pathTo(made.cohortId))
  }
  return (
    <section className={`panel ${styles.card}`} aria-label="Demo">
      <Title order={2}>Look around in the demo</Title>
      <p>
        An invented cohort of 24 people over 14 weeks, on two platforms. Facts are planted in it, and a page shows how
        the studio finds each of them.
      </p>
      {demo.wasStopped ? <p role="status">Stopped as you asked; no demo was made.</p> : null}
      {demo.error ? <FailureNotice error={demo.error} /> : null}
      {demo.isRunning ? (
        <div className={styles.fields}>
          <ProgressPanel
            title="Making the demo cohort"
            detail={progressInWords(demo.progress)}
            share={shareOf(demo.progress)}
            onCancel={demo.cancel}
          />
        </div>
      ) : (
        <div className={styles.foot}>
          <Button variant="default" onClick={() => void make()}>
            Open the demo
          </Button>
        </div>
      )}
    </section>
  )
}
