import { Button, Group, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { ImportReport } from '../../../contract/imports.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { Facts } from '../../ui/facts.tsx'
import { count, counted } from '../../ui/wording.ts'
import styles from './imports.module.css'
import { Rejected } from './rejected.tsx'

/** What the import did. */
export function ImportResult({ report, onClose }: { report: ImportReport; onClose: () => void }) {
  const cohort = useCohort()
  const [, go] = useLocation()
  const { events, people, rejected, rejectedCount, importId } = report
  return (
    <section className={`panel ${styles.result}`} aria-live="polite">
      <span className={styles.done}>
        <IconCheck size={18} aria-hidden />
      </span>
      <Title order={2}>
        {importId === null
          ? 'Nothing new: everything in these files was here already.'
          : `${counted(events.added, 'event')} came in; ${counted(people.added, 'person', 'people')} joined the roster.`}
      </Title>
      <Facts
        facts={[
          { name: 'Read', value: count(events.read) },
          { name: 'Came in', value: count(events.added) },
          { name: 'Here already', value: count(events.duplicate) },
          { name: 'Left out by reason', value: count(events.ignored) },
          {
            name: 'Rejected',
            value: rejectedCount === 0 ? 'None' : <Rejected rows={rejected} total={rejectedCount} />,
          },
        ]}
      />
      <Group gap="xs" mt="md">
        <Button onClick={() => go(pathTo(cohort.id, 'engagement'))}>See engagement</Button>
        <Button variant="default" onClick={onClose}>
          Import more
        </Button>
      </Group>
    </section>
  )
}
