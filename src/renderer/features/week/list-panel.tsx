import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { count } from '../../ui/wording.ts'
import styles from './lists.module.css'

type ListPanelProps = Readonly<{
  title: string
  many: number
  /** Beside the title. */
  action?: ReactNode
  children: ReactNode
}>

/** A short list of the week, with how many there are; nothing while there are none. */
export function ListPanel({ title, many, action, children }: ListPanelProps) {
  const id = useId()
  if (many === 0) return null
  return (
    <section className={`panel ${styles.panel}`} aria-labelledby={id}>
      <header className={styles.head}>
        <Title order={2} id={id}>
          {title}
          <span className={styles.many}>{count(many)}</span>
        </Title>
        {action}
      </header>
      {children}
    </section>
  )
}
