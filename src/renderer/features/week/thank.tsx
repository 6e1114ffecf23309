import { Button, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { WeekView } from '../../../contract/week.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { listed } from '../../ui/wording.ts'
import { ListPanel } from './list-panel.tsx'
import styles from './lists.module.css'

/** Whom to thank in the next live session, and what for. */
export function Thank({ people }: { people: WeekView['thank'] }) {
  const cohort = useCohort()
  const text = people.map(({ name, what }) => `${name} ${listed(what)}.`).join('\n')
  return (
    <ListPanel
      title="To thank in the next live session"
      many={people.length}
      action={
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
              aria-label="Copy whom to thank, and what for"
              onClick={copy}
            >
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      }
    >
      <ul className={styles.rows}>
        {people.map(({ personId, name, what }) => (
          <li key={personId}>
            <span>
              <Link to={pathTo(cohort.id, 'people', String(personId))}>{name}</Link> {listed(what)}
            </span>
          </li>
        ))}
      </ul>
    </ListPanel>
  )
}
