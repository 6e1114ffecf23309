import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './person-page.module.css'

type PersonPartProps = Readonly<{
  title: string
  isEmpty: boolean
  /** What will be here. */
  empty: string
  action?: ReactNode
  children: ReactNode
}>

/** A part of a person's page; an empty one says what will be in it. */
export function PersonPart({ title, isEmpty, empty, action, children }: PersonPartProps) {
  return (
    <section aria-label={title} className={styles.part}>
      <div className={styles.partHead}>
        <Title order={2}>{title}</Title>
        {action}
      </div>
      {isEmpty ? <p className="muted">{empty}</p> : null}
      {children}
    </section>
  )
}
