import { Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import styles from './screen.module.css'

type ScreenProps = Readonly<{
  /** What the window is called. */
  name: string
  /** The answer, in one sentence. */
  headline: ReactNode
  support?: ReactNode
  /** The one thing to do here. */
  action?: ReactNode
  inspector?: ReactNode
  isWide?: boolean
  children: ReactNode
}>

/** The frame of every screen: a sentence first, one line of support, one primary action, then the evidence. */
export function Screen({ name, headline, support, action, inspector, isWide = false, children }: ScreenProps) {
  useEffect(() => {
    document.title = `${name} · Cohort Studio`
  }, [name])
  return (
    <div className={styles.screen} data-wide={isWide || undefined} data-inspected={inspector ? true : undefined}>
      <div className={styles.page}>
        <header className={styles.header}>
          <div className={styles.words}>
            <Title order={1} className={styles.headline}>
              {headline}
            </Title>
            {support ? <div className={styles.support}>{support}</div> : null}
          </div>
          {action ? <div className={styles.action}>{action}</div> : null}
        </header>
        {children}
      </div>
      {inspector ? (
        <aside className={styles.inspector} aria-label="Details">
          {inspector}
        </aside>
      ) : null}
    </div>
  )
}
