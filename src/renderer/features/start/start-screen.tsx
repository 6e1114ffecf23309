import { Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useAnswer } from '../../studio/ask.ts'
import { useHost } from '../../studio/cohort.tsx'
import { DemoCard } from './demo-card.tsx'
import { NewWorkspace } from './new-workspace.tsx'
import { OpenOne } from './open-one.tsx'
import styles from './start-screen.module.css'

const loop = [
  ['Design', 'Say why the cohort exists and what its space is for.'],
  ['Import', 'Take in what people wrote where they really talk.'],
  ['Follow', 'See who takes part, week by week, with honest numbers.'],
  ['Review', 'Hand stakeholders a Word document that you can edit.'],
] as const

/** Without a workspace: what the studio is for, and three ways to begin; whoever was here before finds their workspaces first. */
export function StartScreen() {
  const host = useHost()
  const queries = useQueryClient()
  const [path, go] = useLocation()
  const recent = useAnswer(['workspaces.recent'], (client, asked) => client.workspaces.recent(undefined, asked))
  const isBack = (recent.data?.length ?? 0) > 0
  useEffect(() => {
    // The next workspace numbers its cohorts from one again, so nothing of the last one may be kept.
    queries.removeQueries({ type: 'inactive' })
  }, [queries])
  useEffect(() => {
    document.title = 'Cohort Studio'
  }, [])
  useEffect(() => {
    if (path !== '/') go('/', { replace: true })
  }, [path, go])
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <p className={styles.mark}>
          <span className={styles.seal} aria-hidden />
          Cohort Studio
        </p>
        <Title order={1} className={styles.headline}>
          From why a cohort exists to what you tell its stakeholders, in one file on your computer.
        </Title>
        <ol className={styles.loop}>
          {loop.map(([name, words]) => (
            <li key={name}>
              <strong>{name}</strong>
              <span>{words}</span>
            </li>
          ))}
        </ol>
      </header>
      <div className={styles.ways}>
        {isBack ? <OpenOne hasFileDialogs={host.data?.hasFileDialogs ?? false} /> : null}
        <NewWorkspace library={host.data?.library ?? null} hasFileDialogs={host.data?.hasFileDialogs ?? false} />
        <DemoCard />
        {isBack ? null : <OpenOne hasFileDialogs={host.data?.hasFileDialogs ?? false} />}
      </div>
      {host.data ? <p className={styles.version}>Version {host.data.version}</p> : null}
    </main>
  )
}
