import { Button, Title } from '@mantine/core'
import { failureFrom } from '../studio/failure.ts'
import styles from './not-connected.module.css'

/** The page has no studio: says why and what to do. */
export function NotConnected({ error }: { error: unknown }) {
  const { sentence, details } = failureFrom(error)
  return (
    <main className={styles.page}>
      <Title order={1}>This page isn’t connected to the studio</Title>
      <p className={styles.text}>{sentence}</p>
      {details ? <pre className={styles.details}>{details}</pre> : null}
      <Button onClick={() => location.reload()}>Try again</Button>
    </main>
  )
}
