import { Button, Group } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { ImportReport } from '../../../contract/imports.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { Facts } from '../../ui/facts.tsx'
import { count } from '../../ui/wording.ts'
import styles from './imports.module.css'
import { Rejected } from './rejected.tsx'

type ImportResultProps = Readonly<{ report: ImportReport; label: string; onClose: () => void }>

/** What the import did. */
export function ImportResult({ report, label, onClose }: ImportResultProps) {
  const cohort = useCohort()
  const [, go] = useLocation()
  const { events, people, rejected, rejectedCount, importId } = report
  return (
    <section className={`panel ${styles.result}`} aria-live="polite" aria-label="What came in">
      <span className={styles.done}>
        <IconCheck size={18} aria-hidden />
      </span>
      <p className="sentence">
        {importId === null
          ? 'Nothing was written, so there is nothing to undo.'
          : 'It is part of every number from now on. You can take it out again from the list of imports, whatever comes in after it.'}
      </p>
      <Facts
        facts={[
          { name: 'Read', value: count(events.read) },
          { name: 'Came in', value: count(events.added) },
          { name: 'Here already', value: count(events.duplicate) },
          { name: 'Left out by reason', value: count(events.ignored) },
          { name: 'New people', value: count(people.added) },
          {
            name: 'Rejected',
            value: rejectedCount === 0 ? 'None' : <Rejected label={label} rows={rejected} total={rejectedCount} />,
          },
        ]}
      />
      <Group gap="xs" mt="md">
        <Button
          onClick={() => {
            onClose()
            go(pathTo(cohort.id, 'engagement'))
          }}
        >
          See engagement
        </Button>
        <Button variant="default" onClick={onClose}>
          Import more
        </Button>
      </Group>
    </section>
  )
}
