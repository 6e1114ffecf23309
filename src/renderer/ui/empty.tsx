import { Title } from '@mantine/core'
import type { ComponentType, ReactNode } from 'react'
import styles from './empty.module.css'

type EmptyProps = Readonly<{
  icon: ComponentType<{ size?: number; stroke?: number }>
  title: string
  children: ReactNode
  action?: ReactNode
}>

/** Says what will be here, why it is worth it, and the one next step. */
export function Empty({ icon: Icon, title, children, action }: EmptyProps) {
  return (
    <section className={styles.empty}>
      <span className={styles.icon} aria-hidden>
        <Icon size={24} stroke={1.6} />
      </span>
      <Title order={2}>{title}</Title>
      <div className={styles.text}>{children}</div>
      {action ? <div className={styles.action}>{action}</div> : null}
    </section>
  )
}
